using System.Runtime.CompilerServices;
using System.Text;
using Loccit.Citations;
using Loccit.Quotations;
using SetOff = Loccit.Citations.SetOff;

namespace Loccit.Tests.Citations;

/// <summary>Runs the cases that stand in prose in tests/specs/citations: what a block gives must be what stands behind its line of equals signs.</summary>
public class SpecificationTests
{
    public static TheoryData<string, int> Cases()
    {
        var data = new TheoryData<string, int>();
        foreach (var file in Directory.GetFiles(Folder(), "*.md").Order(StringComparer.Ordinal))
        {
            foreach (var c in Read(file))
                data.Add(Path.GetFileName(file), c.Line);
        }
        return data;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Case_gives_what_the_specification_says(string file, int line)
    {
        var c = Read(Path.Combine(Folder(), file)).Single(x => x.Line == line);
        Run(c.Kind, c.Given).ShouldBe(c.Expected, $"{file}:{line}");
    }

    [Fact]
    public void There_are_enough_cases() => Cases().Count.ShouldBeGreaterThanOrEqualTo(60);

    private static string Run(string kind, string given) =>
        kind switch
        {
            "find" => Find(given),
            "block" => Block(given),
            "date" => string.Join(
                '\n',
                given.Split('\n').Select(l => string.Join(", ", DateReader.Read(l).Select(d => d.Date)) is { Length: > 0 } d ? d : "none")
            ),
            "reference" => Fields(ReferenceOf(given)),
            "resolve" => Resolve(given),
            _ => throw new InvalidOperationException($"No case is called '{kind}'."),
        };

    /// <summary>The words of each quotation found, then what "find" gives for these.</summary>
    private static string Block(string given)
    {
        var (document, _) = MarkedText.Read(given);
        var (quotations, _) = QuotationFinder.Find(document);
        foreach (var q in quotations)
            q.Fragments[^1].End.ShouldBeLessThanOrEqualTo(q.Span.End);
        var words = quotations.Where(q => q.Parent is null && q.Kind != QuotationKind.Title).Select(q => $"{q.Id} {q.Kind}: {q.Text.Replace('\n', '⏎')}");
        return $"{string.Join('\n', words)}\n{Find(document, quotations)}";
    }

    private static string Find(string given)
    {
        var (document, quotations) = MarkedText.Read(given);
        return Find(document, quotations);
    }

    private static string Find(Document document, IReadOnlyList<Quotation> quotations)
    {
        var (bound, citations) = CitationFinder.Find(document, quotations);
        var result = new StringBuilder();
        foreach (var c in citations)
        {
            result.Append(c.Id).Append(' ').Append(c.Form.ToString().ToLowerInvariant()).Append(": ").Append(document.Read(c.Span)).Append('\n');
            var fields = Fields(c);
            if (fields.Length > 0)
                result.Append("  ").Append(fields.Replace("\n", "\n  ", StringComparison.Ordinal)).Append('\n');
        }
        foreach (var q in bound.Where(q => q.Citations.Count > 0))
            result.Append(q.Id).Append(": ").AppendJoin(", ", q.Citations.Select(b => $"{b.Citation} {b.Rule}")).Append('\n');
        return result.Length == 0 ? "none" : result.ToString().TrimEnd();
    }

    private static Citation ReferenceOf(string given)
    {
        var (document, _) = MarkedText.Read(given);
        var all = new Span(0, document.Text.Length);
        var r = ReferenceParser.Parse(document.Read(all), SetOff.In(document, all));
        return new Citation
        {
            Id = "c1",
            Form = CitationForm.Note,
            Span = all,
            Text = given,
            Title = r.Title,
            Authors = r.Authors,
            Container = r.Container,
            Publisher = r.Publisher,
            Dates = r.Dates,
            Locator = r.Locator,
            Url = r.Url,
            Doi = r.Doi,
        };
    }

    private static string Fields(Citation c)
    {
        var lines = new List<string>();
        Add("title", c.Title);
        Add("authors", c.Authors.Count == 0 ? null : string.Join("; ", c.Authors));
        Add("container", c.Container);
        Add("publisher", c.Publisher);
        Add("dates", c.Dates.Count == 0 ? null : string.Join(", ", c.Dates));
        Add("locator", c.Locator);
        Add("url", c.Url);
        Add("doi", c.Doi);
        return string.Join('\n', lines);

        void Add(string name, string? value)
        {
            if (value is not null)
                lines.Add($"{name}: {value}");
        }
    }

    /// <summary>Lines "id | field=value | …" give the sources; lines "? text" are resolved.</summary>
    private static string Resolve(string given)
    {
        var lines = given.Split('\n');
        var sources = lines.Where(l => !l.StartsWith("? ", StringComparison.Ordinal)).Select(Source).ToList();
        var resolver = new SourceResolver(sources);
        return string.Join(
            '\n',
            lines
                .Where(l => l.StartsWith("? ", StringComparison.Ordinal))
                .Select(l =>
                {
                    var r = resolver.ResolveText(l[2..]);
                    return r.Rule.Length == 0 ? "none"
                        : r.Source is not null ? $"{r.Source} by {r.Rule}"
                        : $"one of {string.Join(", ", r.Candidates)} by {r.Rule}";
                })
        );
    }

    private static Source Source(string line)
    {
        var parts = line.Split(" | ");
        var m = Metadata.None;
        foreach (var part in parts.Skip(1))
        {
            var (name, value) = (part[..part.IndexOf('=')], part[(part.IndexOf('=') + 1)..]);
            m = name switch
            {
                "title" => m with { Title = value },
                "author" => m with { Authors = [.. m.Authors, value] },
                "container" => m with { Container = value },
                "publisher" => m with { Publisher = value },
                "issued" => m with { Issued = PartialDate.TryParse(value, out var d) ? d : throw new InvalidOperationException(value) },
                "url" => m with { Url = value },
                "doi" => m with { Doi = value },
                "isbn" => m with { Identifiers = [$"isbn:{value}"] },
                _ => throw new InvalidOperationException($"No field is called '{name}'."),
            };
        }
        return new Source
        {
            Id = parts[0],
            Path = $"sources/{parts[0]}",
            Metadata = m,
        };
    }

    private static IEnumerable<(string Kind, int Line, string Given, string Expected)> Read(string file)
    {
        var lines = File.ReadAllLines(file);
        for (var i = 0; i < lines.Length; i++)
        {
            if (!lines[i].StartsWith("```", StringComparison.Ordinal) || lines[i].Length == 3)
                continue;
            var (kind, start) = (lines[i][3..], i + 1);
            var close = Array.IndexOf(lines, "```", start);
            var parts = Array.IndexOf(lines, "===", start, close - start);
            yield return (kind, start, string.Join('\n', lines[start..parts]), string.Join('\n', lines[(parts + 1)..close]));
            i = close;
        }
    }

    private static string Folder([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "specs", "citations");
}
