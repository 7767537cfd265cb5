using System.Globalization;

namespace Loccit.Documents.Warc;

/// <summary>A record of a WARC file.</summary>
/// <param name="Number">Its number in the file, from 1.</param>
/// <param name="Position">Where it begins, in bytes of the file when unpacked.</param>
/// <param name="Version">As written: "WARC/1.1".</param>
/// <param name="Fields">Its header.</param>
/// <param name="Content">Its content, which ends when the next record is read.</param>
internal sealed record WarcRecord(int Number, long Position, string Version, WarcFields Fields, Stream Content)
{
    /// <summary>The record's type in lower case; empty if it has none.</summary>
    public string Type => (Fields["WARC-Type"] ?? "").ToLowerInvariant();

    /// <summary>The address captured; null if there is none. Some writers put it in angle brackets (WARC 1.0 had them by mistake).</summary>
    public string? Target => Fields["WARC-Target-URI"]?.TrimStart('<').TrimEnd('>');

    /// <summary>When it was captured; null if that is not told.</summary>
    public DateTimeOffset? Date =>
        DateTimeOffset.TryParse(
            Fields["WARC-Date"],
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal,
            out var date
        )
            ? date
            : null;
}
