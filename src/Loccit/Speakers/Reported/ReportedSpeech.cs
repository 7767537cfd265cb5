namespace Loccit.Speakers.Reported;

/// <summary>Speech that a document reports without marks, as quotations of the kind <see cref="QuotationKind.Indirect"/>.</summary>
internal static class ReportedSpeech
{
    /// <summary>Every report, by start; none overlaps another, and each holds a quotation in marks wholly or not at all.</summary>
    /// <param name="document">The text.</param>
    /// <param name="quotations">Those in marks, by start.</param>
    /// <param name="words">The language's words.</param>
    public static IReadOnlyList<Report> Find(Document document, IReadOnlyList<Quotation> quotations, SpeechWords words)
    {
        var marked = new List<Span>();
        var direct = new HashSet<int>();
        foreach (var q in quotations)
        {
            if (q.Parent is not null || marked.Count > 0 && marked[^1].End > q.Span.Start)
                continue;
            marked.Add(q.Span);
            if (q.Kind == QuotationKind.Direct)
                direct.Add(q.Span.Start);
        }
        var reader = new ReportReader(words, direct);
        var block = -1;
        foreach (var (at, tokens) in Sentences.Of(document, marked, words))
        {
            if (at != block)
                reader.Break();
            block = at;
            reader.Read(tokens);
        }
        return reader.Found;
    }

    /// <summary>Who speaks each report. Asked when the quotations in marks have their speakers, which it leaves as they are.</summary>
    public static Attributed[] Attribute(
        IReadOnlyList<Report> reports,
        List<Quotation> speech,
        IReadOnlyDictionary<string, Attributed> found,
        AgentRegister register
    )
    {
        var result = new Attributed[reports.Count];
        var next = 0;
        for (var i = 0; i < reports.Count; i++)
        {
            var cue = reports[i].Cue;
            var at = cue.Speaker?.Start ?? reports[i].Content.Start;
            for (; next < speech.Count && speech[next].Span.Start < at; next++)
            {
                if (found.TryGetValue(speech[next].Id, out var speaker) && speaker is { Agent: { } known, Cue.Speaker: { } mention } && mention.Start < at)
                    register.Recall(known, mention.Start);
            }
            var agent = i > 0 && cue.Speaker is not null && cue.Speaker == reports[i - 1].Cue.Speaker ? result[i - 1].Agent : register.Resolve(cue);
            result[i] = Attributed.By(cue, agent);
        }
        return result;
    }

    /// <summary>The quotations in marks and the reports in the order of the text. Reports are numbered by themselves, so that the others keep their numbers.</summary>
    public static IReadOnlyList<Quotation> Insert(
        Document document,
        List<Quotation> marked,
        IReadOnlyList<Report> reports,
        Attributed[] speakers,
        bool conversation
    )
    {
        if (reports.Count == 0)
            return marked;
        var result = new List<Quotation>(marked.Count + reports.Count);
        var next = 0;
        for (var i = 0; i < reports.Count; i++)
        {
            var span = reports[i].Content;
            while (next < marked.Count && marked[next].Span < span)
                result.Add(marked[next++]);
            result.Add(
                new Quotation
                {
                    Id = $"r{i + 1}",
                    Kind = QuotationKind.Indirect,
                    Span = span,
                    Text = document.Read(span),
                    Fragments = [],
                    Attribution = speakers[i].ToAttribution(conversation),
                    Reason = reports[i].Reason,
                }
            );
        }
        result.AddRange(marked.Skip(next));
        return result;
    }
}
