using Loccit.Text;

namespace Loccit.Citations;

/// <summary>
/// Finds citations in round brackets behind quoted words, and credit lines behind a block ("— Kennedy, Inaugural Address, 1961").
/// Most brackets are asides; one is a citation by evidence alone:
/// <list type="number">
/// <item>it holds an address, a DOI, or a page or section;</item>
/// <item>or it holds a date and, beside the date, words that begin with a capital and name something, and a quotation stands before it in its sentence;</item>
/// <item>or it stands right behind a closing mark and is built like a title: set off, or of several parts, or with a noun for a work or a paper.</item>
/// </list>
/// A bracket that begins in lower case, spells out the letters before it ("CSTO"), gives a life's dates, a party or a date alone is an aside.
/// </summary>
internal static class ParentheticalDetector
{
    private const int LongestCreditLine = 250;

    /// <summary>Between a bracket and the quotation it introduces there are a colon, a line's end and the syntax of a block, in UTF-16 units.</summary>
    private const int LongestIntroduction = 40;

    private static readonly char[] Dashes = ['—', '–', '―', '-', '‒', ' '];

    public static List<CitationFind> Find(ProseMap map)
    {
        var finds = new List<CitationFind>();
        var ofCredits = new HashSet<int>();
        foreach (var bracket in map.Brackets)
        {
            if (bracket.Length <= 3 || map.IsQuoted(bracket.Start))
                continue;
            // "— Paul Osei (Lindqvist 2020)": who speaks, and the whole reference behind him
            var named = Credited(map, bracket.Start);
            if (Read(map, bracket, named) is not { } find)
                continue;
            if (named >= 0 && find.Reference is { Authors.Count: 0, Url: null, Doi: null })
                continue;
            if (named >= 0)
                ofCredits.Add(named);
            finds.Add(find);
        }
        for (var i = 0; i < map.Quotations.Count; i++)
        {
            if (map.Quotations[i].Kind == QuotationKind.Block && AtEnd(map, i) is { } find)
                finds.Add(find);
            if (!ofCredits.Contains(i) && CreditLine(map, i) is { } credit)
                finds.Add(credit);
        }
        return finds;
    }

    /// <summary>The quotation in whose credit line the bracket stands behind a name; -1 if there is none.</summary>
    private static int Credited(ProseMap map, int bracket)
    {
        var i = map.QuotationAt(bracket);
        if (i < 0 || CreditSpan(map, i) is not { } line || bracket <= line.Start || bracket >= line.End)
            return -1;
        var name = map.Document.Read(new Span(line.Start, bracket)).TrimStart(Dashes).Trim();
        return name.Length > 0 && ReferenceParts.IsPersonList(name) ? i : -1;
    }

    /// <summary>A bracket that closes a block quotation.</summary>
    private static CitationFind? AtEnd(ProseMap map, int quotation)
    {
        var span = map.Quotations[quotation].Span;
        if (map.LastCharacter(span) != ')')
            return null;
        var text = map.Document.Prose;
        var close = text.AsSpan(span.Start, span.Length).LastIndexOf(')') + span.Start;
        var depth = 0;
        for (var i = close; i >= span.Start && close - i < 600; i--)
        {
            depth +=
                text[i] == ')' ? 1
                : text[i] == '(' ? -1
                : 0;
            if (depth == 0)
                return i > span.Start ? Read(map, new Span(i, close + 1), quotation) : null;
        }
        return null;
    }

    private static CitationFind? Read(ProseMap map, Span bracket, int inner)
    {
        var words = new Span(bracket.Start + 1, bracket.End - 1);
        var text = map.Document.Read(words);
        if (text.Length < 3)
            return null;
        var (follows, directly) = inner >= 0 ? (inner, true) : Before(map, bracket.Start);
        var introduces = directly ? -1 : Introduced(map, bracket.End);
        if (introduces >= 0)
            follows = -1;
        var reference = ReferenceParser.Parse(text, SetOff.In(map.Document, words));
        var linked = Linked(map.Document, words, reference);
        // a link makes a citation of a bracket only where it stands right behind quoted words: any aside may hold one
        if (!IsCitation(map, bracket, Remarks.Strip(text), directly ? linked : reference, Math.Max(follows, introduces), directly))
            return null;
        reference = linked;
        return new CitationFind(CitationForm.Parenthetical, bracket, text, reference)
        {
            Follows = follows,
            Introduces = introduces,
            StandsAlone = reference.Url is not null || reference.Doi is not null || reference.Dates.Count > 0 || reference.Locator is not null,
        };
    }

    /// <summary>The quotation right behind which, or in whose sentence, the bracket stands.</summary>
    internal static (int Quotation, bool Directly) Before(ProseMap map, int offset)
    {
        var i = map.QuotationAt(offset);
        if (i < 0)
            return (-1, false);
        var q = map.Quotations[i].Span;
        if (q.End > offset)
            return (-1, false);
        if (map.IsBlank(q.End, Math.Min(offset, q.End + 40), ".,;:!?…") && offset - q.End <= 40 && map.BlockAt(q.End) == map.BlockAt(offset))
            return (i, true);
        // in a block of its own behind the quotation's
        if (map.BlockAt(offset) == map.BlockAt(q.End) + 1 && map.IsBlank(q.End, Math.Min(offset, q.End + 200)) && offset - q.End <= 200)
            return (i, true);
        var sentence = map.SentenceAt(offset);
        return sentence >= 0 && map.Sentences[sentence].Contains(q.End - 1) ? (i, false) : (-1, false);
    }

    /// <summary>The quotation that begins behind the bracket's colon, in the same paragraph or the next; -1 if there is none.</summary>
    private static int Introduced(ProseMap map, int offset)
    {
        var next = map.QuotationAt(offset) + 1;
        if (next >= map.Quotations.Count || map.Quotations[next].Span.Start - offset is < 1 or > LongestIntroduction)
            return -1;
        var between = new Span(offset, map.Quotations[next].Span.Start);
        return map.IsBlank(between.Start, between.End, ":") && map.LastCharacter(between) == ':' ? next : -1;
    }

    private static bool IsCitation(ProseMap map, Span bracket, string text, Reference reference, int follows, bool directly)
    {
        if (reference.Url is not null || reference.Doi is not null)
            return true;
        if (!reference.NamesSomething)
            return reference.Locator is not null && directly;
        if (!StartsLikeReference(text) || SpellsOut(map, bracket.Start, text))
            return false;
        if (reference.Locator is not null && (follows >= 0 || reference.Dates.Count > 0))
            return true;
        if (reference.Dates.Count > 0)
            return !IsLife(text, reference) && (follows >= 0 || IsFullReference(reference));
        return directly && IsTitleLike(text, reference);
    }

    /// <summary>True if it begins with a capital, a mark, a figure, or a word that points ("see", "cf.").</summary>
    private static bool StartsLikeReference(string text)
    {
        var c = text[0];
        if (!char.IsLower(c))
            return true;
        foreach (var lead in (ReadOnlySpan<string>)["see ", "cf. ", "from ", "quoted in ", "cited in ", "via ", "ibid", "qtd. in ", "siehe ", "vgl. ", "voir "])
        {
            if (text.StartsWith(lead, StringComparison.Ordinal) && text.Length > lead.Length && text.AsSpan(lead.Length).ContainsAnyInRange('A', 'Z'))
                return true;
        }
        return false;
    }

    /// <summary>True if the words' first letters are the capitals that stand before the bracket: the bracket spells out an abbreviation.</summary>
    private static bool SpellsOut(ProseMap map, int start, string text)
    {
        var prose = map.Document.Prose;
        Span<char> letters = stackalloc char[8];
        var n = 0;
        var i = start - 1;
        while (i >= 0 && start - i < 16 && !char.IsLetter(prose[i]))
            i--;
        for (; i >= 0 && n < letters.Length && char.IsUpper(prose[i]); i--)
            letters[n++] = prose[i];
        if (n < 2 || n == letters.Length)
            return false;
        letters[..n].Reverse();
        var at = 0;
        foreach (var range in text.AsSpan().SplitAny(" -"))
        {
            var word = text.AsSpan(range);
            if (!word.IsEmpty && at < n && char.ToUpperInvariant(word[0]) == letters[at])
                at++;
        }
        return at == n;
    }

    /// <summary>(1809–1865), (President 1861–1865), (born 1809), (d. 1865): years of a life or an office, not of a work.</summary>
    private static bool IsLife(string text, Reference reference)
    {
        if (reference.Title is not null && (reference.TitleSetOff || ReferenceParts.TellsWork(reference.Title)))
            return false;
        if (reference.Dates.Count == 2 && reference.Dates[1].Month == 0 && text.AsSpan().ContainsAny('–', '-') && !text.Contains(',', StringComparison.Ordinal))
            return true;
        foreach (
            var word in (ReadOnlySpan<string>)
                [
                    "born",
                    "Born",
                    "died",
                    "b.",
                    "d.",
                    "geb.",
                    "gest.",
                    "né",
                    "née",
                    "nacido",
                    "since",
                    "Since",
                    "until",
                    "from",
                    "In",
                    "On",
                    "Since",
                    "Until",
                    "By",
                    "As",
                ]
        )
        {
            if (
                text.StartsWith(word, StringComparison.Ordinal)
                && text.Length > word.Length
                && text[word.Length] is ' '
                && !text.StartsWith("On the ", StringComparison.Ordinal)
            )
                return reference.Title is null || !text.Contains(',', StringComparison.Ordinal);
        }
        return false;
    }

    /// <summary>Enough to be a citation without a quotation: a title and who made, holds or publishes it.</summary>
    private static bool IsFullReference(Reference reference) =>
        reference.Title is not null
        && (reference.TitleSetOff || ReferenceParts.TellsWork(reference.Title) || reference.Authors.Count > 0 || reference.Container is not null)
        && (reference.Authors.Count > 0 || reference.Container is not null || reference.Publisher is not null || reference.Dates.Any(d => d.Day > 0));

    private static bool IsTitleLike(string text, Reference reference)
    {
        if (reference.TitleSetOff)
            return true;
        var capitals = 0;
        var words = 0;
        foreach (var range in text.AsSpan().SplitAny(" ,"))
        {
            var word = text.AsSpan(range);
            if (word.IsEmpty)
                continue;
            words++;
            if (char.IsUpper(word[0]))
                capitals++;
        }
        if (capitals < 2)
            return false;
        if (reference.Title is { } title && (ReferenceParts.TellsWork(title) || (words >= 4 && capitals * 2 >= words)))
            return true;
        if (reference.Container is not null)
            return true;
        return reference.Title is not null && reference.Publisher is not null && reference.Title.Contains(' ', StringComparison.Ordinal);
    }

    /// <summary>The reference with the address of the first link in the span, where its words give none.</summary>
    private static Reference Linked(Document document, Span span, Reference reference)
    {
        if (reference.Url is not null)
            return reference;
        var l = Ordered.Last(document.Links, span.Start - 1, static i => i.Span.Start) + 1;
        if (l >= document.Links.Count || !span.Contains(document.Links[l].Span) || !LinkDetector.LeadsElsewhere(document.Links[l].Target))
            return reference;
        var target = document.Links[l].Target;
        return reference with { Url = target, Doi = reference.Doi ?? Identifiers.FindDoi(target)?.Doi };
    }

    /// <summary>What begins with a dash behind a quotation: a paragraph of its own, or the rest of the paragraph that a block quotation ends in.</summary>
    private static Span? CreditSpan(ProseMap map, int quotation)
    {
        var q = map.Quotations[quotation].Span;
        var prose = map.Document.Prose;
        var block = map.BlockAt(q.End);
        if (map.Quotations[quotation].Kind == QuotationKind.Block)
        {
            if (LastLine(map, q) is { } last && StartsWithDash(prose, last))
                return last.Length <= LongestCreditLine ? last : null;
            if (block >= 0 && map.Blocks[block].Span.End > q.End && !map.IsBlank(q.End, Math.Min(map.Blocks[block].Span.End, q.End + LongestCreditLine)))
            {
                var start = q.End;
                while (char.IsWhiteSpace(prose[start]) || prose[start] == Document.Unread)
                    start++;
                var rest = new Span(start, map.Blocks[block].Span.End);
                return rest.Length <= LongestCreditLine && StartsWithDash(prose, rest) ? rest : null;
            }
        }
        block++;
        if (block >= map.Blocks.Count || map.Blocks[block].Kind is BlockKind.Heading or BlockKind.Code)
            return null;
        var line = map.Blocks[block].Span;
        return
            line.Start >= q.End
            && line.Length <= LongestCreditLine
            && line.Start - q.End <= 200
            && map.IsBlank(q.End, line.Start)
            && StartsWithDash(prose, line)
            ? line
            : null;
    }

    /// <summary>A line behind a quotation that begins with a dash and names more than who speaks.</summary>
    private static CitationFind? CreditLine(ProseMap map, int quotation)
    {
        if (CreditSpan(map, quotation) is not { } line)
            return null;
        var text = map.Document.Read(line).TrimStart(Dashes);
        var reference = Linked(map.Document, line, ReferenceParser.Parse(text, SetOff.In(map.Document, line)));
        // behind the dash a name comes first; with a link it says where as well
        if (reference is { TitleSetOff: false, Title: { } name, Authors.Count: 0, Container: null, Publisher: null } && ReferenceParts.IsPersonList(name))
            reference = reference with { Title = null, Authors = [name] };
        // a name alone says who speaks, not where
        if (reference.Title is null && reference.Container is null && reference.Url is null && (reference.Dates.Count == 0 || reference.Authors.Count == 0))
            return null;
        if (
            !reference.TitleSetOff
            && reference.Authors.Count == 0
            && reference.Dates.Count == 0
            && reference.Url is null
            && !ReferenceParts.TellsWork(reference.Title ?? "")
        )
            return null;
        return new CitationFind(CitationForm.Parenthetical, line, text, reference) { Follows = quotation, StandsAlone = true };
    }

    private static Span? LastLine(ProseMap map, Span block)
    {
        var text = map.Document.Prose;
        var end = block.End;
        while (end > block.Start && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] == Document.Unread))
            end--;
        var start = end;
        while (start > block.Start && text[start - 1] is not ('\n' or '\r') && end - start <= LongestCreditLine)
            start--;
        while (start < end && (char.IsWhiteSpace(text[start]) || text[start] == Document.Unread))
            start++;
        return start > block.Start && start < end ? new Span(start, end) : null;
    }

    private static bool StartsWithDash(string text, Span line)
    {
        for (var i = line.Start; i < line.End; i++)
        {
            if (text[i] is '—' or '–' or '―' or '‒')
                return i + 2 < line.End;
            if (text[i] == '-' && i + 2 < line.End && text[i + 1] is '-' or ' ')
                return true;
            if (!char.IsWhiteSpace(text[i]) && text[i] != Document.Unread)
                return false;
        }
        return false;
    }
}
