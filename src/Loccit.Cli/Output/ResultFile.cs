namespace Loccit.Cli.Output;

/// <summary>Where results go: standard output, or a file that appears whole or not at all.</summary>
internal sealed class ResultFile : IDisposable
{
    private static string? unfinished;

    private readonly string? path;
    private readonly string? temporary;

    private ResultFile(Stream stream, string? path, string? temporary)
    {
        (Stream, this.path, this.temporary) = (stream, path, temporary);
    }

    public Stream Stream { get; }

    /// <summary>Refuses a file for results that is one of those read, by whatever path.</summary>
    /// <param name="path">Where the results are to go; null or - for standard output.</param>
    /// <param name="inputs">The files read.</param>
    /// <exception cref="CannotException">It is.</exception>
    public static void MustNotReplace(string? path, IEnumerable<string> inputs)
    {
        if (path is null or "-" || !File.Exists(path))
            return;
        var file = RealPath.Of(path);
        if (inputs.FirstOrDefault(i => RealPath.Same(RealPath.Of(i), file)) is { } input)
            throw new CannotException(
                RealPath.Same(path, input)
                    ? $"cannot write '{path}': it is read as well. Give the results another name."
                    : $"cannot write '{path}': it is the same file as '{input}', which is read. Give the results another name."
            );
    }

    public static ResultFile Open(string? path, Session session)
    {
        if (path is null or "-")
            return new ResultFile(new BufferedStream(session.Out, 1 << 16), null, null);
        if (Directory.Exists(path))
            throw new CannotException($"cannot write '{path}': it is a folder.");
        var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        if (!Directory.Exists(folder))
            throw new CannotException($"cannot write '{path}': there is no folder '{folder}'.");
        var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Environment.ProcessId}.tmp");
        try
        {
            var stream = new FileStream(temporary, FileMode.Create, FileAccess.Write, FileShare.Read, 1 << 16);
            unfinished = temporary;
            return new ResultFile(stream, path, temporary);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotException($"cannot write '{path}': the folder does not allow it.");
        }
    }

    /// <summary>Everything is written: the file takes its name.</summary>
    public void Finish()
    {
        Stream.Flush();
        if (temporary is null)
            return;
        Stream.Dispose();
        try
        {
            File.Move(temporary, path!, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotException($"cannot write '{path}': the file cannot be replaced.");
        }
        unfinished = null;
    }

    public void Dispose()
    {
        if (temporary is null)
            return;
        Stream.Dispose();
        if (unfinished == temporary)
            DiscardUnfinished();
    }

    /// <summary>Removes a file that was being written.</summary>
    public static void DiscardUnfinished()
    {
        if (Interlocked.Exchange(ref unfinished, null) is not { } path)
            return;
        try
        {
            File.Delete(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing more can be done about it on the way out.
        }
    }
}
