using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Loccit.Documents.Archives;
using Loccit.Documents.Metadata;

namespace Loccit.Documents.Warc;

/// <summary>Reads the pages of a web archive that is packed with its lists (WACZ 1.1.1). What its digests say of its files is checked; who signed it is not.</summary>
internal static class WaczBundle
{
    private const long LongestList = 100_000_000;

    public static IEnumerable<ReadResult> Read(ZipPackage zip, string path, BundleRun run)
    {
        using (zip)
        {
            var bundle = new WarcBundle(path, run, Titles(zip));
            var files = zip.Entries.Where(e => e.FullName.StartsWith("archive/", StringComparison.Ordinal) && e.FullName.Length > 8).ToList();
            files.Sort(static (a, b) => string.CompareOrdinal(a.FullName, b.FullName));
            var faults = Faults(zip, path);
            foreach (var file in files)
            {
                if (Opened(file, out var isPacked, out var why) is not { } stream)
                {
                    faults.Add(FileFinding.Of(FindingCode.PartlyRead, Severity.Warning, path, why!));
                    continue;
                }
                using (stream)
                {
                    foreach (var result in bundle.Read(stream, isPacked, $"{path}/{file.FullName}"))
                        yield return result;
                }
            }
            if (faults.Count > 0)
                yield return new ReadResult(null, faults) { Path = path, IsAboutAll = true };
            if (bundle.Summary() is { } summary)
                yield return summary;
        }
    }

    /// <summary>A file of the archive, and whether it is packed: its name does not always say.</summary>
    private static Stream? Opened(ZipArchiveEntry file, out bool isPacked, out string? why)
    {
        isPacked = false;
        why = null;
        try
        {
            using (var head = ZipPackage.Open(file))
                isPacked = head.ReadByte() == 0x1F && head.ReadByte() == 0x8B;
            return ZipPackage.Open(file);
        }
        catch (Exception e) when (ZipPackage.IsOfTheFile(e))
        {
            why = e is InvalidDataException ? e.Message : $"is damaged: its part {file.FullName} cannot be unpacked. Take another copy.";
            return null;
        }
    }

    /// <summary>Titles by address, from the list of pages.</summary>
    private static Dictionary<string, string> Titles(ZipPackage zip)
    {
        var titles = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (
            var list in zip.Entries.Where(e =>
                e.FullName.StartsWith("pages/", StringComparison.Ordinal) && e.FullName.EndsWith(".jsonl", StringComparison.Ordinal)
            )
        )
        {
            if (TextOf(zip, list.FullName) is not { } text)
                continue;
            foreach (var line in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
            {
                if (Parsed(line) is not { } page)
                    continue;
                using (page)
                {
                    if (Text(page.RootElement, "url") is { } url && Text(page.RootElement, "title") is { Length: > 0 } title)
                        titles.TryAdd(url, title);
                }
            }
        }
        return titles;
    }

    /// <summary>Files that are missing or have other bytes than the archive's own list says.</summary>
    private static List<Finding> Faults(ZipPackage zip, string path)
    {
        var faults = new List<Finding>();
        using var package = Parsed(TextOf(zip, "datapackage.json"));
        if (package is null || package.RootElement.ValueKind != JsonValueKind.Object)
        {
            faults.Add(Fault(path, "its list datapackage.json is no JSON"));
            return faults;
        }
        if (package.RootElement.TryGetProperty("resources", out var resources) && resources.ValueKind == JsonValueKind.Array)
        {
            foreach (var resource in resources.EnumerateArray())
                Check(zip, Text(resource, "path"), Text(resource, "hash"), path, faults);
        }
        using var digest = Parsed(TextOf(zip, "datapackage-digest.json"));
        if (digest is not null)
            Check(zip, Text(digest.RootElement, "path"), Text(digest.RootElement, "hash"), path, faults);
        return faults;
    }

    private static void Check(ZipPackage zip, string? name, string? hash, string path, List<Finding> faults)
    {
        if (name is null)
            return;
        if (zip.Entries.FirstOrDefault(e => e.FullName == name) is not { } entry)
            faults.Add(Fault(path, $"{name} is in its list and not in the archive"));
        else if (
            hash is not null
            && WarcDigest.Algorithm(hash) == HashAlgorithmName.SHA256
            && !(DigestOf(entry) is { } digest && WarcDigest.Fits(hash, digest))
        )
            faults.Add(Fault(path, $"{name} has other bytes than its list says"));
    }

    private static byte[]? DigestOf(ZipArchiveEntry entry)
    {
        try
        {
            using var stream = ZipPackage.Open(entry);
            return SHA256.HashData(stream);
        }
        catch (Exception e) when (ZipPackage.IsOfTheFile(e))
        {
            return null;
        }
    }

    private static Finding Fault(string path, string what) => FileFinding.Of(FindingCode.FaultyArchive, Severity.Warning, path, $"is faulty: {what}.");

    private static string? TextOf(ZipPackage zip, string name)
    {
        try
        {
            return zip.Text(name, LongestList);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    private static JsonDocument? Parsed(string? json)
    {
        try
        {
            return json is null ? null : JsonDocument.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static string? Text(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) ? JsonText.Of(value) : null;
}
