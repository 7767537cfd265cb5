namespace Loccit.Eval;

/// <summary>What is judged and how it is told.</summary>
/// <param name="Data">The folder with corpus/ and queries/.</param>
internal sealed record VerifyOptions(string Data)
{
    /// <summary>The file of cases.</summary>
    /// <value>Default: queries/dev.jsonl of the data.</value>
    public string? Set { get; init; }

    /// <summary>The folder of noisy copies that the cases of the set cite.</summary>
    /// <value>Default: queries/ocr of the data.</value>
    public string? OcrFolder { get; init; }

    /// <summary>Only the source made for a case is held, without the corpus; cases that cite none are left out.</summary>
    public bool Alone { get; init; }

    /// <summary>The one class to judge; null for all.</summary>
    public string? Class { get; init; }

    /// <summary>How many wrong cases of each class are listed.</summary>
    public int Wrong { get; init; }

    /// <summary>JSON instead of tables.</summary>
    public bool Json { get; init; }

    /// <summary>The file that the tables are pasted into, or null.</summary>
    public string? Markdown { get; init; }

    public string Cases => Set ?? Path.Combine(Data, "queries", "dev.jsonl");

    public string Corpus => Path.Combine(Data, "corpus");

    public string Ocr => OcrFolder ?? Path.Combine(Data, "queries", "ocr");

    /// <summary>The command line that gives the same figures.</summary>
    public string CommandLine =>
        "dotnet run --project eval/Loccit.Eval -c Release -- verify DATA_DIR"
        + (Set is null ? "" : $" --set {Path.GetFileName(Set)}")
        + (OcrFolder is null ? "" : $" --ocr {Path.GetFileName(OcrFolder)}")
        + (Alone ? " --alone" : "")
        + (Class is null ? "" : $" --class {Class}")
        + (Markdown is null ? "" : $" --markdown {Markdown}");
}
