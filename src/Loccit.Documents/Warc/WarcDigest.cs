using System.Security.Cryptography;

namespace Loccit.Documents.Warc;

/// <summary>Digests as records name them: "sha1:" and base 32 or hexadecimal (WARC 1.1, 5.8).</summary>
internal static class WarcDigest
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /// <summary>The algorithm; null if the field is none, or of one that is not known here.</summary>
    public static HashAlgorithmName? Algorithm(string? field) =>
        field?.Split(':')[0].Replace("-", "", StringComparison.Ordinal).ToLowerInvariant() switch
        {
            "sha1" => HashAlgorithmName.SHA1,
            "sha256" => HashAlgorithmName.SHA256,
            "sha512" => HashAlgorithmName.SHA512,
            "md5" => HashAlgorithmName.MD5,
            _ => null,
        };

    /// <summary>True if the field names this digest.</summary>
    public static bool Fits(string field, ReadOnlySpan<byte> digest)
    {
        var value = field[(field.IndexOf(':') + 1)..].Trim().TrimEnd('=');
        return value.Equals(Convert.ToHexString(digest), StringComparison.OrdinalIgnoreCase)
            || value.Equals(InBase32(digest), StringComparison.OrdinalIgnoreCase)
            || value == Convert.ToBase64String(digest).TrimEnd('=');
    }

    /// <summary>RFC 4648, section 6, without padding.</summary>
    public static string InBase32(ReadOnlySpan<byte> bytes)
    {
        var text = new char[(bytes.Length * 8 + 4) / 5];
        int bits = 0,
            count = 0,
            at = 0;
        foreach (var b in bytes)
        {
            bits = (bits << 8) | b;
            for (count += 8; count >= 5; count -= 5)
                text[at++] = Base32[(bits >> (count - 5)) & 31];
            bits &= (1 << count) - 1;
        }
        if (count > 0)
            text[at] = Base32[(bits << (5 - count)) & 31];
        return new string(text);
    }
}
