using Loccit.Specs;

namespace Loccit.Eval.Abuse;

/// <summary>Anything that the suite can be put before.</summary>
/// <param name="Name">Its column's head.</param>
/// <param name="Judge">Its answer to each case, in order.</param>
internal sealed record SuiteChecker(string Name, Func<IReadOnlyList<VerdictCase>, IReadOnlyList<Answer>> Judge);
