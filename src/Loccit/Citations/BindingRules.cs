namespace Loccit.Citations;

/// <summary>
/// Why a quotation is bound to a citation. The order is the order of trust: of several bindings of one quotation the first here comes first.
/// </summary>
internal static class BindingRules
{
    /// <summary>The quotation's own mark-up names the address (html <c>cite</c>).</summary>
    public const string MarkupCite = "markup-cite";

    /// <summary>A bracket or credit line right behind the closing mark, or behind the sentence in which the quotation is the last.</summary>
    public const string FollowsDirectly = "follows-directly";

    /// <summary>A bracket right before the colon that introduces the quotation: In the words of Osei (Lindqvist 2020): “…”</summary>
    public const string Introduces = "introduces";

    /// <summary>A note called behind the closing mark, or at the end of the sentence with no other quotation between.</summary>
    public const string NoteCall = "note-call";

    /// <summary>The quotation stands in a note that names a work before it: Lee, The Ferry Report (2019), p. 4: “…”</summary>
    public const string InNote = "in-note";

    /// <summary>The quoted words are linked, in whole or in part.</summary>
    public const string LinkAround = "link-around";

    /// <summary>The quotation's sentence names the work behind it: “…,” he said in his inaugural address of 1961.</summary>
    public const string NarrativeAfter = "narrative-after";

    /// <summary>
    /// The work is named before the quotation: in its sentence, in its paragraph, in the sentence that introduces it, or further up and taken up
    /// again by an anaphor ("the paper", "Chapter four", "Number two") in an unbroken run of paragraphs.
    /// </summary>
    public const string NarrativeBefore = "narrative-before";

    /// <summary>
    /// The citation stands behind a later quotation and covers this one too: from quotation to quotation there is nothing but their own paragraphs
    /// and introductions that end with a colon, and no other citation.
    /// </summary>
    public const string Shared = "shared";

    /// <summary>A link in the quotation's sentence or in the sentence that introduces it.</summary>
    public const string LinkInSentence = "link-in-sentence";

    /// <summary>
    /// The text speaks of the work up to the end of the paragraph before, and this is the sentence that follows at once and takes it up by a pronoun
    /// or by the name of who made it.
    /// </summary>
    public const string NarrativeThread = "narrative-thread";

    /// <summary>The quotation stands inside another, which is bound to the citation.</summary>
    public const string Inherited = "inherited";
}
