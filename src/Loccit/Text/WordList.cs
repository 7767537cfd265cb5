using System.Text;

namespace Loccit.Text;

/// <summary>A <c>.words</c> file of the assembly: sections of lines, comments left out.</summary>
internal sealed class WordList
{
    private readonly Dictionary<string, List<string>> sections = new(StringComparer.Ordinal);

    private WordList() { }

    /// <summary>The lines of a section; none if there is no such section.</summary>
    public IReadOnlyList<string> Lines(string section) => sections.TryGetValue(section, out var lines) ? lines : [];

    /// <summary>The words of a section, whatever its lines.</summary>
    public IEnumerable<string> Words(string section) => Lines(section).SelectMany(l => l.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <summary>Names of the sections, in the file's order.</summary>
    public IEnumerable<string> Sections => sections.Keys;

    /// <summary>Reads the file of this name, which must be part of the assembly.</summary>
    public static WordList Load(string name)
    {
        using var stream =
            typeof(WordList).Assembly.GetManifestResourceStream(name + ".words") ?? throw new ArgumentException($"There is no list '{name}'.", nameof(name));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var list = new WordList();
        List<string> section = [];
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
                continue;
            if (line[0] == '[')
                list.sections[line.Trim('[', ']')] = section = [];
            else
                section.Add(line);
        }
        return list;
    }
}
