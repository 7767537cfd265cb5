using Loccit.Quotations;
using Loccit.Quotations.Layout;

namespace Loccit.Speakers;

/// <summary>The speakers whom the layout alone tells: the name at the head of a turn, and who is interviewed.</summary>
internal sealed class LaidOutSpeakers(Document document, SpeechWords words, AgentRegister register)
{
    private readonly CueWords labels = CueWords.For(document);
    private Cue? guest;
    private bool looked;

    /// <summary>True if nothing else than the layout may tell who speaks.</summary>
    public static bool Knows(Quotation quotation) => quotation.Reason is Layouts.TranscriptReason or Layouts.InterviewReason;

    /// <summary>Who speaks; null if an interview does not say with whom it is.</summary>
    public Attributed? Of(Quotation quotation) => quotation.Reason == Layouts.TranscriptReason ? OfTurn(quotation) : OfAnswer(quotation);

    private Attributed? OfTurn(Quotation quotation)
    {
        if (TurnLabel.Before(document, labels, quotation.Span.Start) is not { } label)
            return null;
        var name = Tokenizer.Read(document.Prose, label.Name.Start, label.Name.End, words);
        if (name.Count == 0)
            return null;
        var sign = new Span(label.End - 1, label.End);
        var cue = new Cue(label.Name, PhraseKind.Name, name, sign, false, true, Basis.Transcript) { Mention = label.Span };
        var agent = register.Resolve(cue);
        // capitals are how transcripts write a name, not the sign of a body
        agent?.Thing = false;
        return new Attributed(cue, agent, Basis.Transcript);
    }

    private Attributed? OfAnswer(Quotation quotation)
    {
        if (!looked)
            (guest, looked) = (Guest.In(document, words, quotation.Span.Start), true);
        return guest is null ? null : new Attributed(guest, register.Resolve(guest), Basis.Interview);
    }
}
