namespace Loccit;

/// <summary>A policy that cannot be read: names the line, and what was written where one of a few words was expected.</summary>
public sealed class PolicyException : FormatException
{
    internal PolicyException(string id, int line, string problem, string? unknown = null, IReadOnlyList<string>? known = null)
        : base(line > 0 ? $"Policy '{id}', line {line}: {problem}" : $"Policy '{id}': {problem}")
    {
        (Line, Problem, Unknown, Known) = (line, problem, unknown, known ?? []);
    }

    /// <summary>The line, from 1; 0 if the trouble is of the whole file.</summary>
    public int Line { get; }

    /// <summary>What is wrong with it, one sentence.</summary>
    public string Problem { get; }

    /// <summary>The word that is none of <see cref="Known"/>; null if no word is to blame.</summary>
    public string? Unknown { get; }

    /// <summary>The words that can stand in its place.</summary>
    public IReadOnlyList<string> Known { get; }
}
