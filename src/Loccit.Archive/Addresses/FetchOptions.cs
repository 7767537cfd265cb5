namespace Loccit.Archive.Addresses;

/// <summary>How pages are fetched: limits that a hostile or broken server cannot pass, and what politeness asks.</summary>
public sealed record FetchOptions
{
    /// <summary>The most bytes of a body as they are sent.</summary>
    /// <value>1 to 1,000,000,000; default: 100,000,000. A larger page is told, not kept.</value>
    public int MaxBody { get; init; } = 100_000_000;

    /// <summary>The most bytes of a body when it is unpacked (gzip, deflate, br).</summary>
    /// <value>1 to 1,000,000,000; default: 100,000,000. A larger page is told, not kept.</value>
    public int MaxUnpacked { get; init; } = 100_000_000;

    /// <summary>The most redirections that are followed from one address.</summary>
    /// <value>0 or more; default: 10.</value>
    public int MaxRedirects { get; init; } = 10;

    /// <summary>How long one address may take, redirections, pauses and second tries included.</summary>
    /// <value>Default: two minutes.</value>
    public TimeSpan MaxTime { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long a server may take to send <see cref="LeastBytes"/>; a message may end earlier.</summary>
    /// <value>Default: 30 seconds.</value>
    public TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The bytes that must come in each <see cref="Patience"/>.</summary>
    /// <value>1 or more; default: 2,000.</value>
    public int LeastBytes { get; init; } = 2000;

    /// <summary>How long to wait between two pages of one host.</summary>
    /// <value>Default: one second.</value>
    public TimeSpan Pause { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait that a busy server may ask for (Retry-After) before it is tried again.</summary>
    /// <value>Default: 30 seconds; where more is asked the page is told, not kept.</value>
    public TimeSpan MaxWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a busy server is tried again.</summary>
    /// <value>0 or more; default: 2.</value>
    public int MaxRetries { get; init; } = 2;

    /// <summary>Tells the time of captures, and waits: the pauses go by it.</summary>
    /// <value>Default: the system's.</value>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Whether this machine itself may be asked: for tests, whose servers run there.</summary>
    internal bool AllowsLoopback { get; init; }
}
