namespace Loccit.Speakers;

/// <summary>The codes of <see cref="Attribution.Basis"/>: the rule by which a speaker was found. They are part of the report and do not change.</summary>
internal static class Basis
{
    /// <summary>Speaker and verb stand before the words: <c>X said: “…”</c>, <c>X noted that … “…”</c>, also with the verb inside the marks.</summary>
    public const string CueBefore = "cue-before";

    /// <summary>They stand behind: <c>“…,” X said</c>, <c>“…,” said X</c>.</summary>
    public const string CueAfter = "cue-after";

    /// <summary>They interrupt the words: <c>“…,” X said, “…”</c>.</summary>
    public const string CueMiddle = "cue-middle";

    /// <summary><c>According to X, “…”</c> or <c>“…,” according to X</c>.</summary>
    public const string AccordingTo = "according-to";

    /// <summary>A colon without a verb of speech: <c>X was blunt: “…”</c>.</summary>
    public const string Colon = "colon";

    /// <summary>A dash and a name behind the words: <c>“…” —X</c>.</summary>
    public const string DashName = "dash-name";

    /// <summary>A name in parentheses behind the words: <c>“…” (X)</c>.</summary>
    public const string ParentheticalName = "parenthetical-name";

    /// <summary>The sentence before, in the same paragraph or the one above, says who speaks.</summary>
    public const string NarrativeBody = "narrative-body";

    /// <summary>The quotation that follows goes on ("added", "continued") with its speaker's words.</summary>
    public const string ContinuedByNext = "continued-by-next";

    /// <summary>The words go on from the quotation before: one utterance, one sentence, or the next paragraph with no cue of its own.</summary>
    public const string Continuation = "continuation";

    /// <summary>The mention is a pronoun; the agent is the last one named that fits it.</summary>
    public const string Pronoun = "pronoun";

    /// <summary>Only the citation says whose words they are: "(Statement by X, …)", or its author.</summary>
    public const string Citation = "citation";

    /// <summary>Nothing tells who speaks but what somebody does beside the words: <c>“…” X put down the cup.</c></summary>
    public const string Beat = "beat";

    /// <summary>Nothing tells but the turns of a conversation: who spoke before the last, or was spoken to.</summary>
    public const string Turn = "turn";

    /// <summary>The name that opens a turn in a transcript: <c>WALLACE: “…”</c>.</summary>
    public const string Transcript = "transcript";

    /// <summary>The title or the lead names who is interviewed: <c>Interview with X</c>.</summary>
    public const string Interview = "interview";

    /// <summary>The words are shown once more, and another quotation of the same utterance has the speaker.</summary>
    public const string PullQuote = "pull-quote";
}
