using System.Buffers;
using Loccit.Cli.Inputs;
using Loccit.Formats;

namespace Loccit.Cli.Commands;

/// <summary>Answers lines of JSON in their order, many at a time; what has come in is answered before more is waited for.</summary>
internal static class LineAnswers
{
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

    /// <summary>A line that cannot be answered is answered with its error; the exit code is then 2.</summary>
    /// <param name="input">Lines of JSON.</param>
    /// <param name="field">The field with the words.</param>
    /// <param name="output">Where the answers go.</param>
    /// <param name="session">Takes the exit code.</param>
    /// <param name="answer">Writes the answer to a line; called by several threads.</param>
    public static void Answer(Stream input, string field, Stream output, Session session, Action<InputLine, IBufferWriter<byte>> answer)
    {
        var reader = new LineReader(input);
        var parallel = new ParallelOptions { CancellationToken = session.Cancellation };
        var answers = new List<ArrayBufferWriter<byte>>();
        var failed = 0;
        for (var lines = reader.Next(); lines.Count > 0; lines = reader.Next())
        {
            while (answers.Count < lines.Count)
                answers.Add(new ArrayBufferWriter<byte>(512));
            if (lines.Count == 1)
                One(0);
            else
                Parallel.For(0, lines.Count, parallel, One);
            if (failed > 0)
                session.ExitCode = ExitCodes.Cannot;
            for (var i = 0; i < lines.Count; i++)
                output.Write(answers[i].WrittenSpan);
            output.Flush();

            void One(int i)
            {
                var to = answers[i];
                to.ResetWrittenCount();
                if (!AnswerOne(lines[i], field, to, answer))
                    Interlocked.Increment(ref failed);
            }
        }
    }

    private static bool AnswerOne(LineReader.Line line, string field, ArrayBufferWriter<byte> to, Action<InputLine, IBufferWriter<byte>> answer)
    {
        var read = line.TooLong ? InputLine.Broken(line.Number, "too long") : InputLine.Parse(line.Bytes, line.Number, field);
        if (read.Error is { } error)
        {
            LineJson.WriteError(to, read, error);
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
            LineJson.WriteError(to, read, $"line {line.Number}: internal error: {e.GetType().Name}: {e.Message}");
            return false;
        }
    }
}
