namespace Loccit.Documents.Archives;

/// <summary>What the documents of an archive, and of the archives in it, are read by.</summary>
/// <param name="options">Limits.</param>
/// <param name="takes">Tells of a file's name whether it is meant; asked with a predicate that knows which names stand beside it.</param>
internal sealed class BundleRun(ReadingOptions options, Func<string, Predicate<string>, bool> takes)
{
    /// <summary>What is packed more tightly than this was made to exhaust its reader: texts are packed by three to ten.</summary>
    private const int MostTimes = 100;

    /// <summary>So much is unpacked of any archive.</summary>
    private const long Least = 64 << 20;

    private long limit = options.MaxUnpacked;

    public ReadingOptions Options => options;

    /// <summary>Bytes that may still be unpacked.</summary>
    public long Left { get; private set; } = options.MaxUnpacked;

    /// <summary>The most bytes that the next document may have.</summary>
    public long Most => Math.Min(options.MaxPart, Left);

    /// <summary>Sets the limits for an archive of so many bytes.</summary>
    public void Begin(long packed) => Left = limit = Math.Min(options.MaxUnpacked, Least + MostTimes * packed);

    public void Unpacked(long bytes) => Left -= bytes;

    public bool Takes(string name, Predicate<string> exists) => takes(name, exists);

    /// <summary>Told of an archive without documents: nothing is missing, but who named it will want to know.</summary>
    public static ReadResult Nothing(string path, string why) =>
        new(null, [FileFinding.Of(FindingCode.PassedOver, Severity.Warning, path, why)]) { IsAboutAll = true };

    /// <summary>Told where <see cref="Left"/> is used up.</summary>
    public Finding Full(string path) =>
        FileFinding.Limit(path, $"holds more than {limit} bytes when unpacked; the documents behind them were not read. Divide it.");
}
