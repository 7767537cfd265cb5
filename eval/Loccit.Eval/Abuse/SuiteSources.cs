using Loccit.Specs;

namespace Loccit.Eval.Abuse;

/// <summary>The sources of the suite as files.</summary>
internal static class SuiteSources
{
    /// <summary>The file that the case cites; null if it cites none.</summary>
    public static string? Cited(VerdictCase c) => c.IsCited ? c.Id + ".txt" : null;

    /// <summary>Name and text of each source of the case, the one cited first.</summary>
    public static IEnumerable<(string Name, string Text)> Of(VerdictCase c)
    {
        yield return (c.Id + ".txt", c.Source);
        if (c.Other is { } other)
            yield return (c.Id + ".other.txt", other);
    }
}
