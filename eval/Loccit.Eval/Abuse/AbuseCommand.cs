using System.Globalization;
using Loccit.Measuring;
using Loccit.Specs;

namespace Loccit.Eval.Abuse;

/// <summary>Puts the abuse suite before a checker, and before the naive ones for comparison.</summary>
internal static class AbuseCommand
{
    /// <param name="folder">The folder of the suite.</param>
    /// <param name="checker">The checker that is measured.</param>
    /// <param name="wrong">How many failures of each family are listed.</param>
    /// <param name="markdown">The file that the table is pasted into, or null.</param>
    /// <param name="commandLine">The command line that gives the same figures.</param>
    /// <returns>0, or 2 if there are no cases or the checker could not be run.</returns>
    public static int Run(string folder, SuiteChecker checker, int wrong, string? markdown, string commandLine, TextWriter output)
    {
        var cases = VerdictCase.ReadAll(folder);
        if (cases.Count == 0)
        {
            Console.Error.WriteLine($"eval: no cases in {folder}");
            return 2;
        }
        List<SuiteChecker> checkers = [checker, NaiveCheckers.Substring, NaiveCheckers.Ratio(80), NaiveCheckers.Ratio(90)];
        List<IReadOnlyList<Answer>> answers;
        try
        {
            answers = checkers.ConvertAll(c => c.Judge(cases));
        }
        catch (System.ComponentModel.Win32Exception e)
        {
            Console.Error.WriteLine($"eval: {e.Message}");
            return 2;
        }
        var silent = answers[0].Count(a => a.Verdict.Length == 0);
        if (silent > 0)
            Console.Error.WriteLine($"eval: {silent} of {cases.Count} cases were not answered");
        if (silent == cases.Count)
            return 2;
        var results = answers.ConvertAll(a => cases.Zip(a, (c, answer) => new Result(c, answer, AbuseScore.Of(c, answer))).ToList());

        var table = TableOf(checkers, results);
        if (markdown is not null)
            ResultsFile.Paste(markdown, "abuse", commandLine, table);
        output.WriteLine(table);
        foreach (var family in results[0].Where(r => !r.Score.Passed).GroupBy(r => r.Case.File).SelectMany(g => g.Take(wrong)))
            Write(family, output);
        return 0;
    }

    private sealed record Result(VerdictCase Case, Answer Answer, AbuseScore Score);

    private static string TableOf(List<SuiteChecker> checkers, List<List<Result>> results)
    {
        var table = new Table(["family", "cases", "honest", "faulty", .. checkers.Select(c => c.Name)]);
        foreach (var family in results[0].Select(r => r.Case.File).Distinct())
            Add(table, Path.GetFileNameWithoutExtension(family), results.ConvertAll(r => r.FindAll(x => x.Case.File == family)));
        Add(table, "**all**", results);
        return $"""
            {table}
            Of each checker: cases passed / honest quotations accused / faulty quotations endorsed.
            """;
    }

    private static void Add(Table table, string name, List<List<Result>> results)
    {
        var cases = results[0];
        table.Add([
            name,
            Text(cases.Count),
            Text(cases.Count(r => AbuseScore.IsHonest(r.Case))),
            Text(cases.Count(r => AbuseScore.IsFaulty(r.Case))),
            .. results.Select(of =>
                $"{Text(of.Count(r => r.Score.Passed))} / {Text(of.Count(r => r.Score.Accused))} / {Text(of.Count(r => r.Score.Endorsed))}"
            ),
        ]);
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static void Write(Result result, TextWriter output)
    {
        var (c, answer, _) = result;
        output.WriteLine();
        output.WriteLine($"{c.Id} ({c.File}, {c.Policy})");
        output.WriteLine($"  source    {Line(c.Source)}");
        output.WriteLine($"  quote     {Line(c.Quote)}");
        output.WriteLine($"  expected  {string.Join(" or ", c.Verdicts)} {string.Join(", ", c.Kinds)}");
        output.WriteLine($"  got       {answer.Verdict} {string.Join(", ", answer.Flags)}");
        if (answer.Explanation.Length > 0)
            output.WriteLine($"  because   {Line(answer.Explanation)}");
        output.WriteLine($"  matters   {c.Why}");
    }

    /// <summary>On one line, and no longer than a few of the screen: some sources hold pages of filler.</summary>
    private static string Line(string text)
    {
        const int Longest = 400;
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= Longest ? line : $"{line[..(Longest / 2)]} ⋯ {line[^(Longest / 2)..]}";
    }
}
