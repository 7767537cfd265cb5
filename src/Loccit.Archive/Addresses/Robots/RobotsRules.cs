using System.Text;

namespace Loccit.Archive.Addresses.Robots;

/// <summary>What a robots.txt says to one program (RFC 9309).</summary>
internal sealed class RobotsRules
{
    /// <summary>The most of a file that is read; RFC 9309, 2.5, asks for no less.</summary>
    public const int MaxBytes = 500 * 1024;

    private readonly List<(string Pattern, bool Allows)> rules = [];

    private RobotsRules() { }

    /// <summary>For hosts that have no robots.txt: all may be fetched.</summary>
    public static RobotsRules AllowsAll { get; } = new();

    /// <summary>For hosts that cannot say what may be fetched (2.3.1.4): nothing may.</summary>
    public static RobotsRules AllowsNothing { get; } = new() { rules = { ("/", false) } };

    /// <summary>Reads a robots.txt.</summary>
    /// <param name="bytes">The file, in UTF-8.</param>
    /// <param name="program">The product token: "loccit".</param>
    public static RobotsRules Read(ReadOnlySpan<byte> bytes, string program)
    {
        var own = new RobotsRules();
        var others = new RobotsRules();
        bool isOwnNamed = false,
            isOwn = false,
            isOthers = false,
            isHead = false;
        // of a line that is cut off nobody knows what it says
        var read = bytes.Length <= MaxBytes ? bytes : bytes[..(bytes[..MaxBytes].LastIndexOfAny((byte)'\n', (byte)'\r') + 1)];
        foreach (var line in Encoding.UTF8.GetString(read).TrimStart('\ufeff').Split('\n', '\r'))
        {
            var text = line.Split('#')[0];
            if (text.IndexOf(':') is not (> 0 and var colon))
                continue;
            var (name, value) = (text[..colon].Trim().ToLowerInvariant(), text[(colon + 1)..].Trim());
            if (name == "user-agent")
            {
                // several in a row begin one group
                if (!isHead)
                    isOwn = isOthers = false;
                isHead = true;
                isOwn |= IsNamed(program, value);
                isOthers |= value == "*";
                isOwnNamed |= isOwn;
            }
            else if (name is "allow" or "disallow")
            {
                isHead = false;
                // an empty one says nothing
                if (value.Length == 0)
                    continue;
                if (isOwn)
                    own.rules.Add((Normal(value), name == "allow"));
                if (isOthers)
                    others.rules.Add((Normal(value), name == "allow"));
            }
        }
        return isOwnNamed ? own : others;
    }

    /// <summary>True if an address may be fetched: the longest pattern that fits decides, of two as long the one that allows.</summary>
    public bool Allows(Uri address)
    {
        var path = Normal(address.PathAndQuery);
        if (path == "/robots.txt")
            return true;
        var (longest, allows) = (-1, true);
        foreach (var (pattern, isAllowed) in rules)
        {
            if (pattern.Length >= longest && Fits(pattern, path) && (pattern.Length > longest || isAllowed))
                (longest, allows) = (pattern.Length, isAllowed);
        }
        return allows;
    }

    /// <summary>True if a line means this program: its token, whatever version or address stands behind it.</summary>
    private static bool IsNamed(string program, string value) =>
        value.StartsWith(program, StringComparison.OrdinalIgnoreCase)
        && (value.Length == program.Length || !(char.IsAsciiLetter(value[program.Length]) || value[program.Length] is '_' or '-'));

    /// <summary>Octets in one form (2.2.2): what may stand as it is does, all else is escaped in capitals.</summary>
    private static string Normal(string path)
    {
        var normal = new StringBuilder(path.Length);
        Span<byte> units = stackalloc byte[4];
        for (var i = 0; i < path.Length; i++)
        {
            if (path[i] == '%' && i + 2 < path.Length && char.IsAsciiHexDigit(path[i + 1]) && char.IsAsciiHexDigit(path[i + 2]))
            {
                var octet = Convert.FromHexString(path.AsSpan(i + 1, 2))[0];
                if (char.IsAsciiLetterOrDigit((char)octet) || octet is (byte)'-' or (byte)'.' or (byte)'_' or (byte)'~')
                    normal.Append((char)octet);
                else
                    normal.Append('%').Append(octet.ToString("X2"));
                i += 2;
            }
            else if (path[i] < 0x80)
            {
                normal.Append(path[i]);
            }
            else
            {
                Rune.DecodeFromUtf16(path.AsSpan(i), out var rune, out var length);
                foreach (var unit in units[..rune.EncodeToUtf8(units)])
                    normal.Append('%').Append(unit.ToString("X2"));
                i += length - 1;
            }
        }
        return normal.ToString();
    }

    /// <summary>True if a path begins as a pattern: <c>*</c> is any run of characters, <c>$</c> at the end its end.</summary>
    private static bool Fits(string pattern, string path)
    {
        var isWhole = pattern.EndsWith('$');
        var parts = (isWhole ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
            return false;
        var at = parts[0].Length;
        for (var i = 1; i < parts.Length; i++)
        {
            // the last part of a pattern that is anchored stands at the end, all others as early as they can
            var found =
                isWhole && i == parts.Length - 1
                    ? path.EndsWith(parts[i], StringComparison.Ordinal) && path.Length - parts[i].Length >= at
                        ? path.Length - parts[i].Length
                        : -1
                    : path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
                return false;
            at = found + parts[i].Length;
        }
        return !isWhole || at == path.Length;
    }
}
