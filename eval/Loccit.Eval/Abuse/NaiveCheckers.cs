using System.Text;
using Loccit.Specs;

namespace Loccit.Eval.Abuse;

/// <summary>What is usually done: look whether the words are there, exactly or nearly.</summary>
internal static class NaiveCheckers
{
    /// <summary>The quotation is a substring of the source once case, quotation marks and white space are folded.</summary>
    public static SuiteChecker Substring { get; } = Create("substring", (quote, source) => source.Contains(quote, StringComparison.Ordinal));

    /// <summary>The most similar window of the source reaches a threshold; folded as for <see cref="Substring"/>.</summary>
    /// <param name="threshold">0 to 100.</param>
    public static SuiteChecker Ratio(int threshold) => Create($"partial ratio ≥ {threshold}", (quote, source) => PartialRatio.Of(quote, source) >= threshold);

    private static SuiteChecker Create(string name, Func<string, string, bool> isIn) =>
        new(
            name,
            cases =>
            {
                return [.. cases.Select(c => Answer.Of(Searched(c).Any(text => isIn(Fold(c.Quote), Fold(text)))))];
            }
        );

    private static IEnumerable<string> Searched(VerdictCase c) => SuiteSources.Of(c).Take(c.IsCited ? 1 : 2).Select(s => s.Text);

    private static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (!char.IsWhiteSpace(c))
                folded.Append(
                    c switch
                    {
                        '“' or '”' or '„' or '«' or '»' => '"',
                        '‘' or '’' or '‚' => '\'',
                        _ => char.ToLowerInvariant(c),
                    }
                );
            else if (folded.Length > 0 && folded[^1] != ' ')
                folded.Append(' ');
        }
        return folded.ToString().Trim();
    }
}
