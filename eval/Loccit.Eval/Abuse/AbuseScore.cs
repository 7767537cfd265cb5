using Loccit.Specs;

namespace Loccit.Eval.Abuse;

/// <summary>An answer held against its case.</summary>
/// <param name="Passed">
/// The verdict is one of the case's and every kind of the case is named. A checker that only knows "there" and "not there" passes an
/// honest quotation that it finds and a faulty one that it does not.
/// </param>
/// <param name="Accused">An honest quotation was blamed.</param>
/// <param name="Endorsed">A faulty quotation was let stand.</param>
internal sealed record AbuseScore(bool Passed, bool Accused, bool Endorsed)
{
    public static AbuseScore Of(VerdictCase c, Answer answer)
    {
        var passed = answer.Verdict switch
        {
            Answer.There => c.Verdicts.Any(v => Is(v, VerifyScore.Passes)),
            Answer.NotThere => c.Verdicts.Any(v => Is(v, VerifyScore.Accuses)),
            var verdict => c.Verdicts.Contains(verdict) && c.Kinds.All(answer.Flags.Contains),
        };
        return new AbuseScore(passed, IsHonest(c) && answer.Accuses, IsFaulty(c) && answer.Endorses);
    }

    /// <summary>Every right answer lets the words stand.</summary>
    public static bool IsHonest(VerdictCase c) => c.Verdicts.All(v => Is(v, VerifyScore.Passes));

    /// <summary>A right answer blames the writer, and none lets the words stand.</summary>
    public static bool IsFaulty(VerdictCase c) => c.Verdicts.Any(v => Is(v, VerifyScore.Accuses)) && !c.Verdicts.Any(v => Is(v, VerifyScore.Passes));

    private static bool Is(string verdict, Func<Verdict, bool> group) => group(Enum.Parse<Verdict>(verdict, ignoreCase: true));
}
