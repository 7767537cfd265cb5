using System.Globalization;
using Loccit.Languages;
using Loccit.Measuring;

namespace Loccit.Eval.Languages;

/// <summary>Cuts passages out of texts whose language is known, and holds the language that was told against it.</summary>
internal static class LanguagesCommand
{
    /// <summary>The passages of a text stand apart, and are no more than these.</summary>
    private const int MostOfOneText = 40;

    private const int MostWrongNames = 3;

    /// <summary>In UTF-16 units, to the end of a word.</summary>
    private static readonly int[] Lengths = [50, 100, 200, 500];

    /// <summary>The sets of quotations whose texts are all in one language.</summary>
    private static readonly (string Set, string Language)[] Sets =
    [
        ("adaq.cs", "cs"),
        ("adaq.ru", "ru"),
        ("dewikinews.dev", "de"),
        ("litbank", "en"),
        ("polnear.dev", "en"),
    ];

    /// <param name="Language">What the passages are written in.</param>
    /// <param name="Text">What they are cut from.</param>
    private sealed record Known(string Language, string Set, string Text);

    /// <returns>0, or 2 if there are no texts.</returns>
    public static int Run(string data, string? texts, string? into, string command, TextWriter output)
    {
        var known = Sets.SelectMany(s => OfSet(data, s.Set, s.Language)).Concat(texts is null ? [] : OfFolder(texts)).ToList();
        if (known.Count == 0)
        {
            Console.Error.WriteLine($"eval: there are no texts in {data}");
            return 2;
        }
        var table = new Table(["language", "texts from", .. Lengths.SelectMany(l => (string[])[$"{l}: passages", "right %", "wrong %"]), "taken for (500)"]);
        foreach (var group in known.GroupBy(k => (k.Language, k.Set)).OrderBy(g => g.Key.Language, StringComparer.Ordinal).ThenBy(g => g.Key.Set))
        {
            var cells = new List<string> { group.Key.Language, group.Key.Set };
            string[] wrong = [];
            foreach (var length in Lengths)
            {
                var told = group.SelectMany(k => Passages(k.Text, length)).Select(p => TextLanguage.Of(new Document(p))).ToList();
                var right = told.Count(t => t == group.Key.Language);
                wrong = [.. told.Where(t => t.Length > 0 && t != group.Key.Language)];
                cells.AddRange([
                    told.Count.ToString(CultureInfo.InvariantCulture),
                    Figures.Percent(right, told.Count),
                    Figures.Percent(wrong.Length, told.Count),
                ]);
            }
            cells.Add(
                string.Join(
                    ", ",
                    wrong
                        .GroupBy(w => w)
                        .OrderByDescending(w => w.Count())
                        .ThenBy(w => w.Key, StringComparer.Ordinal)
                        .Take(MostWrongNames)
                        .Select(w => $"{w.Key} {w.Count()}")
                )
            );
            table.Add([.. cells]);
        }
        if (into is not null)
            ResultsFile.Paste(into, "languages", command, table.ToString());
        output.WriteLine(table);
        return 0;
    }

    private static IEnumerable<Known> OfSet(string data, string set, string language)
    {
        var path = Path.Combine(data, "quotes", set + ".jsonl");
        return File.Exists(path) ? QuoteDocument.ReadAll(path).Select(d => new Known(language, set, d.Text)) : [];
    }

    /// <summary>The texts of a folder that has one for each language, under its code.</summary>
    private static IEnumerable<Known> OfFolder(string folder) =>
        Directory
            .EnumerateFiles(folder, "*.txt", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(f => new Known(Path.GetFileName(Path.GetDirectoryName(f)!), Path.GetFileNameWithoutExtension(f), File.ReadAllText(f)));

    private static IEnumerable<string> Passages(string text, int length)
    {
        // as far apart as leaves room for as many as are taken, and no nearer than they are long
        var step = Math.Max(length + 1, text.Length / MostOfOneText);
        for (var at = 0; at + length <= text.Length; at += step)
        {
            var start =
                at == 0 ? 0
                : text.AsSpan(at).IndexOfAny(" \n") is var space and >= 0 ? at + space + 1
                : text.Length;
            var end = start + length;
            if (end >= text.Length)
                break;
            // scripts without spaces end anywhere
            var last = text.AsSpan(start, length).LastIndexOfAny(" \n");
            yield return text[start..(last > length / 2 ? start + last : end)];
        }
    }
}
