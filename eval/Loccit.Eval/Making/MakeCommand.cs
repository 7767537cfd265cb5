namespace Loccit.Eval.Making;

/// <summary>Makes cases with known truth from texts. The same options give the same bytes.</summary>
internal static class MakeCommand
{
    /// <param name="corpus">Folder of English texts, the sources.</param>
    /// <param name="heldBack">Folder of English texts that are no sources.</param>
    /// <param name="others">Folders of texts in other languages, by language.</param>
    /// <param name="seed">Of chance.</param>
    /// <param name="count">English cases, about; of each other language a quarter as many.</param>
    /// <param name="into">File of cases.</param>
    /// <param name="made">Folder of the sources that are made for single cases.</param>
    /// <param name="output">Where the counts are written.</param>
    /// <returns>0.</returns>
    public static int Run(
        string corpus,
        string heldBack,
        IReadOnlyDictionary<string, string> others,
        int seed,
        int count,
        string into,
        string made,
        TextWriter output
    )
    {
        var random = new Random(seed);
        var sources = new MadeSources(made);
        var shelf = new Shelf(corpus, "en", random);
        var lines = Cases(CaseMix.English(shelf, new Shelf(heldBack, "en", random), sources, random), count, output);
        foreach (var (language, folder) in others)
            lines.AddRange(Cases(CaseMix.Other(new Shelf(folder, language, random), sources, random), count / 4, output));
        File.WriteAllLines(into, lines.Select((c, i) => c.Made.Line(i, c.Class)));
        output.WriteLine($"{lines.Count} cases in {into}");
        return 0;
    }

    private static List<(string Class, MadeCase Made)> Cases(List<(string Class, double Share, Func<MadeCase?> Make)> mix, int count, TextWriter output)
    {
        var cases = new List<(string, MadeCase)>();
        var whole = mix.Sum(m => m.Share);
        foreach (var (name, share, make) in mix)
        {
            var wanted = Math.Max(2, (int)Math.Round(count * share / whole));
            var got = 0;
            // some words are rare or, once changed, certain of nothing: then there are fewer
            for (var tries = 0; got < wanted && tries < 6 * wanted; tries++)
            {
                if (make() is not { } made)
                    continue;
                cases.Add((name, made));
                got++;
            }
            if (got < wanted)
                output.WriteLine($"{name}: {got} of {wanted}");
        }
        return cases;
    }
}
