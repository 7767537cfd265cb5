namespace Loccit.Matching.Kinds;

/// <summary>Reckons the tokens of one number together, from left to right.</summary>
internal ref struct NumeralReader
{
    private const decimal Million = 1_000_000;
    private const decimal Most = 1e15m; // above it nothing is multiplied, so that a decimal holds every result

    private readonly List<NumberToken> tokens;
    private readonly bool french;
    private readonly bool english;

    private decimal high; // millions and above, done
    private decimal thousands; // below a million, done
    private decimal group; // below a thousand
    private decimal century; // nineteen in "nineteen eighty-four"
    private decimal lastBig = decimal.MaxValue;
    private decimal top;
    private decimal bottom = 1; // a part of one: top / bottom
    private bool any;
    private bool joined;
    private bool article;
    private bool hundreds; // nineteen hundred and five goes above a thousand
    private bool closed; // nothing but a scale may follow
    private NumeralForm form;

    private NumeralReader(List<NumberToken> tokens, string language)
    {
        this.tokens = tokens;
        french = language == "fr";
        english = language == "en";
    }

    /// <summary>The number that the tokens are, or null.</summary>
    public static Numeral? Read(List<NumberToken> tokens, Lexicon lexicon)
    {
        var unit = "";
        var (from, to) = (0, tokens.Count);
        if (from < to && tokens[from].Kind == NumberTokenKind.Unit)
            unit = tokens[from++].Text;
        while (from < to && tokens[to - 1].Kind == NumberTokenKind.Unit)
        {
            var found = tokens[--to].Text;
            if (unit.Length > 0 && unit != found)
                return null;
            unit = found;
        }
        if (to - from == 1 && tokens[from] is { Kind: NumberTokenKind.Digits, Text.Length: > 0 } digits)
            return new Numeral(0, 1, digits.Form, unit, digits.Text);
        var reader = new NumeralReader(tokens.GetRange(from, to - from), lexicon.Language);
        return reader.Reckon() ? Numeral.Of(reader.Total, reader.top, reader.bottom, reader.form, unit) : null;
    }

    private readonly decimal Total => high + thousands + group + (century * 100);

    private bool Reckon()
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            if (form != NumeralForm.Cardinal)
                return false; // nothing follows an ordinal
            var token = tokens[i];
            var read = token.Kind switch
            {
                NumberTokenKind.Digits => Digits(token, ref i),
                NumberTokenKind.Part => Part(token.Value, token.Bottom),
                NumberTokenKind.Word => Word(token.Word!, ref i),
                _ => false,
            };
            if (!read)
                return false;
        }
        return any && !joined && !article && (century == 0 || (group >= 10 && thousands == 0));
    }

    private bool Digits(NumberToken token, ref int i)
    {
        if (token.Text.Length > 0)
            return false;
        // 1/2, 3 1/2
        if (i + 2 < tokens.Count && tokens[i + 1].Kind == NumberTokenKind.Stroke && tokens[i + 2] is { Kind: NumberTokenKind.Digits, Text.Length: 0 } below)
        {
            i += 2;
            return below.Value is > 1 and < 1000 && token.Value < 1000 && Part(token.Value, below.Value);
        }
        if (any || article || joined)
            return false;
        (group, form, any) = (token.Value, token.Form, true);
        return true;
    }

    private bool Part(decimal upper, decimal lower)
    {
        if (closed || article)
            return false;
        (top, bottom, any, joined, closed) = (upper, lower, true, false, true);
        return true;
    }

    private bool Word(NumberWord word, ref int i)
    {
        if (word.Joins)
        {
            if (!any || joined || closed)
                return false;
            joined = true;
            return JoinedPart(ref i);
        }
        if (word.Article)
        {
            if (any && !closed)
                return false;
            article = true;
            return i + 1 < tokens.Count;
        }
        if (word.Mixed > 0)
            return any && group >= 1 && Part(1, word.Mixed);
        if (word.Part > 0 && IsPart(word))
        {
            var upper = article || !any ? 1 : group;
            (article, group) = (false, 0);
            return Part(upper, word.Part);
        }
        if (word.Ordinal > 0)
            return Ordinal(word.Ordinal);
        if (word.Scale > 0)
            return Scale(word.Scale);
        if (word.Value is { } value)
            return Value(value);
        return word.Point && Point(ref i);
    }

    /// <summary>"and a half", "and two thirds", "et demi": a part that stands behind the whole.</summary>
    private bool JoinedPart(ref int i)
    {
        if (i + 1 >= tokens.Count)
            return false;
        if (tokens[i + 1] is { Kind: NumberTokenKind.Part } sign)
        {
            i++;
            return Part(sign.Value, sign.Bottom);
        }
        if (tokens[i + 1].Word is not { } next)
            return false;
        if (next is { Part: > 0, Ordinal: 0 })
        {
            i++;
            return Part(1, next.Part);
        }
        if (i + 2 >= tokens.Count || tokens[i + 2].Word is not { Part: > 0 } part)
            return true;
        if (next.Article || next.Value == 1)
        {
            i += 2;
            return Part(1, part.Part);
        }
        if (next.Value is > 1 and < 20 && part.Ordinal == 0)
        {
            i += 2;
            return Part(next.Value.Value, part.Part);
        }
        return true;
    }

    /// <summary>"a third", "two thirds", "half": not "the third", and not the end of "twenty-third".</summary>
    private readonly bool IsPart(NumberWord word)
    {
        if (closed || joined || high > 0 || thousands > 0)
            return false;
        if (article)
            return true;
        if (!any)
            return word.Ordinal == 0 && word.Part == 2; // half a million
        return group is >= 1 and < 100 && group == decimal.Truncate(group) && (word.Ordinal == 0 || group == 1);
    }

    private bool Ordinal(decimal place)
    {
        if (article || closed)
            return false;
        form = NumeralForm.Ordinal;
        // einundzwanzigste
        if (joined && place is >= 20 and < 100 && group % 100 is >= 1 and < 10)
        {
            joined = false;
            group += place;
            return true;
        }
        joined = false;
        if (place is 100 or 1000 or Million or 1_000_000_000)
            return Scale(place);
        if (!Fits(place))
            return false;
        group += place;
        any = true;
        return true;
    }

    private bool Scale(decimal scale)
    {
        if (joined || century > 0)
            return false;
        var part = bottom > 1 ? top / bottom : 0;
        if (bottom > 1 && bottom is not (2 or 4 or 5 or 8 or 10))
            return false;
        var alone = !any || (article && !closed);
        (top, bottom, closed, article, any) = (0, 1, false, false, true);
        switch (scale)
        {
            case 12 or 20:
                if (alone && scale == 20)
                    return false;
                group = (thousands + group + part + (alone ? 1 : 0)) * scale;
                thousands = 0;
                closed = true;
                return high == 0 && group < Million;
            case 100:
                if (group >= 100)
                    return false;
                group = group == 0 && part == 0 ? 100 : (group + part) * 100;
                hundreds = true;
                return true;
            case 1000:
                if (thousands > 0 || group >= Million)
                    return false;
                thousands = group == 0 && part == 0 ? 1000 : (group + part) * 1000;
                group = 0;
                return true;
            default:
                var count = thousands + group + part;
                if (scale >= lastBig || count >= Most)
                    return false;
                high += (count == 0 ? 1 : count) * scale;
                (thousands, group, lastBig) = (0, 0, scale);
                return true;
        }
    }

    private bool Value(decimal value)
    {
        if (article || closed)
            return false;
        any = true;
        // quatre-vingts
        if (french && value == 20 && group % 10 == 4 && group % 100 < 10 && !joined)
        {
            group += 76;
            return true;
        }
        // vierunddreißig, four and twenty
        if (joined && value is >= 20 and < 100 && group % 100 is >= 1 and < 10)
        {
            joined = false;
            group += value;
            return true;
        }
        if (Fits(value))
        {
            joined = false;
            group += value;
            return true;
        }
        // a year: nineteen eighty-four
        if (english && !joined && century == 0 && high == 0 && thousands == 0 && group is >= 11 and < 100 && value >= 10)
        {
            century = group;
            group = value;
            return true;
        }
        return false;
    }

    /// <summary>True if a value may be added to the group: five to twenty, not twenty to five.</summary>
    private readonly bool Fits(decimal value)
    {
        if (group != decimal.Truncate(group) || (group >= 1000 && !hundreds))
            return false;
        var rest = group % 100;
        if (value == 0)
            return !any || (group == 0 && high == 0 && thousands == 0);
        if (value >= 100)
            return group == 0;
        if (value >= 10)
            return rest == 0 || (french && rest is 60 or 80 && value < 20);
        if (value != decimal.Truncate(value))
            return group == 0;
        // French counts dix-sept, soixante-dix-sept, quatre-vingt-dix-sept
        return rest == 0 || (rest >= 20 && rest % 10 == 0) || (french && rest == 10 && value >= 7);
    }

    private bool Point(ref int i)
    {
        if (!any || joined || closed || group != decimal.Truncate(group))
            return false;
        var unit = 0.1m;
        while (i + 1 < tokens.Count && tokens[i + 1].Word?.Value is >= 0 and < 10 && unit > 1e-12m)
        {
            group += tokens[++i].Word!.Value!.Value * unit;
            unit /= 10;
        }
        return unit < 0.1m;
    }
}
