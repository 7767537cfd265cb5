using System.Buffers;
using System.Runtime.ExceptionServices;

namespace Loccit.Cli.Commands;

/// <summary>A line that is answered once, by whichever thread comes to it first.</summary>
internal sealed class LineWork(int size, Func<ArrayBufferWriter<byte>, bool> answer) : IThreadPoolWorkItem
{
    private int begun;
    private volatile bool done;
    private ExceptionDispatchInfo? failure;

    /// <summary>Bytes of the line.</summary>
    public int Size => size;

    public ArrayBufferWriter<byte> Answer { get; } = new(512);

    /// <summary>Whether it could be answered; known when <see cref="IsDone"/>.</summary>
    public bool Succeeded { get; private set; }

    public bool IsDone => done;

    public void Execute()
    {
        if (Interlocked.Exchange(ref begun, 1) != 0)
            return;
        try
        {
            Succeeded = answer(Answer);
        }
#pragma warning disable CA1031 // it is thrown again by the thread that waits
        catch (Exception e)
#pragma warning restore CA1031
        {
            failure = ExceptionDispatchInfo.Capture(e);
        }
        lock (Answer)
        {
            done = true;
            Monitor.PulseAll(Answer);
        }
    }

    /// <summary>Answers it, if nobody has begun to, and waits until it is answered.</summary>
    public void Finish()
    {
        Execute();
        lock (Answer)
        {
            while (!done)
                Monitor.Wait(Answer);
        }
        failure?.Throw();
    }
}
