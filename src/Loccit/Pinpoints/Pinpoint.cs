namespace Loccit.Pinpoints;

/// <summary>The place in a work that a citation names.</summary>
/// <param name="Kind">What it counts by.</param>
/// <param name="From">The number as a key (<see cref="PinpointReader.Key"/>).</param>
/// <param name="To">The last number of a range; the same as <paramref name="From"/> of one; null if the range is open ("45 ff.").</param>
internal sealed record Pinpoint(PinpointKind Kind, string From, string? To);
