namespace Loccit;

/// <summary>How much a finding matters.</summary>
public enum Severity
{
    /// <summary>Shown on request; never fails a run.</summary>
    Note,

    /// <summary>Look at it; fails a run only with <c>--fail-on warning</c>.</summary>
    Warning,

    /// <summary>Wrong as it stands.</summary>
    Error,
}

/// <summary>Another place that a finding speaks of.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">The place in its text.</param>
/// <param name="Message">What is to be seen there.</param>
public sealed record Related(string Path, Span Span, string Message);

/// <summary>A thing to tell the user.</summary>
/// <param name="Code">What it is; see docs/codes.md.</param>
/// <param name="Severity">How much it matters.</param>
/// <param name="Path">The file.</param>
/// <param name="Span">The words in question; empty at 0 if the finding is about the file.</param>
/// <param name="Message">One sentence in plain words.</param>
public sealed record Finding(FindingCode Code, Severity Severity, string Path, Span Span, string Message)
{
    /// <summary>Other places it speaks of, e.g. the passage in the source.</summary>
    public IReadOnlyList<Related> Related { get; init; } = [];

    /// <summary>Text that would mend it if put in place of the span's words, or null.</summary>
    public string? Suggestion { get; init; }
}
