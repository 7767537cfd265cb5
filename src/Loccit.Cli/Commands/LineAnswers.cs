using System.Buffers;
using Loccit.Cli.Inputs;
using Loccit.Formats;

namespace Loccit.Cli.Commands;

/// <summary>Answers lines of JSON in their order, many at a time; each answer leaves as soon as it and all before it are ready.</summary>
internal static class LineAnswers
{
    /// <summary>Lines that are read and not yet answered and written, at most: beyond, reading waits for whoever takes the answers.</summary>
    public const int MostLines = 256;

    /// <summary>Bytes of these lines, at most; a single line may be larger.</summary>
    private const long MostBytes = 64 << 20;

    public static Stream Open(string file, Session session)
    {
        if (file == InputFiles.Standard)
            return session.In;
        try
        {
            return new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, bufferSize: 1);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotException(
                Directory.Exists(file) ? $"'{file}' is a folder; lines are read from files."
                : File.Exists(file) ? $"'{file}' may not be read."
                : $"there is no file '{file}'."
            );
        }
    }

    /// <summary>
    /// Reads on one thread, answers on many, writes in order on this one. A line that cannot be answered is answered with its error; the exit code is then 2.
    /// </summary>
    /// <param name="input">Lines of JSON.</param>
    /// <param name="field">The field with the words.</param>
    /// <param name="output">Where the answers go.</param>
    /// <param name="session">Takes the exit code.</param>
    /// <param name="answer">Writes the answer to a line; called by several threads.</param>
    /// <param name="refuse">Writes the answer to a line that cannot be answered, with the reason; as JSON where none is given.</param>
    public static void Answer(
        Stream input,
        string field,
        Stream output,
        Session session,
        Action<InputLine, IBufferWriter<byte>> answer,
        Action<InputLine, string, IBufferWriter<byte>>? refuse = null
    )
    {
        refuse ??= (line, error, to) => LineJson.WriteError(to, line, error);
        InOrder(Works(), output, session);

        IEnumerable<LineWork> Works()
        {
            var reader = new LineReader(input);
            for (var lines = reader.Next(); lines.Count > 0; lines = reader.Next())
            {
                foreach (var line in lines)
                    yield return new LineWork(line.Bytes.Length, to => AnswerOne(line, field, to, answer, refuse));
            }
        }
    }

    /// <summary>Does works on many threads and writes what they give in their order; no more are begun than may wait. If one fails, the exit code is 2.</summary>
    /// <param name="works">Asked for on a thread of their own, each when there is room for it.</param>
    /// <param name="output">Where the answers go.</param>
    /// <param name="session">Takes the exit code.</param>
    /// <param name="written">Called with the number of each, from 0, when its answer is written.</param>
    public static void InOrder(IEnumerable<LineWork> works, Stream output, Session session, Action<int>? written = null)
    {
        var queue = new LineQueue(MostLines, MostBytes);
        var reading = new Thread(() => Begin(works, queue)) { IsBackground = true, Name = "lines" };
        reading.Start();
        try
        {
            for (var number = 0; Next(queue, output) is { } work; number++)
            {
                session.Cancellation.ThrowIfCancellationRequested();
                if (!work.IsDone)
                    output.Flush();
                work.Finish();
                if (!work.Succeeded)
                    session.ExitCode = ExitCodes.Cannot;
                output.Write(work.Answer.WrittenSpan);
                written?.Invoke(number);
                queue.Written(work);
            }
            output.Flush();
        }
        finally
        {
            queue.Stop();
        }
    }

    /// <summary>The next line. What has been answered is sent before more is waited for.</summary>
    private static LineWork? Next(LineQueue queue, Stream output)
    {
        if (queue.TryTake() is { } work)
            return work;
        output.Flush();
        return queue.Take();
    }

    private static void Begin(IEnumerable<LineWork> works, LineQueue queue)
    {
        try
        {
            foreach (var work in works)
            {
                if (!queue.Put(work))
                    return;
                ThreadPool.UnsafeQueueUserWorkItem(work, preferLocal: false);
            }
            queue.End();
        }
#pragma warning disable CA1031 // it is thrown again by the thread that writes
        catch (Exception e)
#pragma warning restore CA1031
        {
            queue.End(e);
        }
    }

    private static bool AnswerOne(
        LineReader.Line line,
        string field,
        ArrayBufferWriter<byte> to,
        Action<InputLine, IBufferWriter<byte>> answer,
        Action<InputLine, string, IBufferWriter<byte>> refuse
    )
    {
        var read = line.TooLong ? InputLine.Broken(line.Number, "too long") : InputLine.Parse(line.Bytes, line.Number, field);
        if (read.Error is { } error)
        {
            refuse(read, error, to);
            return false;
        }
        try
        {
            answer(read, to);
            return true;
        }
#pragma warning disable CA1031 // one bad line never stops the others; it is told and gives exit code 2
        catch (Exception e) when (e is not (OutOfMemoryException or OperationCanceledException))
#pragma warning restore CA1031
        {
            to.ResetWrittenCount();
            refuse(read, $"line {line.Number}: internal error: {e.GetType().Name}: {e.Message}", to);
            return false;
        }
    }
}
