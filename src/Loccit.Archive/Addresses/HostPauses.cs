using System.Collections.Concurrent;

namespace Loccit.Archive.Addresses;

/// <summary>One request at a time to a host, and between two pages a pause.</summary>
internal sealed class HostPauses(FetchOptions options) : IDisposable
{
    private readonly ConcurrentDictionary<string, Turn> hosts = new(StringComparer.Ordinal);

    /// <summary>Waits for the turn at a host; disposing of what is given ends it.</summary>
    /// <param name="host">The host.</param>
    /// <param name="isPage">True for a page, before which there is a pause; false for what belongs to one: redirections, robots.txt.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    public async Task<IDisposable> EnterAsync(string host, bool isPage, CancellationToken cancellation)
    {
        var turn = hosts.GetOrAdd(host, _ => new Turn(options.Clock));
        await turn.Gate.WaitAsync(cancellation).ConfigureAwait(false);
        try
        {
            if (isPage && turn.PageEnded is { } ended && options.Pause - options.Clock.GetElapsedTime(ended) is var left && left > TimeSpan.Zero)
                await Task.Delay(left, options.Clock, cancellation).ConfigureAwait(false);
        }
        catch
        {
            turn.Gate.Release();
            throw;
        }
        return new Leave(turn, isPage);
    }

    public void Dispose()
    {
        foreach (var turn in hosts.Values)
            turn.Gate.Dispose();
    }

    /// <summary>A host, and when the last page of it was had.</summary>
    private sealed class Turn(TimeProvider clock)
    {
        public SemaphoreSlim Gate { get; } = new(1);

        public long? PageEnded { get; private set; }

        public void End(bool isPage)
        {
            if (isPage)
                PageEnded = clock.GetTimestamp();
            Gate.Release();
        }
    }

    private sealed class Leave(Turn turn, bool isPage) : IDisposable
    {
        public void Dispose() => turn.End(isPage);
    }
}
