using System.Text;

namespace Loccit.Documents.Bibliography;

/// <summary>
/// The entries of a file in BibTeX's or biblatex's form (Patashnik, BibTeXing, 1988), read leniently: what breaks off ends with the next entry that begins a line.
/// </summary>
internal sealed class BibtexFile
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The longest value of a string that is kept.</summary>
    private const int LongestString = 2_000;

    private readonly string text;
    private readonly Dictionary<string, string> strings = new(StringComparer.OrdinalIgnoreCase);
    private int at;

    /// <summary>How many units strings may still put in: one that holds another twice, and so on, would have no end.</summary>
    private long left;

    private BibtexFile(string text)
    {
        this.text = text;
        left = 1_000_000 + 4L * text.Length;
        for (var i = 0; i < Months.Length; i++)
            strings[Months[i]] = (i + 1).ToString("D2", System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The entries in the order of the file.</summary>
    public List<BibtexEntry> Entries { get; } = [];

    /// <summary>Entries that broke off.</summary>
    public int Broken { get; private set; }

    /// <summary>Reads a file. Never throws; linear.</summary>
    public static BibtexFile Read(string text)
    {
        var file = new BibtexFile(text);
        while (file.Next()) { }
        return file;
    }

    /// <summary>Reads what begins at the next "@"; all else between entries is a comment.</summary>
    private bool Next()
    {
        var sign = text.IndexOf('@', at);
        if (sign < 0)
            return false;
        at = sign + 1;
        SkipSpace();
        var type = Name().ToLowerInvariant();
        SkipSpace();
        if (type.Length == 0 || at >= text.Length || text[at] is not ('{' or '('))
            return true;
        // in a comment no brace need be closed, and what is in it may be entries of another program's
        if (type == "comment")
            return true;
        var close = text[at] == '{' ? '}' : ')';
        at++;
        if (type == "preamble")
            _ = Value(close);
        else if (type == "string")
            ReadString(close);
        else
            ReadEntry(type, close);
        return true;
    }

    private void ReadString(char close)
    {
        SkipSpace();
        var name = Name();
        if (name.Length > 0 && Sign('=') && Value(close) is { } value)
            strings[name] = value[..Math.Min(value.Length, LongestString)];
        Sign(close);
    }

    private void ReadEntry(string type, char close)
    {
        SkipSpace();
        var from = at;
        while (at < text.Length && text[at] is not (',' or '=' or '\n' or '\r') && text[at] != close)
            at++;
        var key = text[from..at].Trim();
        // an entry without a key begins with its first field
        if (at < text.Length && text[at] == '=')
            (key, at) = ("", from);
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        while (true)
        {
            SkipSpace(alsoCommas: true);
            if (at >= text.Length || text[at] == close)
            {
                Broken += at >= text.Length ? 1 : 0;
                at = Math.Min(at + 1, text.Length);
                break;
            }
            var name = Name().ToLowerInvariant();
            if (name.Length == 0 || !Sign('=') || Value(close) is not { } value)
            {
                Broken++;
                if (BeginsEntry(at) || !SkipToField(close))
                    break;
                continue;
            }
            // of a field given twice the first counts, as in BibTeX
            fields.TryAdd(name, value);
        }
        if (key.Length > 0 || fields.Count > 0)
            Entries.Add(new BibtexEntry(type, key, fields));
    }

    /// <summary>Leaves out what is no field, up to the next one of this entry; false if there is none.</summary>
    private bool SkipToField(char close)
    {
        while (at < text.Length && text[at] != ',' && text[at] != close && !BeginsEntry(at))
            at++;
        return at < text.Length && text[at] == ',';
    }

    /// <summary>A value: pieces in braces, in quotation marks, numbers and names of strings, joined by "#"; null if it breaks off.</summary>
    private string? Value(char close)
    {
        var value = new StringBuilder();
        var pieces = 0;
        do
        {
            SkipSpace();
            if (at >= text.Length)
                return null;
            var piece = text[at] switch
            {
                '{' => Braced(),
                '"' => Quoted(),
                _ => Bare(close),
            };
            if (piece is null)
                return null;
            value.Append(piece);
            pieces++;
        } while (Sign('#'));
        return value.ToString();
    }

    private string? Braced()
    {
        var start = ++at;
        for (var depth = 1; at < text.Length; at++)
        {
            var c = text[at];
            // an escaped brace counts as well: BibTeX wants them balanced
            if (c == '{')
                depth++;
            else if (c == '}' && --depth == 0)
                return text[start..at++];
            else if (c == '\n' && BeginsEntry(at + 1))
                return null;
        }
        return null;
    }

    private string? Quoted()
    {
        var start = ++at;
        for (var depth = 0; at < text.Length; at++)
        {
            var c = text[at];
            if (c == '{')
                depth++;
            else if (c == '}')
                depth--;
            else if (c == '"' && depth <= 0)
                return text[start..at++];
            else if (c == '\n' && BeginsEntry(at + 1))
                return null;
        }
        return null;
    }

    private string? Bare(char close)
    {
        var start = at;
        while (at < text.Length && text[at] is not (',' or '#' or '\n' or '\r' or '{' or '"' or '}') && text[at] != close)
            at++;
        var word = text[start..at].Trim();
        if (word.Length == 0)
            return null;
        if (!strings.TryGetValue(word, out var value) || value.Length > left)
            return word;
        left -= value.Length;
        return value;
    }

    /// <summary>True if an entry begins here: "@name{".</summary>
    private bool BeginsEntry(int from)
    {
        if (from >= text.Length || text[from] != '@')
            return false;
        var i = from + 1;
        while (i < text.Length && i < from + 40 && (char.IsAsciiLetter(text[i]) || text[i] == ' '))
            i++;
        return i > from + 1 && i < text.Length && text[i] is '{' or '(';
    }

    private string Name()
    {
        var start = at;
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] is '-' or '_' or ':' or '+' or '/' or '.'))
            at++;
        return text[start..at];
    }

    private bool Sign(char sign)
    {
        SkipSpace();
        if (at >= text.Length || text[at] != sign)
            return false;
        at++;
        return true;
    }

    private void SkipSpace(bool alsoCommas = false)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || (alsoCommas && text[at] == ',')))
            at++;
    }
}
