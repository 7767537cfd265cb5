using System.Text;

namespace Loccit.Text;

/// <summary>A <c>.words</c> file of the assembly: sections of lines, comments left out.</summary>
internal sealed class WordList
{
    private readonly Dictionary<string, List<string>> sections = new(StringComparer.Ordinal);

    private WordList() { }

    /// <summary>The lines of a section; none if there is no such section. Lines before any section have the empty name.</summary>
    public IReadOnlyList<string> Lines(string section) => sections.TryGetValue(section, out var lines) ? lines : [];

    /// <summary>The words of a section, whatever its lines.</summary>
    public IEnumerable<string> Words(string section) => Lines(section).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>The forms in one column of a verb's line, parted by a slash; a hyphen stands for none.</summary>
    public static IEnumerable<string> Forms(string column) => column == "-" ? [] : column.Split('/');

    /// <summary>Names of the sections, in the file's order.</summary>
    public IEnumerable<string> Sections => sections.Keys;

    /// <summary>Reads the file of this name, which must be part of the assembly.</summary>
    /// <param name="name">Without its extension.</param>
    /// <param name="known">The sections that it may have.</param>
    public static WordList Load(string name, ReadOnlySpan<string> known)
    {
        using var stream =
            typeof(WordList).Assembly.GetManifestResourceStream(name + ".words") ?? throw new ArgumentException($"There is no list '{name}'.", nameof(name));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Read(reader, name + ".words", known);
    }

    /// <summary>Reads a list.</summary>
    /// <param name="reader">Its text.</param>
    /// <param name="file">What to call it in an error.</param>
    /// <param name="known">The sections that it may have.</param>
    /// <exception cref="FormatException">A line stands in no section that is known; the message has the file and the line.</exception>
    public static WordList Read(TextReader reader, string file, ReadOnlySpan<string> known)
    {
        var list = new WordList();
        List<string>? section = null;
        for (var number = 1; reader.ReadLine() is { } line; number++)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[' || section is null)
            {
                var name = line[0] == '[' ? line.Trim('[', ']') : "";
                if (!known.Contains(name))
                    throw new FormatException(
                        $"{file}:{number}: {(name.Length == 0 ? "a line before any section" : $"no section '{name}' is known")}; there are: {string.Join(", ", known!)}."
                    );
                if (!list.sections.TryGetValue(name, out section))
                    list.sections[name] = section = [];
                if (line[0] == '[')
                    continue;
            }
            section.Add(line);
        }
        return list;
    }
}
