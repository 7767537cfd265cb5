using System.Text;

namespace Loccit.Documents.Pdf.Highlights;

/// <summary>A dictionary as its bytes stand in the file.</summary>
internal sealed class RawDictionary
{
    private readonly ReadOnlyMemory<byte> bytes;
    private readonly Dictionary<string, Range> entries = new(StringComparer.Ordinal);

    /// <param name="bytes">Begin with the dictionary; what follows it is passed over.</param>
    /// <exception cref="InvalidDataException">They do not, or it has no end.</exception>
    public RawDictionary(ReadOnlyMemory<byte> bytes)
    {
        var span = bytes.Span;
        if (!span.StartsWith("<<"u8))
            throw RawTokens.Broken();
        this.bytes = bytes[..RawTokens.End(span, 0)];
        span = this.bytes.Span;
        var end = span.Length - 2;
        for (var at = RawTokens.SkipSpace(span, 2); at < end; )
        {
            var start = at;
            at = RawTokens.End(span, at);
            var key = Encoding.Latin1.GetString(span[start..at]);
            at = RawTokens.SkipSpace(span, at);
            var value = at;
            // a value ends where the next key does: a reference is three words
            do at = RawTokens.SkipSpace(span, RawTokens.End(span, at));
            while (at < end && span[at] != '/');
            entries[key] = value..at;
            if (span[start] != '/')
                throw RawTokens.Broken();
        }
    }

    /// <summary>The bytes of a value; null if there is none.</summary>
    /// <param name="key">Its key, with the slash.</param>
    public ReadOnlyMemory<byte>? this[string key] => entries.TryGetValue(key, out var value) ? bytes[value] : null;

    /// <summary>The dictionary with another value for a key; all else stays as it is.</summary>
    public byte[] With(string key, string value)
    {
        var put = Encoding.Latin1.GetBytes(value);
        if (entries.TryGetValue(key, out var old))
            return [.. bytes.Span[..old.Start], .. put, (byte)'\n', .. bytes.Span[old.End..]];
        return [.. bytes.Span[..^2], .. Encoding.Latin1.GetBytes($"{key} "), .. put, .. ">>"u8];
    }
}
