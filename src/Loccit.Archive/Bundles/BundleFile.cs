using System.Globalization;
using System.IO.Compression;
using System.Text;
using Loccit.Archive.Events;
using Loccit.Archive.Record;
using Loccit.Provenance;

namespace Loccit.Archive.Bundles;

/// <summary>
/// A bundle as a file: a zip archive with <c>manifest.json</c>, the bytes of documents, reports and captures as <c>bytes/DIGEST</c>, and of each event that the manifest names the entry
/// (<c>record/N</c>) and the proof that it is in the signed record (<c>record/N.tlog-proof</c>, c2sp.org/tlog-proof).
/// </summary>
internal sealed class BundleFile : IDisposable
{
    private const string ManifestName = "manifest.json";
    private const long LargestPart = 1L << 30;

    // The time in a zip says nothing, and would make each bundle another.
    private static readonly DateTimeOffset Never = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private readonly ZipArchive zip;
    private readonly string path;

    private BundleFile(ZipArchive zip, string path, BundleManifest manifest) => (this.zip, this.path, Manifest) = (zip, path, manifest);

    /// <summary>What is in it.</summary>
    public BundleManifest Manifest { get; }

    /// <summary>Writes a bundle.</summary>
    /// <param name="to">Where to; need not be able to seek.</param>
    /// <param name="manifest">What is in it.</param>
    /// <param name="bytesOf">The bytes of a digest.</param>
    /// <param name="events">The events that the manifest names, each with its proof.</param>
    public static void Write(Stream to, BundleManifest manifest, Func<string, byte[]> bytesOf, IEnumerable<(ArchiveEvent Event, LogProof Proof)> events)
    {
        using var zip = new ZipArchive(to, ZipArchiveMode.Create, leaveOpen: true);
        Put(zip, ManifestName, manifest.Write());
        var digests = manifest.Documents.SelectMany(d => (string[])[d.Sha256, d.Report]).Concat(manifest.Sources.Select(s => s.Capture.Sha256));
        foreach (var digest in digests.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            Put(zip, BytesName(digest), bytesOf(digest));
        foreach (var (e, proof) in events)
        {
            Put(zip, EventName(e.Number), SignedRecord.Entry(e));
            Put(zip, ProofName(e.Number), Encoding.UTF8.GetBytes(proof.ToString()));
        }
    }

    /// <summary>Opens a bundle.</summary>
    /// <exception cref="ArchiveException">It cannot be read, or is none.</exception>
    public static BundleFile Open(string path)
    {
        ZipArchive? zip = null;
        try
        {
            zip = ZipFile.OpenRead(path);
            var part = zip.GetEntry(ManifestName) ?? throw new FormatException("it is no bundle of loccit");
            return new BundleFile(zip, path, BundleManifest.Read(Content(part)));
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or FormatException)
        {
            zip?.Dispose();
            throw new ArchiveException(path, $"{path} cannot be read as a bundle: {e.Message.TrimEnd('.')}.", e);
        }
    }

    /// <summary>The bytes that stand for a digest, which they may not have; null if there are none.</summary>
    public byte[]? Bytes(string digest) => Part(BytesName(digest));

    /// <summary>The entry of an event; null if it is not there.</summary>
    public byte[]? Entry(long number) => Part(EventName(number));

    /// <summary>The proof that an event is in the record; null if there is none, or what is there is none.</summary>
    public LogProof? Proof(long number)
    {
        try
        {
            return Part(ProofName(number)) is { } bytes ? LogProof.Parse(Encoding.UTF8.GetString(bytes)) : null;
        }
        catch (FormatException)
        {
            return null;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => zip.Dispose();

    private byte[]? Part(string name)
    {
        try
        {
            return zip.GetEntry(name) is { } part ? Content(part) : null;
        }
        catch (Exception e) when (e is IOException or InvalidDataException)
        {
            throw new ArchiveException(path, $"{path} is damaged: {name} cannot be unpacked.", e);
        }
    }

    /// <summary>A part, which may say of itself that it is small and be without end.</summary>
    private static byte[] Content(ZipArchiveEntry part)
    {
        if (part.Length > LargestPart)
            throw new InvalidDataException("a part of it is larger than 1 GB");
        using var stream = part.Open();
        var bytes = new byte[part.Length];
        stream.ReadExactly(bytes);
        return stream.ReadByte() < 0 ? bytes : throw new InvalidDataException("a part of it is longer than it says");
    }

    private static void Put(ZipArchive zip, string name, byte[] bytes)
    {
        var part = zip.CreateEntry(name, CompressionLevel.Optimal);
        part.LastWriteTime = Never;
        using var stream = part.Open();
        stream.Write(bytes);
    }

    private static string BytesName(string digest) => $"bytes/{digest}";

    private static string EventName(long number) => string.Create(CultureInfo.InvariantCulture, $"record/{number}");

    private static string ProofName(long number) => EventName(number) + ".tlog-proof";
}
