namespace Loccit.Documents.Rtf;

/// <summary>Makes documents of RTF files (Microsoft, Rich Text Format Specification 1.9.1, 2008).</summary>
internal static class RtfReader
{
    public const string MediaType = "application/rtf";

    /// <summary>True for a file that begins as RTF does.</summary>
    public static bool IsRtf(ReadOnlySpan<byte> bytes) => bytes.TrimStart("\ufeff \t\r\n"u8).StartsWith("{\\rtf"u8);

    /// <summary>Reads a file; of one that is cut off what is there.</summary>
    public static Document Read(ReadOnlySpan<byte> bytes, string path, string sha256, ReadingOptions options, List<Finding> findings)
    {
        var walk = new RtfWalk(options);
        var composition = walk.Read(bytes);
        if (walk.IsTooDeep)
            findings.Add(FileFinding.Limit(path, $"is nested more than {RtfWalk.Deepest} groups deep; what stands before was read."));
        if (walk.IsCutOff)
            findings.Add(
                FileFinding.Limit(
                    path,
                    "breaks off: groups that it opens are never closed; what is there was read. Open it in a word processor and save it again."
                )
            );
        if (walk.Hidden.Length > 0)
            findings.Add(FileFinding.Hidden(path, walk.Hidden));
        if (walk.HasChanges)
            findings.Add(FileFinding.Changes(path, options));
        return composition.ToDocument(path, sha256, MediaType, walk.Metadata, findings);
    }
}
