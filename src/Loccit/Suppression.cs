namespace Loccit;

/// <summary>Why a finding is not among those of a report.</summary>
public enum SuppressionKind
{
    /// <summary>A comment in the document asks for it, with a reason.</summary>
    Comment,

    /// <summary>The settings leave out findings of its code.</summary>
    Setting,

    /// <summary>It was known when the baseline was written.</summary>
    Baseline,

    /// <summary>It is about words that were not changed since the version asked for.</summary>
    Unchanged,
}

/// <summary>A finding that was left out, and why.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Kind">What left it out.</param>
/// <param name="Reason">The reason in words: that of the comment, or where the setting stands; empty for what needs none.</param>
public sealed record Suppression(Finding Finding, SuppressionKind Kind, string Reason);
