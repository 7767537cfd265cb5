using Loccit.Quotations;

namespace Loccit.Tests.Docs;

/// <summary>Runs the readme's example, and holds that it is the one that runs.</summary>
public class ReadmeTests
{
    [Fact]
    public void Reading_quotations_takes_three_lines()
    {
        var reading = QuotationReader.Read("“The lamp is out,” said Anna Keller.");
        foreach (var q in reading.Quotations)
            Console.WriteLine($"{q.Span} {q.Kind} ({q.Reason}), {q.Attribution?.Speaker?.In(reading.Document.Text)} ({q.Attribution?.Basis}): {q.Text}");

        var readme = File.ReadAllText(Repository.Path("README.md"));
        readme.ShouldContain($"It prints `{Console.Printed}`.");
        var lines = readme.Split("```csharp\n")[1].Split("\n```")[0].Split('\n');
        lines.Length.ShouldBe(3);
        var test = File.ReadAllLines(Repository.Path("tests/Loccit.Tests/Docs/ReadmeTests.cs")).Select(l => l.Trim());
        lines.Select(l => l.Trim()).ShouldAllBe(l => test.Contains(l));
    }

    /// <summary>Stands for the console in the example.</summary>
    private static class Console
    {
        public static string Printed { get; private set; } = "";

        public static void WriteLine(string line) => Printed += line;
    }
}
