using System.Xml.Linq;
using CsCheck;

namespace Loccit.Cli.Tests.Commands;

public class QuotesFormatsTests
{
    private static readonly XNamespace Tei = "http://www.tei-c.org/ns/1.0";

    [Fact]
    public void The_sample_in_tei()
    {
        var run = Run.With(Repository.Read("samples/famous-words.md"), "quotes", "-", "--stdin-filename", "famous-words.md", "--format", "tei");
        run.Code.ShouldBe(0, run.Error);
        run.Out.ShouldMatchApproved(c => c.NoDiff().SubFolder("Expected"));
    }

    [Fact]
    public void Several_documents_are_one_corpus()
    {
        using var folder = new Folder();
        folder.Add("a.txt", "“The lamp is out,” said Anna Keller.");
        folder.Add("b.html", "<html lang='de'><h1>Hafen</h1><p>„Die Lampe ist aus“, sagte Anna Keller.</p></html>");
        var corpus = XDocument.Parse(Run.Of("quotes", folder.Path, "--format", "tei").Out);
        corpus.Root!.Name.ShouldBe(Tei + "teiCorpus");
        corpus.Descendants(Tei + "said").Select(e => e.Value).ShouldBe(["“The lamp is out,”", "„Die Lampe ist aus“"]);
        corpus.Descendants(Tei + "head").Single().Value.ShouldBe("Hafen");
    }

    [Fact]
    public void Documents_and_lines_give_tables_in_their_order()
    {
        using var folder = new Folder();
        var first = folder.Add("a.txt", "“The lamp is out,” said Anna Keller.");
        var lines = folder.Add("b.jsonl", "{\"id\":\"x\",\"text\":\"“No,” she said.\"}\n{\"id\":7}\n{\"text\":\"Yes.\"}\n");
        var last = folder.Add("c.txt", "“Nobody came,” said Tomas Brandt.");
        var run = Run.Of("quotes", first, lines, last, "--format", "conll");
        run.Code.ShouldBe(2);
        run.Out.Split('\n')
            .Where(l => l.StartsWith("# newdoc", StringComparison.Ordinal) || l.StartsWith("# error", StringComparison.Ordinal))
            .ShouldBe([
                $"# newdoc id = {first}",
                "# newdoc id = x",
                "# error = line 2: the field 'text' is missing",
                "# newdoc id = line 3",
                $"# newdoc id = {last}",
            ]);
        run.Out.ShouldStartWith("# global.columns = ID FORM START END LOCCIT:QUOTATION");
    }

    [Fact]
    public void Order_of_documents_and_lines_is_kept_whatever_they_hold() =>
        Gen.Int[0, 400]
            .Array[0, 40]
            .Sample(
                sizes =>
                {
                    using var folder = new Folder();
                    var files = sizes.Select((n, i) => folder.Add($"{i}.txt", string.Concat(Enumerable.Repeat("“No,” she said. ", n)))).ToArray();
                    var run = Run.Of(["quotes", .. files, folder.Add("last.jsonl", "{\"id\":1,\"text\":\"\"}"), "--format", "jsonl", "--exit-zero"]);
                    var ids = run
                        .Out.Split('\n', StringSplitOptions.RemoveEmptyEntries)
                        .Select(l => l["{\"id\":".Length..l.IndexOf(",\"quotations\"", StringComparison.Ordinal)].Trim('"'));
                    ids.ShouldBe([.. files.Select(f => f.Replace("\\", "\\\\", StringComparison.Ordinal)), "1"]);
                },
                iter: 12
            );
}
