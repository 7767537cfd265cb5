namespace Loccit.Citations;

/// <summary>Reads the phrase around one noun for a work, or around one verb of telling.</summary>
internal static class NarrativePhrase
{
    /// <summary>How many words may stand between the article and the noun.</summary>
    private const int MostModifiers = 6;

    /// <summary>The phrase around the noun at <paramref name="k"/>, or null if it names no particular work.</summary>
    public static CitationFind? AtNoun(ProseMap map, List<SentenceWord> words, int k)
    {
        // of two nouns in a row the last is the head: "Inaugural Address"
        if (k + 1 < words.Count && words[k + 1].Work is not null)
            return null;
        var head = Head(words, k);
        if (head.Start < 0)
            return null;
        var tail = NarrativeTail.Read(map, words, k);
        var bare = Bare(words, k, head);
        if (tail.Title is null && !IsParticular(words, k, head, tail, bare))
            return null;
        var subject = tail.Title is not null ? NarrativeSubject.Publisher(words, head.Start) : null;
        var authors = new List<string>(tail.Authors);
        if (authors.Count == 0 && NarrativeSubject.Author(words, head, tail.End) is { } author)
            authors.Add(author);
        string? publisher = tail.Publisher;
        if (publisher is null && subject is not null)
        {
            if (ReferenceParts.IsPersonList(subject) && !IsBodyName(subject))
                authors = [subject];
            else
                publisher = subject;
        }
        var dates = tail.Dates.Count > 0 ? tail.Dates : DatesBefore(map, words, k);
        var title = tail.Title ?? (bare.Count == 0 && tail.Complement is null ? null : Describe(words, k, bare, tail.Complement));
        var reference = new Reference
        {
            Title = title,
            TitleSetOff = tail.Title is not null,
            Authors = authors,
            Publisher = publisher == tail.Container ? null : publisher,
            Container = tail.Container,
            Dates = dates,
        };
        if (!reference.NamesSomething)
            return null;
        var span = new Span(words[head.Start].Span.Start, words[tail.End - 1].Span.End);
        return new CitationFind(CitationForm.Narrative, span, map.Document.Read(span), reference)
        {
            WorkClass = words[k].Work,
            StandsAlone = tail.Title is not null || (reference.Title is not null && reference.Dates.Count > 0),
        };
    }

    /// <summary>"told Reuters", "according to the New York Times", "writing in The Guardian on 3 May 2020".</summary>
    public static CitationFind? AtVerb(ProseMap map, List<SentenceWord> words, int k)
    {
        var text = words[k].Letters;
        int from;
        if (text is "told" or "tells" or "telling" or "tell")
            from = k + 1;
        else if (
            k + 1 < words.Count
            && ((words[k].Is("according") && words[k + 1].Is("to")) || (text is "writing" or "wrote" or "Writing" or "published" && words[k + 1].Is("in")))
        )
            from = k + 2;
        else
            return null;
        if (from < words.Count && words[from].Is("the"))
            from++;
        var end = NarrativeTail.Name(words, from);
        if (end <= from)
            return null;
        var name = NarrativeTail.Join(map, words, from, end);
        // a person told something is no paper; "The Guardian" keeps its article
        if (!ReferenceParts.IsPressName(name))
            return null;
        var (dates, stop) = NarrativeTail.DatesAt(map, words, end);
        var span = new Span(words[k].Span.Start, words[stop - 1].Span.End);
        return new CitationFind(CitationForm.Narrative, span, map.Document.Read(span), new Reference { Container = name, Dates = dates });
    }

    /// <summary>Where the noun phrase begins: at its article, possessive, or the name in the genitive.</summary>
    private static NarrativeHead Head(List<SentenceWord> words, int k)
    {
        for (var i = k - 1; i >= 0 && i >= k - MostModifiers; i--)
        {
            var word = words[i];
            if (word.Kind != WordKind.Word)
                return NarrativeHead.None;
            if (IsPossessive(word.Text))
                return new NarrativeHead(i, Possessive: true, Genitive: false);
            if (IsGenitive(word))
            {
                var start = i;
                while (
                    start > 0
                    && words[start - 1].IsCapital
                    && words[start - 1].Kind == WordKind.Word
                    && i - start < 4
                    && !IsArticle(words[start - 1].Text)
                    && !words[start - 1].Is("in")
                )
                    start--;
                return new NarrativeHead(start, Possessive: true, Genitive: true) { GenitiveEnd = i + 1 };
            }
            if (IsArticle(word.Text))
                return new NarrativeHead(i, Possessive: false, Genitive: false);
        }
        return NarrativeHead.None;
    }

    private static bool IsPossessive(string word) =>
        word.ToLowerInvariant()
            is "his"
                or "her"
                or "their"
                or "its"
                or "my"
                or "our"
                or "seinem"
                or "seiner"
                or "ihrem"
                or "ihrer"
                or "seinen"
                or "son"
                or "sa"
                or "leur"
                or "su"
                or "sus";

    private static bool IsArticle(string word) =>
        word.ToLowerInvariant()
            is "a"
                or "an"
                or "the"
                or "this"
                or "another"
                or "one"
                or "einem"
                or "einer"
                or "dem"
                or "der"
                or "un"
                or "une"
                or "le"
                or "la"
                or "una"
                or "el";

    private static bool IsGenitive(SentenceWord word) =>
        word.IsCapital && (word.Text.EndsWith("’s", StringComparison.Ordinal) || word.Text.EndsWith("'s", StringComparison.Ordinal));

    /// <summary>The modifiers that name the work ("inaugural", "First Inaugural"), without those that praise it ("remarkably prescient") or date it.</summary>
    private static List<int> Bare(List<SentenceWord> words, int k, NarrativeHead head)
    {
        var kept = new List<int>();
        for (var i = k - 1; i > Math.Max(head.Start, head.GenitiveEnd - 1); i--)
        {
            var word = words[i];
            if (word.Kind == WordKind.Word && !char.IsAsciiDigit(word.Text[0]) && (char.IsUpper(word.Text[0]) || IsNaming(word.Text)))
                kept.Insert(0, i);
        }
        return kept;
    }

    private static bool IsNaming(string word) =>
        word
            is "inaugural"
                or "farewell"
                or "first"
                or "second"
                or "third"
                or "fourth"
                or "annual"
                or "acceptance"
                or "victory"
                or "concession"
                or "keynote"
                or "opening"
                or "closing"
                or "commencement"
                or "state"
                or "union"
                or "war"
                or "presidential"
                or "special"
                or "final"
                or "last"
                or "open";

    /// <summary>True if the phrase says which work is meant: by a date, what holds it, whom it was to, or a name.</summary>
    private static bool IsParticular(List<SentenceWord> words, int k, NarrativeHead head, NarrativeTail tail, List<int> bare)
    {
        if (tail.Container is not null)
            return true;
        var named =
            bare.Exists(i => char.IsUpper(words[i].Text[0]))
            || char.IsUpper(words[k].Text[0])
            || bare.Exists(i => words[i].Text is "inaugural" or "farewell" or "concession" or "acceptance");
        var dated = tail.Dates.Count > 0 || YearIn(words, head.Start, k);
        var introduced =
            head.Start > 0
            && words[head.Start - 1] is { Kind: WordKind.Word } p
            && p.Text.ToLowerInvariant() is "in" or "from" or "of" or "during" or "dans" or "en";
        if (head.Possessive)
            return dated || ((named || tail.Complement is not null) && (introduced || head.Genitive));
        return introduced
            && (
                (named && (dated || char.IsUpper(words[k].Text[0])))
                || (tail.Complement is not null && dated)
                || (dated && bare.Count > 0)
                || (tail.Publisher ?? tail.Authors.FirstOrDefault()) is not null && dated
            );
    }

    private static bool YearIn(List<SentenceWord> words, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (words[i].Kind == WordKind.Word && words[i].Text.Length == 4 && !words[i].Text.AsSpan().ContainsAnyExceptInRange('0', '9'))
                return true;
        }
        return false;
    }

    private static string Describe(List<SentenceWord> words, int k, List<int> bare, string? complement)
    {
        var title = string.Join(' ', bare.Select(i => words[i].Text).Append(words[k].Text));
        return complement is null ? title : $"{title} {complement}";
    }

    /// <summary>The date inside the phrase ("his 1862 message"), else the last before it in its sentence ("in April 2019 when …").</summary>
    private static IReadOnlyList<PartialDate> DatesBefore(ProseMap map, List<SentenceWord> words, int noun)
    {
        var from = noun;
        while (from > 0 && words[from - 1].Kind != WordKind.Unit && words[noun].Span.Start - words[from - 1].Span.Start < 300)
            from--;
        var text = map.Document.Prose[words[from].Span.Start..words[noun].Span.Start];
        var found = DateReader.Read(text);
        if (found.Count == 0)
            return [];
        var last = found[^1].Span;
        return found.Where(d => d.Span == last).Select(d => d.Date).ToList();
    }

    private static bool IsBodyName(string name)
    {
        foreach (var word in name.ToLowerInvariant().Split(' '))
        {
            if (Lexicon.IsBody(word) || Lexicon.IsPress(word))
                return true;
        }
        return false;
    }
}

/// <summary>How the noun phrase begins.</summary>
/// <param name="Start">Index of its first word; -1 if it has no beginning that makes it one.</param>
/// <param name="Possessive">It says whose work it is.</param>
/// <param name="Genitive">… by a name.</param>
internal readonly record struct NarrativeHead(int Start, bool Possessive, bool Genitive)
{
    public static NarrativeHead None { get; } = new(-1, false, false);

    /// <summary>Index behind the name in the genitive.</summary>
    public int GenitiveEnd { get; init; }
}
