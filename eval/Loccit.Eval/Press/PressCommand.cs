using System.Globalization;
using Loccit.Measuring;

namespace Loccit.Eval.Press;

/// <summary>Reads the passages of the press, and holds what was found against the labels.</summary>
internal static class PressCommand
{
    /// <returns>0, or 2 if there are no passages.</returns>
    public static int Run(string folder, int wrong, string? into, string command, TextWriter output)
    {
        var table = new Table(
            "passages",
            "n",
            "quotations",
            "found %",
            "scare/title/quotation %",
            "direct/mixed %",
            "with or without a speaker",
            "speaker %",
            "agent %",
            "not labelled"
        );
        var all = new PressScore();
        var mistakes = new List<string>();
        foreach (var file in PressPassage.Files(folder))
        {
            var score = new PressScore();
            foreach (var passage in PressPassage.ReadAll(file))
                score += PressScore.Of(passage, passage.Find(), mistakes);
            Row(table, Path.GetFileNameWithoutExtension(file), score);
            all += score;
        }
        if (all.Passages == 0)
        {
            Console.Error.WriteLine($"eval: there are no passages in {folder}");
            return 2;
        }
        Row(table, "**all**", all);
        output.WriteLine(table);
        if (into is not null)
            ResultsFile.Paste(into, "press", command, table.ToString());
        foreach (var mistake in mistakes.Take(wrong))
            output.WriteLine(mistake);
        return 0;
    }

    private static void Row(Table table, string name, PressScore s) =>
        table.Add(
            name,
            Number(s.Passages),
            Number(s.Quotations),
            Figures.Percent(s.Found, s.Quotations),
            Figures.Percent(s.KindRight, s.Quotations),
            Figures.Percent(s.DirectRight, s.ClaimsFound),
            Number(s.Claims),
            Figures.Percent(s.SpeakerRight, s.Claims),
            Figures.Percent(s.AgentRight, s.WithSpeaker),
            Number(s.Unlabelled)
        );

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);
}
