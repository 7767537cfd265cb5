using System.Globalization;
using System.Text;
using Loccit.Documents.Bibliography;
using Loccit.Measuring;

namespace Loccit.Eval.Lists;

/// <summary>Reads the lists of reference managers below a folder, writes what was read in each format, and reads that again.</summary>
internal static class ListsCommand
{
    private static readonly string[] Endings = [".bib", ".ris", ".json"];

    /// <param name="folder">The folder.</param>
    /// <param name="counts">Lines of path, number of entries and number of errors, as another reader of BibTeX has them; null for none.</param>
    /// <param name="wrong">How many differences are told.</param>
    /// <param name="into">Page for the table; null for none.</param>
    /// <param name="command">The command as it was given.</param>
    /// <param name="output">Where the table goes.</param>
    /// <returns>0, or 1 if a list made the program throw.</returns>
    public static int Run(string folder, string? counts, int wrong, string? into, string command, TextWriter output)
    {
        var theirs = counts is null
            ? []
            : File.ReadAllLines(counts)
                .Select(l => l.Split('\t'))
                .Where(l => l[2] == "0")
                .ToDictionary(l => l[0], l => int.Parse(l[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);
        var table = new Table(
            "lists",
            "files",
            "throw",
            "with a warning",
            "works",
            "same number as the other reader",
            "stable through BibTeX %",
            "through RIS %",
            "through CSL-JSON %"
        );
        var faults = 0;
        var told = new List<string>();
        foreach (var ending in Endings)
        {
            int files = 0,
                thrown = 0,
                warned = 0,
                works = 0,
                compared = 0,
                same = 0;
            var stable = new int[Endings.Length];
            foreach (var path in Directory.EnumerateFiles(folder, "*" + ending, SearchOption.AllDirectories).Order(StringComparer.Ordinal))
            {
                var name = Path.GetRelativePath(folder, path).Replace('\\', '/');
                try
                {
                    var list = WorkList.Read(File.ReadAllBytes(path), path);
                    // a .json is a list only if it holds items
                    if (ending == ".json" && list.Works.Count == 0)
                        continue;
                    files++;
                    warned += list.Findings.Count > 0 ? 1 : 0;
                    works += list.Works.Count;
                    if (ending == ".bib" && theirs.TryGetValue(name, out var count))
                    {
                        compared++;
                        same += count == list.Works.Count ? 1 : 0;
                        if (count != list.Works.Count)
                            told.Add($"{name}: {list.Works.Count} entries, the other reader has {count}");
                    }
                    for (var e = 0; e < Endings.Length; e++)
                        stable[e] += Stable(list.Works, Endings[e], name, told);
                }
                catch (Exception e)
                {
                    thrown++;
                    told.Add($"{name}: throws {e.GetType().Name} {e.Message}");
                }
            }
            faults += thrown;
            table.Add([
                ending,
                Number(files),
                Number(thrown),
                Number(warned),
                Number(works),
                compared == 0 ? "–" : $"{same} of {compared}",
                .. stable.Select(s => Figures.Percent(s, works)),
            ]);
        }
        output.WriteLine(table);
        if (into is not null)
            ResultsFile.Paste(into, "lists", command, table.ToString());
        foreach (var line in told.Take(wrong))
            output.WriteLine(line);
        return faults == 0 ? 0 : 1;
    }

    /// <summary>How many works are the same after they were written and read.</summary>
    private static int Stable(IReadOnlyList<ListedWork> works, string ending, string name, List<string> told)
    {
        var list = "list" + ending;
        var again = WorkList.Read(Encoding.UTF8.GetBytes(WorkList.Write([.. works.Select((w, i) => w with { Key = $"k{i}" })], list)!), list).Works;
        var same = 0;
        for (var i = 0; i < works.Count; i++)
        {
            var after = i < again.Count ? Line(again[i]) : "nothing";
            if (after == Line(works[i]))
                same++;
            else
                told.Add($"{name} through {ending}: {Line(works[i])} | {after}");
        }
        return same;
    }

    // an apostrophe becomes a curly one in TeX
    private static string Line(ListedWork listed) =>
        string.Join(
                " / ",
                listed.Work.Title,
                string.Join(", ", listed.Work.Authors),
                listed.Work.Container,
                listed.Work.Publisher,
                listed.Work.Issued,
                listed.Work.Language,
                listed.Work.Url,
                listed.Work.Doi,
                string.Join(", ", listed.Work.Identifiers.Order(StringComparer.Ordinal))
            )
            .Replace('\'', '’');

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
