namespace Loccit.Documents.Archives;

/// <summary>What the documents of an archive, and of the archives in it, are read by.</summary>
/// <param name="options">Limits.</param>
/// <param name="takes">Tells of a file's name whether it is meant; asked with a predicate that knows which names stand beside it.</param>
internal sealed class BundleRun(ReadingOptions options, Func<string, Predicate<string>, bool> takes)
{
    public ReadingOptions Options => options;

    /// <summary>Bytes that may still be unpacked.</summary>
    public long Left { get; private set; } = options.MaxUnpacked;

    /// <summary>The most bytes that the next document may have.</summary>
    public long Most => Math.Min(options.MaxPart, Left);

    public void Unpacked(long bytes) => Left -= bytes;

    public bool Takes(string name, Predicate<string> exists) => takes(name, exists);

    /// <summary>Told where <see cref="Left"/> is used up.</summary>
    public Finding Full(string path) =>
        FileFinding.Limit(path, $"holds more than {options.MaxUnpacked} bytes when unpacked; the documents behind them were not read. Divide it.");
}
