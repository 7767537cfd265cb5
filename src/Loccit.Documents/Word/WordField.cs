using System.Text;

namespace Loccit.Documents.Word;

/// <summary>A field: its instruction, and where its result stands.</summary>
internal sealed class WordField
{
    public StringBuilder Instruction { get; } = new();

    /// <summary>EndNote keeps a citation's data here instead of in the instruction.</summary>
    public StringBuilder Data { get; } = new();

    public bool InResult { get; set; }

    /// <summary>True while what is inside is not shown.</summary>
    public bool Hides { get; set; }

    /// <summary>Where the result begins; null until it does.</summary>
    public WordRange? Result { get; set; }

    /// <summary>True if the result is no text of the author's but drawn from it: a table of contents, an index.</summary>
    public bool IsDrawn => Name is "TOC" or "INDEX" or "TOA";

    /// <summary>The address that it links to; null if it is no link.</summary>
    public string? Target
    {
        get
        {
            if (Name != "HYPERLINK")
                return null;
            var words = Words();
            string? address = null,
                anchor = null;
            for (var i = 1; i < words.Count; i++)
            {
                if (words[i] == "\\l" && i + 1 < words.Count)
                    anchor = words[++i];
                else if (words[i] is "\\o" or "\\t")
                    i++;
                else if (!words[i].StartsWith('\\'))
                    address ??= words[i];
            }
            return anchor is null ? address : $"{address}#{anchor}";
        }
    }

    /// <summary>What kind of field it is, in capitals.</summary>
    public string Name
    {
        get
        {
            var text = Instruction.ToString(0, Math.Min(Instruction.Length, 40)).AsSpan().Trim();
            var end = text.IndexOfAny(" \t\"");
            return (end < 0 ? text : text[..end]).ToString().ToUpperInvariant();
        }
    }

    /// <summary>The words of the instruction; those in quotes are one.</summary>
    public List<string> Words()
    {
        var words = new List<string>();
        var text = Instruction.ToString();
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsWhiteSpace(text[i]))
                continue;
            var quoted = text[i] is '"' or '“' or '”';
            var from = quoted ? i + 1 : i;
            i = from;
            while (i < text.Length && (quoted ? text[i] is not ('"' or '“' or '”') : !char.IsWhiteSpace(text[i])))
                i++;
            words.Add(text[from..i]);
        }
        return words;
    }
}
