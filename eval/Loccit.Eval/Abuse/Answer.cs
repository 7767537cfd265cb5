namespace Loccit.Eval.Abuse;

/// <summary>What a checker said of one case.</summary>
/// <param name="Verdict">As in a report, or "there" and "not there" of a checker that knows no more; empty if there was no answer.</param>
/// <param name="Flags">The kinds of difference that it named.</param>
/// <param name="Explanation">Its words to the user, if any.</param>
internal sealed record Answer(string Verdict, IReadOnlyCollection<string> Flags, string Explanation)
{
    public const string There = "there";

    public const string NotThere = "not there";

    public static Answer None { get; } = new("", [], "no answer");

    /// <summary>A checker that only looks whether the words are there.</summary>
    public static Answer Of(bool found) => new(found ? There : NotThere, [], "");

    /// <summary>Lets the words stand.</summary>
    public bool Endorses => Verdict == There || Enum.TryParse<Verdict>(Verdict, ignoreCase: true, out var v) && VerifyScore.Passes(v);

    /// <summary>Blames the writer.</summary>
    public bool Accuses => Verdict == NotThere || Enum.TryParse<Verdict>(Verdict, ignoreCase: true, out var v) && VerifyScore.Accuses(v);
}
