using System.Text;

namespace Loccit.Bench;

/// <summary>200 source files of 50 MB in all, made of a corpus, the same for the same corpus.</summary>
internal sealed class SourceSet
{
    private const int FileCount = 200;
    private const int TotalBytes = 50_000_000;
    private const int QuotationCount = 20;

    private readonly List<(string Name, string Text)> files;

    private SourceSet(List<(string, string)> files) => this.files = files;

    /// <summary>Bytes of all files.</summary>
    public long Bytes => files.Sum(f => (long)Encoding.UTF8.GetByteCount(f.Text));

    /// <summary>Number of files.</summary>
    public int Count => files.Count;

    /// <summary>
    /// Takes the first 200 files by name and cuts the longest at ends of paragraphs, all to the same length, so that 50 MB remain.
    /// A corpus of fewer files is first divided in halves, the longest first.
    /// </summary>
    public static SourceSet Make(string corpus)
    {
        var files = Directory
            .EnumerateFiles(corpus, "*.txt")
            .Order(StringComparer.Ordinal)
            .Take(FileCount)
            .Select(f => (Name: Path.GetFileName(f), Text: File.ReadAllText(f)))
            .ToList();
        while (files.Count is > 0 and < FileCount)
        {
            var longest = files.MaxBy(f => f.Text.Length);
            var cut = ParagraphEnd(longest.Text, longest.Text.Length / 2);
            if (cut == 0)
                break;
            files.Remove(longest);
            files.Add((longest.Name, longest.Text[..cut]));
            files.Add(($"{Path.GetFileNameWithoutExtension(longest.Name)}+{files.Count}.txt", longest.Text[cut..].TrimStart()));
        }
        files.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));

        int low = 0,
            high = files.Max(f => f.Text.Length);
        while (low < high)
        {
            var length = low + ((high - low + 1) / 2);
            if (files.Sum(f => (long)Encoding.UTF8.GetByteCount(f.Text.AsSpan(0, Math.Min(length, f.Text.Length)))) <= TotalBytes)
                low = length;
            else
                high = length - 1;
        }
        return new SourceSet(files.ConvertAll(f => (f.Name, f.Text.Length <= low ? f.Text : f.Text[..ParagraphEnd(f.Text, low)])));
    }

    /// <summary>Writes the files into an emptied folder.</summary>
    public void Write(string folder)
    {
        if (Directory.Exists(folder))
            Directory.Delete(folder, recursive: true);
        Directory.CreateDirectory(folder);
        foreach (var (name, text) in files)
            File.WriteAllText(Path.Combine(folder, name), text);
    }

    /// <summary>
    /// 20 sentences of 10 to 40 words that stand once, inside one line and without any quotation mark: from every tenth file, the first
    /// such sentence behind its middle.
    /// </summary>
    /// <exception cref="InvalidDataException">There are not so many.</exception>
    public IReadOnlyList<string> Quotations()
    {
        var quotations = new List<string>();
        var step = Math.Max(1, files.Count / QuotationCount);
        for (var i = 0; i < files.Count && quotations.Count < QuotationCount; i += step)
        {
            if (Sentences(files[i].Text, files[i].Text.Length / 2).FirstOrDefault(s => StandsOnce(s, files[i].Text)) is { } sentence)
                quotations.Add(sentence);
        }
        return quotations.Count == QuotationCount
            ? quotations
            : throw new InvalidDataException($"Only {quotations.Count} of {QuotationCount} quotations could be taken from the corpus.");
    }

    private static bool StandsOnce(string sentence, string text)
    {
        var first = text.IndexOf(sentence, StringComparison.Ordinal);
        return text.IndexOf(sentence, first + 1, StringComparison.Ordinal) < 0;
    }

    /// <summary>Sentences of plain words from an offset on: those that begin with a capital behind a stop and a space, and end at the next stop.</summary>
    private static IEnumerable<string> Sentences(string text, int from)
    {
        var start = -1;
        for (var i = from; i + 2 < text.Length; i++)
        {
            var c = text[i];
            if (c == '.')
            {
                if (start >= 0 && text[i + 1] is ' ' or '\n' && IsSentence(text[start..(i + 1)]))
                    yield return text[start..(i + 1)];
                start = text[i + 1] == ' ' && char.IsAsciiLetterUpper(text[i + 2]) ? i + 2 : -1;
            }
            else if (!char.IsAsciiLetter(c) && c is not (' ' or ',' or ';'))
            {
                start = -1;
            }
        }
    }

    private static bool IsSentence(string text)
    {
        var words = text.Split(' ');
        // "Mr." and its like end no sentence; two spaces in a row would be two words to one program and one to another.
        return words.Length is >= 10 and <= 40 && words[^1].Length > 4 && Array.TrueForAll(words, w => w.Length > 0);
    }

    private static int ParagraphEnd(string text, int limit)
    {
        var blank = text.LastIndexOf("\n\n", limit - 1, StringComparison.Ordinal);
        if (blank > limit / 2)
            return blank + 1;
        var line = text.LastIndexOf('\n', limit - 1);
        return line > 0 ? line + 1 : 0;
    }
}
