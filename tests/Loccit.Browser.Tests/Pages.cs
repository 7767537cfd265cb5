using Loccit.Cli.Tests;
using Loccit.Documents.Tests.Pdf;

namespace Loccit.Browser.Tests;

/// <summary>The pages that are looked at, each written once by the program itself.</summary>
public sealed class Pages : IDisposable
{
    private readonly Folder folder = new();
    private readonly Dictionary<string, string> written = [];

    /// <summary>The sample article, which has most verdicts.</summary>
    public string Sample =>
        Write("sample", Path.Combine(Repository.Root, "samples", "famous-words.md"), "--sources", Path.Combine(Repository.Root, "samples", "sources"));

    /// <summary>Four documents: one with nothing wrong, two by somebody who means ill, one that is empty.</summary>
    public string Several =>
        Write(
            "several",
            folder.Add(
                "several/good.md",
                "# Lamps\n\n“The lamp is out in the harbour,” said Anna Keller (harbour.txt).\n\n```\n  two  spaces\n```\n\n| a | b |\n|---|---|\n| 1 | 2 |\n"
            ),
            folder.Add("several/ill.md", Hostile),
            folder.Add("several/ill.txt", Hostile),
            folder.Add("several/empty.txt", ""),
            "--sources",
            folder.Add("several/sources/harbour.txt", HarbourText)
        );

    /// <summary>A book with two thousand quotations, every tenth of them wrong.</summary>
    public string Large => Write("large", folder.Add("large/book.md", Book()), "--sources", folder.Add("large/sources/record.txt", Record()));

    /// <summary>The page of evidence for the sample, of whose sources some are PDF files.</summary>
    public string Evidence
    {
        get
        {
            var page = Path.Combine(folder.Path, "evidence", "index.html");
            if (File.Exists(page))
                return page;
            var sources = Path.Combine(folder.Path, "pdf");
            Directory.CreateDirectory(sources);
            foreach (var source in Directory.GetFiles(Path.Combine(Repository.Root, "samples", "sources")))
            {
                if (
                    source.EndsWith("1801-first-inaugural.txt", StringComparison.Ordinal)
                    || source.EndsWith("1933-first-inaugural.txt", StringComparison.Ordinal)
                )
                    File.WriteAllBytes(Path.Combine(sources, Path.GetFileNameWithoutExtension(source) + ".pdf"), Printed(File.ReadAllText(source)));
                else
                    File.Copy(source, Path.Combine(sources, Path.GetFileName(source)));
            }
            var article = Path.Combine(Repository.Root, "samples", "famous-words.md");
            var run = Run.Of("check", article, "--sources", sources, "--evidence", Path.GetDirectoryName(page)!, "--exit-zero");
            run.Code.ShouldBe(0, run.Error);
            return page;
        }
    }

    /// <summary>A text on pages of forty lines.</summary>
    private static byte[] Printed(string text)
    {
        var pdf = new PdfMaker();
        var lines = text.Split('\n')
            .SelectMany(p =>
                p.Split(' ')
                    .Aggregate(
                        new List<string> { "" },
                        (l, w) =>
                        {
                            if (l[^1].Length + w.Length > 80)
                                l.Add("");
                            l[^1] += (l[^1].Length > 0 ? " " : "") + w;
                            return l;
                        }
                    )
            );
        foreach (var page in lines.Chunk(40))
            pdf.NewPage().Lines(90, 700, page);
        return pdf.ToBytes();
    }

    public void Dispose() => folder.Dispose();

    private const string HarbourText = "The lamp is out in the harbour.\n\nNobody <b>shall</b> come before the morning & the evening are \"over\".\n";

    private const string Hostile =
        "---\nlang: zz\n---\n\n# <script>alert(1)</script>\n\n"
        + "“Nobody <img src=x onerror=alert(2)> may come before the morning & the evening are over,” said Anna Keller (harbour.txt).\n\n"
        + "‮Turned‬ and \u0007bell \u0000null “The lamp is never out in the harbour” </details></article></main><script>alert(3)</script> (harbour.txt).\n\n"
        + "[a link](javascript:alert(4)) [another](https://example.org/?a=\"><script>alert(5)</script>) “<style>*{display:none}</style>”\n\n"
        + "An opening “mark that nothing closes, https://example.org/";

    private string Write(string name, params string[] args)
    {
        if (written.TryGetValue(name, out var path))
            return path;
        path = Path.Combine(folder.Path, name + ".html");
        var run = Run.Of(["check", .. args, "--format", "html", "-o", path, "--exit-zero"]);
        run.Code.ShouldBe(0, run.Error);
        return written[name] = path;
    }

    private static readonly string[] Things =
    [
        "harbour",
        "lamp",
        "ferry",
        "warden",
        "ledger",
        "storm",
        "cargo",
        "signal",
        "quay",
        "crane",
        "pilot",
        "tide",
        "anchor",
    ];

    private static string Sentence(int i) =>
        $"On day {i} the {Things[i % 13]} and the {Things[i / 13 % 13]} were counted by {Things[(i * 7 + 3) % 13]} keepers, and {i * 37 % 1009} of the crates were not opened before noon";

    private static string Record() => string.Join("\n\n", Enumerable.Range(0, 2000).Select(i => Sentence(i) + "."));

    private static string Book() =>
        "# The book of the harbour\n\n"
        + string.Join(
            "\n\n",
            Enumerable
                .Range(0, 2000)
                .Select(i => i % 10 == 0 ? Sentence(i).Replace(" not ", " ", StringComparison.Ordinal) : Sentence(i))
                .Chunk(4)
                .Select(
                    (four, n) =>
                        (n % 25 == 0 ? $"## Chapter {n / 25 + 1}\n\n" : "")
                        + string.Join(' ', four.Select(s => $"“{s},” wrote the warden in the record (record.txt). Nobody answered for a while."))
                )
        );
}
