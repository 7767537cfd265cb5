using Loccit.Speakers;

namespace Loccit.SecondHand;

/// <summary>
/// Says of quoted words that the source itself gives as another's whose they are there, and whether the document says so too. What the document owes its reader is
/// the policy's rule <c>second-hand</c> (Chicago and MLA: cite as quoted in; Bluebook 5.2: a "quoting" parenthetical).
/// </summary>
internal sealed class SecondHandReader(IReadOnlyList<Source> held, IReadOnlyDictionary<string, int> indexes)
{
    // How far from the quotation the document may name the speaker: its paragraph and the one before, and no more of them than this.
    private const int Near = 600;

    private static readonly string[] Marks =
    [
        "quoted in",
        "quoted by",
        "as quoted",
        "qtd. in",
        "qtd in",
        "quoting",
        "cited in",
        "as cited",
        "as reported",
        "reported by",
        "reported in",
        "citing",
        "zitiert nach",
        "zitiert in",
        "zit. nach",
        "zit. n.",
        "zit. in",
        "cité par",
        "cité dans",
        "citée par",
        "citée dans",
        "citado en",
        "citado por",
        "citada en",
        "citada por",
    ];

    private readonly Voices voices = new(held);

    /// <summary>Whom the source gives the words of a judgement to, the one that it quotes itself first, then whom that one quotes; empty if the words are its own.</summary>
    public IReadOnlyList<SourceSpeaker> Speakers(Judgement judgement) =>
        [.. Chain(judgement).Select(v => new SourceSpeaker(v.Name, judgement.Source!, v.Span, PlaceOf(judgement.Source!, v.Span), v.Basis))];

    /// <summary>The finding that the document takes another's words for the source's, or gives them to somebody else; null if it does not.</summary>
    /// <param name="reading">The document.</param>
    /// <param name="quotation">One of its quotations.</param>
    /// <param name="judgement">What was found of it.</param>
    /// <param name="citations">The document's citations, by id.</param>
    /// <param name="policy">Says how grave that is.</param>
    public Finding? Find(Reading reading, Quotation quotation, Judgement judgement, IReadOnlyDictionary<string, ResolvedCitation> citations, Policy policy)
    {
        var rule = policy["second-hand"];
        if (rule.Permission == Permission.Silent || judgement.SourceSpeakers.Count == 0)
            return null;
        var chain = Chain(judgement);
        var words = SpeechWords.For(reading.Document);
        var said = reading.Document.Prose;
        if (chain.Exists(v => v.IsOwn) || HasOwnMarks(said, quotation) || quotation.Parent is not null)
            return null;
        var source = held[indexes[judgement.Source!]];
        var author = source
            .Metadata.Authors.Concat(quotation.Citations.SelectMany(b => citations.GetValueOrDefault(b.Citation)?.Citation.Authors ?? []))
            .ToList();
        if (chain.Exists(v => v.Name is { } name && author.Any(a => SpeakerName.MayBeOne(a, name, words))))
            return null;
        var near = Surroundings(reading.Document, quotation, citations);
        if (Marks.Any(m => near.Contains(m, StringComparison.OrdinalIgnoreCase)))
            return null;
        var speaker = Speaker(reading, quotation);
        var last = chain[^1];
        var isAuthor = speaker is null || quotation.Attribution!.Basis == Basis.Citation || author.Any(a => SpeakerName.MayBeOne(a, speaker, words));
        string message;
        var severity = voices.IsStory(indexes[judgement.Source!]) ? Severity.Note : rule.Severity;
        if (isAuthor)
        {
            if (chain.Exists(v => v.Name is { } name && SpeakerName.StandsIn(near, SpeakerName.Words(name, words))))
                return null;
            message = OfNobody(judgement, source);
            if (last.Name is null)
                severity = Severity.Note;
        }
        else
        {
            // A role, a body or a pronoun may be anybody; two persons with no word of their names in common are two, if nothing had to be inferred.
            if (!last.IsPerson || !last.IsNamedBeside || !IsCertain(reading, quotation, speaker!, words))
                return null;
            if (chain.Exists(v => v.Name is null || SpeakerName.MayBeOne(v.Name, speaker!, words)))
                return null;
            message = $"You give these words to {speaker}; {Describe(source)}{At(judgement.SourceSpeakers[^1])}, gives them to {last.Name}.";
        }
        return new Finding(FindingCode.SecondHand, severity, reading.Document.Path, quotation.Span, message)
        {
            Related = [.. judgement.SourceSpeakers.Select(s => new Related(source.Path, s.Quotation, s.Name ?? "somebody's words"))],
        };
    }

    private static string OfNobody(Judgement judgement, Source source)
    {
        var names = judgement.SourceSpeakers.Select(s => s.Name ?? "somebody it does not name").ToList();
        var chain = names[0] + string.Concat(names.Skip(1).Select(n => $", who quotes {n}"));
        var advice = judgement.SourceSpeakers[^1].Name switch
        {
            null => "Say that you quote at second hand.",
            { } name when char.IsUpper(name[0]) => $"Name {name}, or say that you quote at second hand.",
            _ => "Name the speaker, or say that you quote at second hand.",
        };
        return $"These are not the source's own words: {Describe(source)}{At(judgement.SourceSpeakers[0])}, quotes {chain}. {advice}";
    }

    private List<Voice> Chain(Judgement judgement)
    {
        if (judgement.Verdict is Verdict.Absent or Verdict.Inconclusive or Verdict.Unavailable or Verdict.Translated)
            return [];
        if (judgement.Source is not { } id || judgement.Passages.Count == 0 || judgement.Passages.Any(p => p.Source != id))
            return [];
        return [.. voices.Holding(indexes[id], [.. judgement.Passages.Select(p => p.Span)])];
    }

    private Place PlaceOf(string source, Span span) => held[indexes[source]].Document!.PlaceOf(span);

    /// <summary>True if the document sets marks of its own within the quotation's: “‘…’”, words of another in the source's.</summary>
    private static bool HasOwnMarks(string text, Quotation quotation)
    {
        var marks = 0;
        for (var i = quotation.Span.Start; i < quotation.Span.End && marks < 2; i++)
        {
            if (Text.QuoteMarks.Is(text[i]))
                marks++;
            else if (!char.IsWhiteSpace(text[i]) && text[i] != Document.Unread)
                break;
        }
        return marks > 1;
    }

    private static string? Speaker(Reading reading, Quotation quotation)
    {
        if (quotation.Attribution is not { } attribution)
            return null;
        if (attribution.Agent is { } id && reading.Agents.FirstOrDefault(a => a.Id == id) is { } agent)
            return agent.Name;
        return attribution.Speaker is { } span ? reading.Document.Read(span) : null;
    }

    private static bool IsCertain(Reading reading, Quotation quotation, string speaker, SpeechWords words) =>
        SpeakerName.IsPerson(speaker, words)
        && quotation.Attribution is { Speaker: { } mention, Basis: Basis.CueBefore or Basis.CueAfter or Basis.CueMiddle or Basis.AccordingTo }
        && SpeakerName.MayBeOne(reading.Document.Read(mention), speaker, words);

    /// <summary>What the document says around a quotation, without it, and the words of its citations.</summary>
    private static string Surroundings(Document document, Quotation quotation, IReadOnlyDictionary<string, ResolvedCitation> citations)
    {
        var (start, end) = (quotation.Span.Start, quotation.Span.End);
        var first = Math.Max(0, document.BlockAt(start));
        var last = document.BlockAt(end);
        var from = document.Blocks.Count == 0 ? 0 : document.Blocks[Math.Max(0, first - 1)].Span.Start;
        var to = last < 0 ? document.Prose.Length : document.Blocks[last].Span.End;
        from = Math.Max(from, start - Near);
        to = Math.Max(end, Math.Min(to, end + Near));
        var cited = string.Join('\n', quotation.Citations.Select(b => citations.GetValueOrDefault(b.Citation)?.Citation.Text));
        return string.Concat(document.Prose.AsSpan(from, Math.Max(0, start - from)), "\n", document.Prose.AsSpan(end, to - end), $"\n{cited}")
            .Replace($"{Document.Unread}", "", StringComparison.Ordinal);
    }

    private static string Describe(Source source) => source.Metadata.Title is { } title ? $"“{title}” ({source.Id})" : source.Id;

    private static string At(SourceSpeaker speaker) => speaker.Place.ToString() is { Length: > 0 } place ? $", {place}" : "";
}
