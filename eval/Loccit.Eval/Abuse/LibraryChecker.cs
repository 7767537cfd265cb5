using Loccit.Specs;

namespace Loccit.Eval.Abuse;

/// <summary>Loccit itself.</summary>
internal static class LibraryChecker
{
    /// <param name="together">True to hold the sources of all cases at once, as an archive does; else each case has its own.</param>
    public static SuiteChecker Create(bool together) => new("Loccit", cases => Judge(cases, together));

    private static List<Answer> Judge(IReadOnlyList<VerdictCase> cases, bool together)
    {
        var all = new Dictionary<string, Checker>(StringComparer.Ordinal);
        var answers = new List<Answer>();
        foreach (var c in cases)
        {
            if (!together)
                answers.Add(Ask(Over(c.Policy, [c]), c));
            else if (all.TryGetValue(c.Policy, out var checker))
                answers.Add(Ask(checker, c));
            else
                answers.Add(Ask(all[c.Policy] = Over(c.Policy, cases), c));
        }
        return answers;
    }

    private static Checker Over(string policy, IReadOnlyList<VerdictCase> cases) =>
        new([.. cases.SelectMany(SuiteSources.Of).Select(ToSource)], new CheckOptions { Policy = Policy.Load(policy) });

    private static Source ToSource((string Name, string Text) source) =>
        new()
        {
            Id = source.Name,
            Path = source.Name,
            Document = PlainText.ToDocument(source.Text),
        };

    private static Answer Ask(Checker checker, VerdictCase c)
    {
        var got = checker.Verify(c.Quote, SuiteSources.Cited(c));
        return new Answer(
            Lower(got.Verdict),
            [.. Enum.GetValues<EditKinds>().Where(k => k != EditKinds.None && got.Flags.HasFlag(k)).Select(k => Lower(k))],
            got.Explanation
        );
    }

    private static string Lower(Enum name) => name.ToString().ToLowerInvariant();
}
