using Loccit.Cli.Tests;

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
