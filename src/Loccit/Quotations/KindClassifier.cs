using System.Text.RegularExpressions;

namespace Loccit.Quotations;

/// <summary>What the classifier must know of a document as a whole.</summary>
/// <param name="MainIsSingle">True if singles are the main marks.</param>
/// <param name="ScareIsMinor">True if the author keeps a distance from words with the other marks than those for quotations.</param>
/// <param name="NounsAreCapital">True if a capital tells nothing of a title, as in German.</param>
/// <param name="Words">What its language has next to marks.</param>
internal readonly record struct Habits(bool MainIsSingle, bool ScareIsMinor, bool NounsAreCapital, CueWords Words);

/// <summary>The words to classify.</summary>
/// <param name="Text">As read.</param>
/// <param name="Paragraphs">How many paragraphs they run over.</param>
/// <param name="IsMinor">True if they stand in the marks that are not the main ones, and not in another quotation.</param>
/// <param name="IsInside">True if they stand in another quotation: the habits of the author are not those of the quoted.</param>
internal readonly record struct QuotedMatter(string Text, int Paragraphs, bool IsMinor, bool IsInside);

/// <summary>Tells quotations from scare quotes and titles. Each answer carries the code of the rule that gave it; rules are tried in order.</summary>
internal sealed partial class KindClassifier(Habits habits)
{
    private const int Short = 3;
    private const int CueReach = 8;

    private readonly CueWords words = habits.Words;

    public (QuotationKind Kind, string Reason) Classify(QuotedMatter matter, Surroundings around)
    {
        if (matter.Paragraphs > 1)
            return (QuotationKind.Direct, "paragraphs");
        var shape = Shape.Of(matter.Text);
        var before = WordScan.Words(around.Before);
        var after = WordScan.Words(around.After, CueReach);
        return Mention(shape, before)
            ?? TitleByLead(shape, around, before)
            ?? NameBySign(shape, matter, around)
            ?? CueAfter(shape, matter, around, after)
            ?? CueBefore(shape, around, before)
            ?? CueDash(shape, around)
            ?? Credit(shape, around)
            ?? Sentence(shape, matter, around)
            ?? Headline(shape, around, before, after)
            ?? TitleByShape(shape, around, before, after)
            ?? ShortWords(shape, matter, before, after)
            ?? LongWords(shape, matter, before);
    }

    private (QuotationKind, string)? Mention(Shape shape, WordScan before)
    {
        if (before.Count == 0 || shape.Words > Short + 2 || shape.EndsSentence && shape.Words > Short)
            return null;
        var last = before[^1];
        if (words.IsNaming(last) || words.IsMention(last))
            return (QuotationKind.Scare, "scare-mention");
        var previous = before.Count > 1 ? before[^2] : "";
        if (words.IsAs(last) && words.IsNaming(previous))
            return (QuotationKind.Scare, "scare-mention");
        if (last is "called" && previous is "is" or "was" or "are" or "were" or "be" or "been" or "being" or "so" && !shape.IsTitleCase)
            return (QuotationKind.Scare, "scare-mention");
        return null;
    }

    private (QuotationKind, string)? TitleByLead(Shape shape, Surroundings around, WordScan before)
    {
        const int longest = 20;
        if (shape.Words > longest || !shape.BeginsUpper)
            return null;
        if (around.InParenthesis)
            return (QuotationKind.Title, "title-citation");
        if (before.Count == 0 || around.Before[^1] == ':')
            return null;
        var last = before[^1];
        if (words.IsTitleLead(last) || words.IsNameLead(last) && shape.IsTitleCase)
            return (QuotationKind.Title, "title-lead");
        // laut „Tageblatt“: what stands there is who said it
        if (words.IsSource(last) && shape.Words <= Short && !shape.EndsSentence)
            return (QuotationKind.Title, "title-source");
        return words.IsWork(last) && (shape.IsTitleCase || !shape.EndsSentence) ? (QuotationKind.Title, "title-lead") : null;
    }

    /// <summary>A name shows by its short form behind it, or is an address: the “United Front” (UF), “news.example.org”.</summary>
    private static (QuotationKind, string)? NameBySign(Shape shape, QuotedMatter matter, Surroundings around)
    {
        if (shape.BeginsUpper && !shape.EndsClause && around.After is ['(', ..] && ShortForm.IsMatch(around.After))
            return (QuotationKind.Title, "title-acronym");
        return matter.Text.Contains('.') && !matter.Text.Contains(' ') && Address.IsMatch(matter.Text) ? (QuotationKind.Title, "title-address") : null;
    }

    [GeneratedRegex(@"^\(\p{Lu}[\p{L}-]*\p{Lu}\)", RegexOptions.NonBacktracking)]
    private static partial Regex ShortForm { get; }

    [GeneratedRegex(@"^[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{Ll}{2,6}$", RegexOptions.NonBacktracking)]
    private static partial Regex Address { get; }

    private (QuotationKind, string)? CueAfter(Shape shape, QuotedMatter matter, Surroundings around, WordScan after)
    {
        if (!shape.EndsClause && !(around.After.Length > 0 && around.After[0] is ',' or '—' or '–'))
            return null;
        if (!after.HasFirst(CueReach - 2, words.IsSpeech) && !IsSaid(after))
            return null;
        var own = around.BeginsSentence || around.Before[^1] is ':' or '—' or '–' or '-' || (around.Before[^1] == ',' && !shape.BeginsUpper);
        if (own || shape.BeginsUpper && shape.Words > Short && !matter.IsMinor)
            return (QuotationKind.Direct, "cue-after");
        return matter.IsMinor && shape.Words <= Short ? null : (QuotationKind.Mixed, "cue-after-built-in");
    }

    /// <summary>„…“, heißt es: the verb alone may name anything.</summary>
    private bool IsSaid(WordScan after) => after.Count > 1 && words.IsImpersonal(after[0], after[1]);

    private (QuotationKind, string)? CueBefore(Shape shape, Surroundings around, WordScan before)
    {
        if (around.BeginsSentence || before.Count == 0)
            return null;
        var end = around.Before[^1];
        if (end is ':' or '：')
            return shape.BeginsUpper || shape.EndsSentence || shape.Words > Short
                ? (QuotationKind.Direct, "cue-colon")
                : (QuotationKind.Mixed, "cue-colon-short");
        if (end is ',' or '，' && before.HasLast(CueReach, words.IsSpeech))
            return shape.BeginsUpper || shape.EndsSentence && shape.Words > Short
                ? (QuotationKind.Direct, "cue-comma")
                : (QuotationKind.Mixed, "cue-comma-built-in");
        if (!char.IsLetter(end) || !words.IsSpeech(before[^1]))
            return null;
        return shape.BeginsUpper && shape.EndsClause && !shape.IsTitleCase ? (QuotationKind.Direct, "cue-verb") : (QuotationKind.Mixed, "cue-verb-built-in");
    }

    /// <summary>«Мы готовы», — сказала …; „Tak” – powiedział: a dash and a small letter behind words that open a sentence lead to who says them, in any language.</summary>
    private static (QuotationKind, string)? CueDash(Shape shape, Surroundings around)
    {
        if (!around.BeginsSentence || !shape.BeginsUpper || shape.Words < 2)
            return null;
        var after = around.After.AsSpan().TrimStart(" ,");
        return after.Length > 2 && after[0] is '—' or '–' && after[1] == ' ' && char.IsLower(after[2]) ? (QuotationKind.Direct, "cue-dash") : null;
    }

    /// <summary>“Stay hungry” —Anna Keller: a dash and a name that end the paragraph sign the words. Behind a title they name its author.</summary>
    private static (QuotationKind, string)? Credit(Shape shape, Surroundings around) =>
        around.BeginsSentence
        && shape.BeginsUpper
        && !(shape.IsTitleCase && !shape.EndsSentence)
        && around.After.Length is > 0 and <= BlockCredit.Longest
        && BlockCredit.IsDash(around.After, 0)
        && BlockCredit.StartsWithName(around.After, new Span(0, around.After.Length))
            ? (QuotationKind.Direct, "credit")
            : null;

    private static (QuotationKind, string)? Sentence(Shape shape, QuotedMatter matter, Surroundings around)
    {
        var endsSentence = shape.EndsSentence || (around.After.Length > 0 && around.After[0] is '.' or '!' or '?');
        if (!shape.BeginsUpper || !(endsSentence || shape.EndsClause))
            return null;
        if (around.BeginsSentence)
            return shape.IsTitleCase && (!shape.EndsClause || matter.IsMinor) ? null : (QuotationKind.Direct, "sentence");
        return shape.Words > Short && !shape.IsTitleCase && shape.EndsClause && !around.Before.EndsWith(" that", StringComparison.Ordinal)
            ? (QuotationKind.Direct, "sentence-in-sentence")
            : null;
    }

    /// <summary>Mayor Vows To ‘Open Every Bridge’ By Spring: capitals tell nothing where every word has one, and papers quote in their headlines more often than they name works. A comma or a stop before the mark is that of a reference: Anna Keller, “Harbour Nights”.</summary>
    private static (QuotationKind, string)? Headline(Shape shape, Surroundings around, WordScan before, WordScan after)
    {
        const int enough = 3;
        if (!shape.IsTitleCase || shape.Words < 2 || around.Before.Length == 0 || !char.IsLetter(around.Before[^1]))
            return null;
        var capitals = 0;
        foreach (var (words, from, to) in new[] { (before, Math.Max(0, before.Count - CueReach), before.Count), (after, 0, after.Count) })
        {
            for (var i = from; i < to; i++)
            {
                if (char.IsUpper(words[i][0]))
                    capitals++;
                else if (!char.IsDigit(words[i][0]) && !CueWords.IsSmall(words[i]))
                    return null;
            }
        }
        return capitals >= enough ? (QuotationKind.Mixed, "headline") : null;
    }

    private (QuotationKind, string)? TitleByShape(Shape shape, Surroundings around, WordScan before, WordScan after)
    {
        const int longest = 12;
        if (!shape.BeginsUpper || shape.Words > longest)
            return null;
        if (habits.NounsAreCapital && (shape.Words == 1 || before.HasLast(CueReach * 2, words.IsSpeech) || IsJudged(before, after)))
            return null;
        if (shape.IsTitleCase && shape.Words > 1)
            return (QuotationKind.Title, "title-case");
        return shape.Words == 1 && !around.BeginsSentence ? (QuotationKind.Title, "title-name") : null;
    }

    /// <summary>als „…“ bezeichnet: the verb of speech stands behind what somebody calls a thing.</summary>
    private bool IsJudged(WordScan before, WordScan after) => before.Count > 0 && words.IsAs(before[^1]) && after.HasFirst(Short, words.IsSpeech);

    private (QuotationKind, string)? ShortWords(Shape shape, QuotedMatter matter, WordScan before, WordScan after)
    {
        if (shape.Words > Short)
            return null;
        if (matter.Text[0] is '—' or '–' or '…')
            return (QuotationKind.Mixed, "continuation");
        if (matter.IsMinor)
            return (QuotationKind.Scare, "scare-minor-mark");
        if (after.Count > 0 && CueWords.IsQuotative(after[0]))
            return (QuotationKind.Mixed, "short-cue");
        if (before.HasLast(CueReach * 2, words.IsSpeech) || after.HasFirst(Short, words.IsSpeech))
            return (QuotationKind.Mixed, "short-cue");
        if (habits.NounsAreCapital && (before.Has(words.IsReporting) || after.Has(words.IsReporting)))
            return (QuotationKind.Mixed, "short-reported");
        // a capital within the author's sentence shows where a sentence of the quoted begins
        if (shape.BeginsUpper && matter.Text.Any(char.IsUpper) && shape.Words > 1 && !habits.NounsAreCapital && before.Count > 0)
            return (QuotationKind.Mixed, "short-capital");
        if (TextTells(before))
            return (QuotationKind.Mixed, "text-tells");
        // where nouns have capitals, words that begin without one are no name
        if (habits.NounsAreCapital && !shape.BeginsUpper && shape.Words > 1)
            return (QuotationKind.Mixed, "short-small");
        // one plain word without a cue keeps a distance in any marks
        if (habits.ScareIsMinor && !matter.IsInside && shape.Words > 1)
            return (QuotationKind.Mixed, "main-mark");
        return (QuotationKind.Scare, shape.Words <= 1 ? "scare-one-word" : "scare-short");
    }

    /// <summary>True if a text is said to hold the words: "the paper lists four “…”", "chapter two speaks of “…”".</summary>
    private bool TextTells(WordScan before)
    {
        var text = false;
        for (var i = Math.Max(0, before.Count - CueReach); i < before.Count; i++)
        {
            if (text && words.IsTelling(before[i]))
                return true;
            text |= words.IsText(before[i]);
        }
        return false;
    }

    private (QuotationKind, string) LongWords(Shape shape, QuotedMatter matter, WordScan before)
    {
        const int phrase = 6;
        if (matter.IsMinor && shape.Words <= phrase && !shape.EndsClause && !before.HasLast(CueReach, words.IsSpeech))
            return (QuotationKind.Scare, "scare-phrase");
        return (QuotationKind.Mixed, "built-in");
    }

    /// <summary>What the quoted words look like by themselves.</summary>
    private readonly record struct Shape(int Words, bool BeginsUpper, bool EndsSentence, bool EndsClause, bool IsTitleCase)
    {
        private const int Enough = 24;

        public static Shape Of(string text)
        {
            var words = WordScan.Words(text, Enough);
            var first = text.AsSpan().TrimStart(" ([{¿¡…._*‘'\"“«-—–");
            var last = text.AsSpan().TrimEnd(" )]}’'\"”»_*");
            var end = last.IsEmpty ? ' ' : last[^1];
            return new Shape(
                words.Count,
                !first.IsEmpty
                    && (
                        char.IsUpper(first[0])
                        || char.IsDigit(first[0])
                        || char.GetUnicodeCategory(first[0]) == System.Globalization.UnicodeCategory.OtherLetter
                    ),
                end is '.' or '!' or '?' or '…' or '。' or '！' or '？',
                end is '.' or '!' or '?' or '…' or ',' or '—' or '–' or '-' or '。' or '！' or '？' or '，',
                IsTitle(words, text)
            );
        }

        /// <summary>Every word but small ones begins with a capital or digit, and no sentence ends inside.</summary>
        private static bool IsTitle(WordScan words, string text)
        {
            var capitals = 0;
            for (var i = 0; i < words.Count; i++)
            {
                if (char.IsUpper(words[i][0]) || char.IsDigit(words[i][0]))
                    capitals++;
                else if (!CueWords.IsSmall(words[i]))
                    return false;
            }
            return capitals > 0 && words.Count < Enough && text.AsSpan(0, Math.Max(0, text.Length - 1)).IndexOf(". ") < 0;
        }
    }
}
