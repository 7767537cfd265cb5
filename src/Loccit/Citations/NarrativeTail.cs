namespace Loccit.Citations;

/// <summary>What stands behind the noun for a work: its title, whom it was to, what holds it, who made it, its date.</summary>
internal sealed record NarrativeTail
{
    public string? Title { get; private set; }
    public string? Complement { get; private set; }
    public string? Container { get; private set; }
    public string? Publisher { get; private set; }
    public List<string> Authors { get; } = [];
    public IReadOnlyList<PartialDate> Dates { get; private set; } = [];

    /// <summary>Index behind the last word that belongs to the phrase.</summary>
    public int End { get; private set; }

    /// <summary>A tail has no more parts than this.</summary>
    private const int MostParts = 6;

    public static NarrativeTail Read(ProseMap map, List<SentenceWord> words, int noun)
    {
        var tail = new NarrativeTail { End = noun + 1 };
        for (var n = 0; n < MostParts && tail.Part(map, words, words[noun]); n++) { }
        return tail;
    }

    private bool Part(ProseMap map, List<SentenceWord> words, SentenceWord noun)
    {
        var at = End;
        if (at >= words.Count)
            return false;
        var (dates, behind) = DatesAt(map, words, at);
        if (dates.Count > 0 && Dates.Count == 0)
        {
            Dates = dates;
            End = behind;
            return true;
        }
        var word = words[at];
        if (Title is null && IsTitling(word))
            return TakeTitle(map, words, Skip(words, at + 1), bare: true);
        if (Title is null && Complement is null && (SetOffAt(map, words, at) || (noun.Work is "book" or "paper" && at == End && word.IsCapital)))
            return TakeTitle(map, words, at, bare: true);
        if (Title is null && word.IsMark(',') && at + 1 < words.Count && SetOffAt(map, words, at + 1))
            return TakeTitle(map, words, at + 1, bare: false);
        if (word.IsMark(',') && at + 1 < words.Count && IsMaking(words[at + 1]))
            at++;
        if (IsMaking(words[at]) && at + 1 < words.Count)
        {
            // "published by X", "released in April 2019": the verb alone says nothing
            var (made, stop) = DatesAt(map, words, at + 1);
            if (made.Count > 0 && Dates.Count == 0)
            {
                Dates = made;
                End = stop;
                return true;
            }
            at++;
        }
        word = words[at];
        if (word.Is("by") || (word.Is("from") && noun.Work is "paper"))
            return TakeMaker(map, words, at + 1);
        if (word.Is("in") || word.Is("for") || word.Is("with") || word.Is("on"))
            return TakeContainer(map, words, at + 1) || (Title is null && noun.IsCapital && word.Is("on") && TakeSubject(map, words, at));
        if (Title is null && Complement is null && (word.Is("to") || word.Is("before") || word.Is("at")))
            return TakeComplement(map, words, at);
        return false;
    }

    private static bool IsTitling(SentenceWord word) =>
        word.Kind == WordKind.Word
        && word.Text.ToLowerInvariant()
            is "entitled"
                or "titled"
                or "called"
                or "named"
                or "headed"
                or "headlined"
                or "intitulé"
                or "intitulée"
                or "titulado"
                or "titulada"
                or "betitelt";

    private static bool IsMaking(SentenceWord word) =>
        word.Kind == WordKind.Word
        && word.Text
            is "published"
                or "released"
                or "issued"
                or "written"
                or "delivered"
                or "given"
                or "made"
                or "posted"
                or "dated"
                or "printed"
                or "prepared";

    private static int Skip(List<SentenceWord> words, int at) => at < words.Count && (words[at].IsMark(',') || words[at].IsMark(':')) ? at + 1 : at;

    private static bool SetOffAt(ProseMap map, List<SentenceWord> words, int at) =>
        words[at].Kind == WordKind.Unit
            ? map.Units[words[at].Unit].Kind == QuotationKind.Title
            : words[at].Kind == WordKind.Word && MarkedTitle(map, words, at) is not null;

    /// <summary>Mark-up that sets off a title and begins at this very word.</summary>
    private static Span? MarkedTitle(ProseMap map, List<SentenceWord> words, int at)
    {
        var from = at > 0 ? words[at - 1].Span.End : words[at].Span.Start;
        return
            SetOff.At(map.Document, from) is { } span
            && span.Start <= words[at].Span.Start
            && span.End > words[at].Span.Start
            && words[at].Span.Start - span.Start < 4
            ? span
            : null;
    }

    private bool TakeTitle(ProseMap map, List<SentenceWord> words, int at, bool bare)
    {
        if (at >= words.Count)
            return false;
        if (words[at].Kind == WordKind.Unit)
        {
            Title = Clean(map.Units[words[at].Unit].Text);
            End = at + 1;
            return true;
        }
        if (words[at].Kind == WordKind.Word && MarkedTitle(map, words, at) is { } span)
        {
            Title = Clean(map.Document.Read(span));
            End = at + 1;
            while (End < words.Count && words[End].Span.Start < span.End)
                End++;
            return true;
        }
        var end = bare ? TitleEnd(words, at) : at;
        if (
            end <= at
            || (end == at + 1 && !words[at - 1].Is("entitled") && !words[at - 1].Is("titled") && !words[at - 1].IsMark(':') && words[at].Text.Length < 4)
        )
            return false;
        // "in his book The Long River Smith says": the last name is the subject of what follows
        var subject = end - at > 2 && end < words.Count && IsSaying(words[end]) && Authors.Count == 0 ? end - 1 : end;
        if (subject < end)
            Authors.Add(words[subject].Text);
        Title = Clean(Join(map, words, at, subject));
        End = subject;
        return true;
    }

    private static bool IsSaying(SentenceWord word) =>
        word.Text
            is "says"
                or "said"
                or "writes"
                or "wrote"
                or "argues"
                or "argued"
                or "notes"
                or "noted"
                or "claims"
                or "claimed"
                or "describes"
                or "described"
                or "calls";

    private static string Clean(string title) => title.Trim().Trim(',', '.', ';', ' ');

    /// <summary>The end of a title without marks: words with capitals, small words between them, and what follows a colon.</summary>
    private static int TitleEnd(List<SentenceWord> words, int at)
    {
        var end = at;
        for (var i = at; i < words.Count && i - at < 30; i++)
        {
            var word = words[i];
            if (word.IsCapital)
                end = i + 1;
            else if (word.Kind != WordKind.Word)
            {
                if (i == at || !(word.IsMark(':') || word.IsMark('&')) || i + 1 >= words.Count || !words[i + 1].IsCapital)
                    break;
            }
            else if (i == at || !Lexicon.IsFunction(word.Text) || (i + 1 < words.Count && EndsTitle(word, words[i + 1])))
                break;
        }
        return end;
    }

    /// <summary>"in April", "in 2019", "by the": what tells of the work and is not its title.</summary>
    private static bool EndsTitle(SentenceWord small, SentenceWord next) =>
        small.Is("by")
        || (
            small.Text is "in" or "on" or "from"
            && (char.IsAsciiDigit(next.Text.FirstOrDefault()) || DateToken.Split(next.Text) is [{ Kind: DateTokenKind.Month }, ..])
        );

    private bool TakeMaker(ProseMap map, List<SentenceWord> words, int at)
    {
        if (at < words.Count && words[at].Is("the"))
            at++;
        var end = Name(words, at);
        if (end <= at || Publisher is not null || Authors.Count > 0)
            return false;
        var name = Join(map, words, at, end);
        if (
            ReferenceParts.IsPersonList(name)
            && !Array.Exists(name.ToLowerInvariant().Split(' '), w => Lexicon.IsBody(w) || Lexicon.IsPress(w))
            && !words[at - 1].Is("the")
        )
            Authors.Add(name);
        else
            Publisher = name;
        End = end;
        return true;
    }

    private bool TakeContainer(ProseMap map, List<SentenceWord> words, int at)
    {
        if (at < words.Count && words[at].Is("the") && !words[at].IsCapital)
            at++;
        var end = Name(words, at);
        if (end <= at || Container is not null)
            return false;
        var name = Join(map, words, at, end);
        if (!ReferenceParts.IsPressName(name))
            return false;
        Container = name;
        End = end;
        return true;
    }

    private bool TakeComplement(ProseMap map, List<SentenceWord> words, int preposition)
    {
        var at = preposition + 1;
        if (at < words.Count && (words[at].Is("the") || words[at].Is("a")))
            at++;
        var end = Name(words, at);
        if (end <= at)
            return false;
        Complement = Join(map, words, preposition, end);
        End = end;
        return true;
    }

    /// <summary>What a work named with capitals is about belongs to its name: "Special Message to the Congress on Urgent National Needs".</summary>
    private bool TakeSubject(ProseMap map, List<SentenceWord> words, int preposition)
    {
        var at = preposition + 1;
        if (at < words.Count && words[at].Is("the"))
            at++;
        var end = Name(words, at);
        if (end <= at)
            return false;
        var subject = Join(map, words, preposition, end);
        Complement = Complement is null ? subject : $"{Complement} {subject}";
        End = end;
        return true;
    }

    /// <summary>The end of a name: words with capitals, small words between them, and a body's noun behind them ("the Rand corporation").</summary>
    public static int Name(List<SentenceWord> words, int at)
    {
        var end = at;
        for (var i = at; i < words.Count && i - at < 10; i++)
        {
            var word = words[i];
            if (word.Kind != WordKind.Word)
                break;
            if (char.IsUpper(word.Text[0]) && !IsCalendar(word))
                end = i + 1;
            else if (end == i && i > at && Lexicon.IsBody(word.Text))
                end = i + 1;
            else if (i == at || word.Text is not ("of" or "the" or "and" or "for" or "de" or "von" or "van" or "der" or "du" or "la" or "del"))
                break;
        }
        return end;
    }

    private static bool IsCalendar(SentenceWord word) =>
        word.Text is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday"
        || DateToken.Split(word.Text) is [{ Kind: DateTokenKind.Month }, ..];

    /// <summary>The words from one index to another, as they stand.</summary>
    public static string Join(ProseMap map, List<SentenceWord> words, int from, int to) =>
        map.Document.Read(new Span(words[from].Span.Start, words[to - 1].Span.End));

    /// <summary>The date that begins at a word, behind a preposition, comma, opening bracket or weekday; and the index behind it.</summary>
    public static (IReadOnlyList<PartialDate> Dates, int End) DatesAt(ProseMap map, List<SentenceWord> words, int at)
    {
        var i = at;
        while (i < words.Count && i - at < 3 && (words[i].IsMark(',') || words[i].IsMark('(') || (words[i].Kind == WordKind.Word && IsLead(words[i]))))
            i++;
        if (i >= words.Count || !(words[i].IsCapital || (words[i].Kind == WordKind.Word && DateToken.Split(words[i].Text) is [{ Kind: DateTokenKind.Month }])))
            return ([], at);
        if (!char.IsAsciiDigit(words[i].Text[0]) && DateToken.Split(words[i].Text) is not [{ Kind: DateTokenKind.Month }, ..])
            return ([], at);
        var start = words[i].Span.Start;
        var last = Math.Min(i + 8, words.Count) - 1;
        while (last > i && words[last].Kind == WordKind.Unit)
            last--;
        var text = map.Document.Prose[start..words[last].Span.End];
        if (text.Length > 120)
            text = text[..120];
        var found = DateReader.Read(text).Where(d => d.Span.Start == 0).ToList();
        if (found.Count == 0)
            return ([], at);
        var end = i;
        while (end < words.Count && words[end].Span.Start < start + found[0].Span.End)
            end++;
        return (found.ConvertAll(d => d.Date), end);
    }

    private static bool IsLead(SentenceWord word) =>
        word.Text is "of" or "in" or "on" or "from" or "dated" or "vom" or "von" or "du" or "de" or "del"
        || word.Text is "Monday" or "Tuesday" or "Wednesday" or "Thursday" or "Friday" or "Saturday" or "Sunday";
}
