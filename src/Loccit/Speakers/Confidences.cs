namespace Loccit.Speakers;

/// <summary>
/// How often each rule gives the right speaker: in conversations as measured on LitBank (CC BY 4.0), elsewhere on the press passages of this project. Made by
/// <c>eval calibrate</c> and written down here by hand; the counts are in <c>eval/RESULTS.md</c>. To the cases of a rule one that is right and one that is wrong are
/// added, so that few cases do not look like certainty.
/// </summary>
internal static class Confidences
{
    /// <summary>The share that is right, 0 to 1.</summary>
    /// <param name="basis">The rule.</param>
    /// <param name="conversation">True in a text that is read as a conversation.</param>
    public static double Of(string basis, bool conversation) => conversation ? InConversation(basis) : InReport(basis);

    private static double InConversation(string basis) =>
        basis switch
        {
            Basis.Beat => 0.74,
            Basis.Colon => 0.75,
            Basis.Continuation => 0.78,
            Basis.ContinuedByNext => 0.75,
            Basis.CueAfter => 0.75,
            Basis.CueBefore => 0.71,
            Basis.CueMiddle => 0.84,
            Basis.NarrativeBody => 0.69,
            Basis.Pronoun => 0.73,
            Basis.Turn => 0.61,
            // of which there are no cases: as all together
            _ => 0.73,
        };

    private static double InReport(string basis) =>
        basis switch
        {
            Basis.AccordingTo => 0.90,
            Basis.Colon => 0.75,
            Basis.Continuation => 0.96,
            Basis.CueAfter => 0.89,
            Basis.CueBefore => 0.98,
            Basis.CueMiddle => 0.95,
            Basis.DashName => 0.91,
            Basis.Interview => 0.93,
            Basis.NarrativeBody => 0.67,
            Basis.Pronoun => 0.89,
            Basis.PullQuote => 0.75,
            Basis.Transcript => 0.98,
            // of which there are no cases: as all together
            _ => 0.99,
        };
}
