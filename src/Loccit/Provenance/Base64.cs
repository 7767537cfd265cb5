namespace Loccit.Provenance;

/// <summary>Base 64 (RFC 4648, section 4), read without leniency: one text for each value, so that no two files mean the same.</summary>
internal static class Base64
{
    /// <summary>The bytes; null if the text is not exactly what <see cref="Convert.ToBase64String(byte[])"/> would write for them.</summary>
    public static byte[]? Read(string text)
    {
        var bytes = new byte[(text.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(text, bytes, out var length) && Convert.ToBase64String(bytes, 0, length) == text ? bytes[..length] : null;
    }
}
