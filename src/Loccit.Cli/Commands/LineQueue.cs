using System.Runtime.ExceptionServices;

namespace Loccit.Cli.Commands;

/// <summary>
/// Lines on their way from the reader to the writer, in order and bounded: when answers are not taken, no more lines are. One thread puts, one takes.
/// </summary>
internal sealed class LineQueue(int mostLines, long mostBytes)
{
#pragma warning disable MA0158 // Lock has no wait and pulse
    private readonly object gate = new();
#pragma warning restore MA0158
    private readonly Queue<LineWork> waiting = new();
    private int lines;
    private long bytes;
    private bool ended;
    private bool stopped;
    private ExceptionDispatchInfo? failure;

    /// <summary>Waits until there is room; false if nobody will take it.</summary>
    public bool Put(LineWork work)
    {
        lock (gate)
        {
            // One line is let in however large it is.
            while (!stopped && lines > 0 && (lines == mostLines || bytes + work.Size > mostBytes))
                Monitor.Wait(gate);
            if (stopped)
                return false;
            lines++;
            bytes += work.Size;
            waiting.Enqueue(work);
            Monitor.PulseAll(gate);
            return true;
        }
    }

    /// <summary>No more will come; with what went wrong, if anything did.</summary>
    public void End(Exception? error = null)
    {
        lock (gate)
        {
            ended = true;
            failure = error is null ? null : ExceptionDispatchInfo.Capture(error);
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>The next line, or null if none is there yet.</summary>
    public LineWork? TryTake()
    {
        lock (gate)
            return waiting.TryDequeue(out var work) ? work : null;
    }

    /// <summary>Waits for the next line; null at the end.</summary>
    /// <exception cref="Exception">Reading failed: what it failed with, after the lines that came before.</exception>
    public LineWork? Take()
    {
        lock (gate)
        {
            while (waiting.Count == 0 && !ended)
                Monitor.Wait(gate);
            if (waiting.TryDequeue(out var work))
                return work;
            failure?.Throw();
            return null;
        }
    }

    /// <summary>The answer to a line has been written.</summary>
    public void Written(LineWork work)
    {
        lock (gate)
        {
            lines--;
            bytes -= work.Size;
            Monitor.PulseAll(gate);
        }
    }

    /// <summary>Nothing more will be taken.</summary>
    public void Stop()
    {
        lock (gate)
        {
            stopped = true;
            Monitor.PulseAll(gate);
        }
    }
}
