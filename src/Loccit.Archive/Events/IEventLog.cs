namespace Loccit.Archive.Events;

/// <summary>Something that happened in an archive.</summary>
/// <param name="Number">From 1, without gaps: the order of events, whatever the clock said.</param>
/// <param name="At">When, by this machine's clock, which may go backwards.</param>
/// <param name="Kind">What: one of <see cref="EventKinds"/>.</param>
/// <param name="Subject">What it happened to: "s12", "d3".</param>
/// <param name="Detail">A JSON object of one line; holds digests and decisions, never the words of a source.</param>
public sealed record ArchiveEvent(long Number, DateTimeOffset At, string Kind, string Subject, string Detail);

/// <summary>The kinds of events.</summary>
public static class EventKinds
{
    /// <summary>The archive was made.</summary>
    public const string Created = "created";

    /// <summary>Bytes of a source came in.</summary>
    public const string Captured = "captured";

    /// <summary>A page was asked for: the digest of what was sent and received, and of the capture that it brought or found unchanged.</summary>
    public const string Visited = "visited";

    /// <summary>A document was checked: its digest, the report's, and the captures it rests on.</summary>
    public const string Checked = "checked";

    /// <summary>Metadata was entered.</summary>
    public const string Edited = "edited";

    /// <summary>A tag was put on or taken off.</summary>
    public const string Tagged = "tagged";

    /// <summary>A note was written.</summary>
    public const string Noted = "noted";

    /// <summary>A source or a document was removed.</summary>
    public const string Removed = "removed";
}

/// <summary>All that happened in an archive, in order. Only grows.</summary>
public interface IEventLog
{
    /// <summary>Adds an event. Called within the step that does what it tells, so that either both are kept or neither.</summary>
    /// <param name="at">When.</param>
    /// <param name="kind">One of <see cref="EventKinds"/>.</param>
    /// <param name="subject">What it happened to.</param>
    /// <param name="detail">A JSON object of one line.</param>
    /// <returns>Its number.</returns>
    long Append(DateTimeOffset at, string kind, string subject, string detail);

    /// <summary>The events behind a number, in order.</summary>
    /// <param name="after">0 for all.</param>
    IReadOnlyList<ArchiveEvent> Read(long after);
}
