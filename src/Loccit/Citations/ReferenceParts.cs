using System.Text;

namespace Loccit.Citations;

/// <summary>Says what each part of a reference is once everything has been taken out that can be told by its form.</summary>
internal static partial class ReferenceParts
{
    /// <summary>Stands for a unit that has been read as an identifier, a date or a locator.</summary>
    public const char Taken = '\u0001';

    /// <summary>Stands for a unit inside a title that is set off.</summary>
    public const char InTitle = '\u0002';

    public static Reference Assign(Reference known, string text, string rest, List<SetOffTitle> titles)
    {
        var parts = Split(text, rest);
        return titles.Count > 0 ? AroundTitle(known, parts, titles) : Unmarked(known, parts);
    }

    /// <summary>Parts between commas, semicolons, brackets and sentence stops, with what was taken out left out.</summary>
    private static List<Part> Split(string text, string rest)
    {
        var parts = new List<Part>();
        var start = 0;
        for (var i = 0; i <= rest.Length; i++)
        {
            if (i < rest.Length && !Parts(rest, i, start))
                continue;
            Add(start, i);
            start = i + 1;
        }
        return parts;

        void Add(int from, int to)
        {
            // a date or page inside a part ends it, like a comma: "Smith 1999"
            var begin = from;
            for (var i = from; i <= to; i++)
            {
                if (i < to && rest[i] is not (Taken or InTitle))
                    continue;
                var words = Clean(text.AsSpan(begin, i - begin));
                if (words.Length > 0)
                    parts.Add(
                        new Part(
                            words,
                            begin,
                            i < to ? Taken
                                : to < rest.Length ? rest[to]
                                : '\0'
                        )
                    );
                begin = i + 1;
            }
        }
    }

    /// <summary>True if the mark at <paramref name="i"/> ends a part. A stop behind an initial or a short abbreviation does not, nor a comma inside a number.</summary>
    private static bool Parts(string rest, int i, int start)
    {
        switch (rest[i])
        {
            case ';' or '(' or ')' or '[' or ']' or '|':
                return true;
            case ',':
                return i + 1 >= rest.Length || !char.IsAsciiDigit(rest[i + 1]) || i == 0 || !char.IsAsciiDigit(rest[i - 1]);
            case '–' or '—' or '-' or '·':
                return i > 0 && i + 1 < rest.Length && rest[i - 1] == ' ' && rest[i + 1] == ' ';
            case '.' or '?' or '!':
                if (i + 1 < rest.Length && rest[i + 1] is not (' ' or Taken))
                    return false;
                var word = i;
                while (word > start && char.IsLetter(rest[word - 1]))
                    word--;
                return i - word > 3 || (i - word > 1 && char.IsLower(rest[i - 1]) && !IsAbbreviation(rest.AsSpan(word, i - word)));
            default:
                return false;
        }
    }

    private static bool IsAbbreviation(ReadOnlySpan<char> word) =>
        word
            is "Mr"
                or "Dr"
                or "Mrs"
                or "Ms"
                or "St"
                or "Jr"
                or "Sr"
                or "vs"
                or "al"
                or "ed"
                or "eds"
                or "No"
                or "Hg"
                or "cf"
                or "Cf"
                or "vgl"
                or "Vgl"
                or "qtd";

    private static string Clean(ReadOnlySpan<char> part)
    {
        part = part.Trim(" \u00a0\t\n.,:;–—-*_[]");
        foreach (
            var lead in (ReadOnlySpan<string>)
                [
                    "see also ",
                    "see, ",
                    "see ",
                    "See ",
                    "cf. ",
                    "Cf. ",
                    "vgl. ",
                    "Vgl. ",
                    "qtd. in ",
                    "from ",
                    "quoted in ",
                    "Quoted in ",
                    "cited in ",
                    "in: ",
                    "In: ",
                    "via ",
                ]
        )
        {
            if (part.StartsWith(lead, StringComparison.Ordinal))
            {
                part = part[lead.Length..].TrimStart();
                break;
            }
        }
        return
            part
                is "eds"
                    or "ed"
                    or "trans"
                    or "in"
                    or "and"
                    or "et al"
                    or "on"
                    or "at"
                    or "of"
                    or "accessed"
                    or "doi"
                    or "DOI"
                    or "available at"
                    or "ibid"
                    or "Ibid"
                    or "Hg"
            ? ""
            : part.ToString();
    }

    /// <summary>Before the title stand the authors, behind it what holds and publishes it.</summary>
    private static Reference AroundTitle(Reference known, List<Part> parts, List<SetOffTitle> titles)
    {
        var main = titles.FindIndex(t => t.Quoted);
        if (main < 0)
            main = 0;
        var title = titles[main];
        string? container = null;
        foreach (var other in titles)
        {
            if (other != title)
                container ??= other.Text;
        }
        var authors = new List<string>();
        string? publisher = null;
        known = TakePages(known, parts);
        foreach (var part in parts)
        {
            if (part.Start < title.Span.Start && authors.Count == 0 && part.Words.All(c => !char.IsAsciiDigit(c)) && StartsUpper(part.Words))
                AddAuthors(authors, JoinNames(parts, title.Span.Start));
            else if (part.Start >= title.Span.End)
                (container, publisher) = Holder(part.Words, container, publisher);
        }
        return known with { Title = title.Text, TitleSetOff = true, Authors = authors, Container = container, Publisher = publisher };
    }

    /// <summary>The title behind listed authors: to the next stop, its commas with it, but not what holds or publishes the work.</summary>
    private static string ListedTitle(List<Part> parts, ref int at)
    {
        var title = new StringBuilder(parts[at++].Words);
        while (at < parts.Count && parts[at - 1].Ended == ',' && !IsHolder(parts[at].Words) && !char.IsAsciiDigit(parts[at].Words[0]))
            title.Append(", ").Append(parts[at++].Words);
        return title.ToString();
    }

    /// <summary>A list's own number in front of the reference: "31.", "[63]", "33".</summary>
    private static void DropListNumber(List<Part> parts)
    {
        if (parts.Count < 2 || parts[0].Start > 4 || !char.IsAsciiDigit(parts[0].Words[0]))
            return;
        var words = parts[0].Words.TrimStart("0123456789".ToCharArray()).TrimStart('.', ' ', ')', ']');
        if (words.Length == 0)
            parts.RemoveAt(0);
        else if (char.IsUpper(words[0]) && IsPersonList(words))
            parts[0] = parts[0] with { Words = words };
    }

    /// <summary>"14–20" as a part of its own is the pages of an article.</summary>
    private static Reference TakePages(Reference known, List<Part> parts)
    {
        var pages = parts.FindLastIndex(p =>
            char.IsAsciiDigit(p.Words[0])
            && char.IsAsciiDigit(p.Words[^1])
            && p.Words.Any(c => c is '–' or '-')
            && p.Words.All(c => char.IsAsciiDigit(c) || c is '–' or '-')
        );
        return known.Locator is null && pages >= 0 ? known with { Locator = parts[pages].Words } : known;
    }

    private static string JoinNames(List<Part> parts, int before) =>
        string.Join(", ", parts.Where(p => p.Start < before && p.Words.All(c => !char.IsAsciiDigit(c))).Select(p => p.Words));

    private static Reference Unmarked(Reference known, List<Part> parts)
    {
        DropListNumber(parts);
        known = TakePages(known, parts);
        parts.RemoveAll(p => p.Words.All(c => !char.IsLetter(c)) || (p.Words.Length < 2 && !char.IsUpper(p.Words[0])));
        if (parts.Count == 0)
            return known;
        var authors = new List<string>();
        string? title = null,
            container = null,
            publisher = null;
        var first = ListedAuthors(parts, authors);
        if (first > 0 && first < parts.Count)
            title = ListedTitle(parts, ref first);
        // authors come first, and are followed by something: "Kennedy, Inaugural Address", "Smith, J."
        while (
            title is null
            && first < parts.Count
            && IsPersonList(parts[first].Words)
            && (parts.Count > 1 || known.Dates.Count > 0 || known.Locator is not null)
            && !IsHolder(parts[first].Words)
        )
        {
            // a title of two capitalised words looks like a name; a second name in a row is a title unless initials show it to be one
            if (
                authors.Count > 0
                && !IsInitials(parts[first].Words)
                && !HasInitials(parts[first].Words)
                && !(first + 1 < parts.Count && IsInitials(parts[first + 1].Words))
            )
                break;
            if (authors.Count > 0 && IsInitials(parts[first].Words))
                authors[^1] = $"{authors[^1]}, {parts[first].Words}";
            else
                AddAuthors(authors, parts[first].Words);
            first++;
        }
        // "Extending Russia, RAND, 2019": what a body publishes is a work, though its title may look like a name
        if (
            title is null
            && first == 1
            && parts.Count > 1
            && authors is [var only]
            && only.Contains(' ', StringComparison.Ordinal)
            && IsHolder(parts[1].Words)
            && !IsPressName(parts[1].Words)
        )
        {
            title = only;
            authors.Clear();
        }
        for (var i = first; i < parts.Count; i++)
        {
            var words = parts[i].Words;
            var last = i == parts.Count - 1;
            if (title is null && !(IsHolder(words) && (last || !IsHolder(parts[^1].Words)) && (last || parts.Count == 1) && CountWords(words) <= 5))
                title = words;
            else if (title is not null && authors.Count == 0 && IsPersonList(words) && !IsHolder(words) && TellsWork(title))
                AddAuthors(authors, words);
            else
                (container, publisher) = Holder(words, container, publisher);
        }
        if (title is null && authors.Count > 1 && parts.Count > 1)
        {
            title = authors[^1];
            authors.RemoveAt(authors.Count - 1);
        }
        if (title is not null && authors.Count == 0 && ByBody(title) is { } body)
            authors.Add(body);
        return known with { Title = title, Authors = authors, Container = container, Publisher = publisher };
    }

    /// <summary>A newspaper, journal or site holds the work; any other body publishes it; a place is neither ("London: Strahan").</summary>
    private static (string? Container, string? Publisher) Holder(string words, string? container, string? publisher)
    {
        var colon = words.IndexOf(": ", StringComparison.Ordinal);
        if (colon > 0 && words.Count(c => c == ':') == 1)
            return (container, publisher ?? words[(colon + 2)..].Trim());
        if (words.StartsWith("in ", StringComparison.Ordinal) || words.StartsWith("In ", StringComparison.Ordinal))
            return (container ?? words[3..].Trim(), publisher);
        if (!words.Any(char.IsLetter) || !StartsUpper(words) && !words.Contains('.', StringComparison.Ordinal))
            return (container, publisher);
        return IsPressName(words) && container is null ? (words, publisher) : (container, publisher ?? words);
    }

    public static bool IsPressName(string words) =>
        HasWord(words, static w => Lexicon.IsPress(w)) && !HasWord(words, static w => w is "university" or "books") || IsSite(words);

    private static bool IsSite(string words)
    {
        var dot = words.LastIndexOf('.');
        return dot > 0
            && !words.Contains(' ')
            && words[(dot + 1)..] is "com" or "org" or "net" or "de" or "fr" or "es" or "uk" or "gov" or "info" or "eu" or "io" or "ru" or "int";
    }

    private static bool IsHolder(string words) => (IsPressName(words) || HasWord(words, static w => Lexicon.IsBody(w))) && !TellsWork(words);

    /// <summary>True if a word of it is a noun for a work and for no paper: "Inaugural Address", "Letter to Pollio", not "Washington Post".</summary>
    public static bool TellsWork(string words) => HasWord(words, static w => Lexicon.WorkClass(w) is not null && !Lexicon.IsPress(w));

    /// <summary>"Statement by the Socialist Movement of Kazakhstan on …": the body or person behind "by".</summary>
    private static string? ByBody(string title)
    {
        var by = title.IndexOf(" by ", StringComparison.Ordinal);
        if (by < 0 || !TellsWork(title[..by]))
            return null;
        var words = title[(by + 4)..].Split(' ');
        var from = words[0] is "the" or "a" ? 1 : 0;
        var end = from;
        for (var i = from; i < words.Length; i++)
        {
            if (char.IsUpper(words[i][..Math.Min(1, words[i].Length)].FirstOrDefault()))
                end = i + 1;
            else if (words[i] is not ("of" or "the" or "and" or "for" or "de" or "von" or "van"))
                break;
        }
        return end > from ? string.Join(' ', words[from..end]) : null;
    }

    private static bool HasInitials(string words) => words.Contains('.', StringComparison.Ordinal);

    private static bool IsInitials(string words) =>
        words.Length <= 8
        && words.Any(char.IsUpper)
        && Array.TrueForAll(words.Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries), w => w.Length == 1 && char.IsUpper(w[0]));

    /// <summary>"Smith &amp; Jones", "Smith, J.", "Smith, John" and "A, B and C" as single names.</summary>
    private static void AddAuthors(List<string> authors, string words)
    {
        foreach (var group in words.Replace(" & ", " and ", StringComparison.Ordinal).Replace(" und ", " and ", StringComparison.Ordinal).Split(" and "))
        {
            var pieces = group.Split(", ", StringSplitOptions.RemoveEmptyEntries);
            for (var i = 0; i < pieces.Length; i++)
            {
                var name = pieces[i].Trim().TrimEnd(',');
                if (name.EndsWith(" et al", StringComparison.Ordinal) || name.EndsWith(" et al.", StringComparison.Ordinal))
                    name = name[..name.LastIndexOf(" et al", StringComparison.Ordinal)];
                if (name.Length == 0 || name is "eds." or "ed." or "eds" or "ed" or "et al.")
                    continue;
                // "Smith, John": the family name alone, then given names
                if (i > 0 && authors.Count > 0 && !authors[^1].Contains(' ') && (IsInitials(name) || i == 1 && pieces.Length == 2))
                    authors[^1] = $"{authors[^1]}, {name}";
                else
                    authors.Add(name);
            }
        }
    }

    private static bool StartsUpper(string words) => words.Length > 0 && (char.IsUpper(words[0]) || char.IsAsciiDigit(words[0]) || !char.IsLower(words[0]));

    private static int CountWords(string words) => words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private delegate bool WordTest(ReadOnlySpan<char> word);

    private static bool HasWord(string words, WordTest test)
    {
        var lower = words.ToLowerInvariant().AsSpan();
        foreach (var range in lower.SplitAny(" ,.:’'()/"))
        {
            if (!lower[range].IsEmpty && test(lower[range]))
                return true;
        }
        return false;
    }

    /// <summary>A part of a reference.</summary>
    /// <param name="Words">Its words.</param>
    /// <param name="Start">Where it begins.</param>
    /// <param name="Ended">The mark that ends it; <see cref="Taken"/> for a date or the like.</param>
    private readonly record struct Part(string Words, int Start, char Ended);
}
