using Loccit.Quotations.Layout;
using Loccit.Speakers.Reported;

namespace Loccit.Speakers;

/// <summary>Says whose words a quotation gives, and brings the mentions of each agent together.</summary>
internal static class SpeakerFinder
{
    /// <summary>
    /// Sets <see cref="Quotation.Attribution"/> of every quotation whose speaker the text tells; titles and words held at a distance have none.
    /// </summary>
    /// <param name="document">The text.</param>
    /// <param name="quotations">By start, parents before their children.</param>
    /// <param name="citations">Those that the quotations are bound to.</param>
    /// <param name="reported">True to add the speech that is reported without marks. What is said of the quotations in marks does not depend on it.</param>
    /// <param name="words">Those of the language; null for the document's.</param>
    public static (IReadOnlyList<Quotation> Quotations, IReadOnlyList<Agent> Agents) Find(
        Document document,
        IReadOnlyList<Quotation> quotations,
        IReadOnlyList<Citation> citations,
        bool reported = false,
        SpeechWords? words = null
    )
    {
        var speech = new List<Quotation>();
        var nested = new List<Quotation>();
        foreach (var q in quotations)
        {
            if (q.Kind.ClaimsWords() && q.Reason != PullQuotes.RepeatedReason)
                (q.Parent is null ? speech : nested).Add(q);
        }
        words ??= SpeechWords.For(document);
        var reports = reported ? ReportedSpeech.Find(document, quotations, words) : [];
        if (speech.Count == 0 && reports.Count == 0)
            return (quotations, []);
        var register = new AgentRegister(document.Prose, words, NameIndex.Find(document, words), speech.ConvertAll(q => q.Span));
        var attributor = new Attributor(document, words, register, citations);
        var found = attributor.Speech(speech);
        attributor.Nested(nested, found);
        var told = ReportedSpeech.Attribute(reports, speech, found, register);
        var agents = register.Agents();
        var spoken = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var q in speech.Concat(nested))
            spoken.TryAdd(q.Utterance ?? q.Id, q.Id);
        var result = new List<Quotation>(quotations.Count);
        foreach (var q in quotations)
            result.Add(Speaker(q) is { } speaker ? q with { Attribution = speaker.ToAttribution(attributor.Conversation) } : q);
        return (ReportedSpeech.Insert(document, result, reports, told, attributor.Conversation), agents);

        Attributed? Speaker(Quotation q) =>
            found.TryGetValue(q.Id, out var speaker) ? speaker
            // what is repeated may be a title, which nobody speaks
            : q.Reason == PullQuotes.RepeatedReason && spoken.TryGetValue(q.Utterance!, out var id) && found.TryGetValue(id, out speaker)
                ? speaker with
                {
                    Basis = Basis.PullQuote,
                }
            : null;
    }
}
