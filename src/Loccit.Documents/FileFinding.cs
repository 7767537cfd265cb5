namespace Loccit.Documents;

/// <summary>Findings about a file as a whole: one sentence that begins with its name.</summary>
internal static class FileFinding
{
    /// <param name="code">What it is.</param>
    /// <param name="severity">How much it matters.</param>
    /// <param name="path">The file.</param>
    /// <param name="why">The rest of the sentence: "is empty."</param>
    public static Finding Of(FindingCode code, Severity severity, string path, string why) => new(code, severity, path, default, $"{path} {why}");

    /// <summary>The file is not read.</summary>
    public static Finding NotReadable(string path, string why) => Of(FindingCode.NotReadable, Severity.Warning, path, why);

    /// <summary>The file is of a kind that is not read.</summary>
    public static Finding OtherKind(string path, string kind) => NotReadable(path, $"is {kind}, which is not read; save it as docx, text, Markdown or HTML.");

    /// <summary>A limit was reached.</summary>
    public static Finding Limit(string path, string why) => Of(FindingCode.LimitReached, Severity.Warning, path, why);

    /// <summary>Words that are not shown were left out.</summary>
    /// <param name="path">The file.</param>
    /// <param name="words">Their beginning.</param>
    public static Finding Hidden(string path, string words) =>
        Of(
            FindingCode.HiddenText,
            Severity.Warning,
            path,
            $"holds hidden text, which was left out: “{Shortened(words.Trim())}”. Show it in the word processor, and keep or delete it."
        );

    /// <summary>The file has tracked changes.</summary>
    public static Finding Changes(string path, ReadingOptions options)
    {
        var other = options.Changes == TrackedChanges.Accepted ? "original" : "accepted";
        var how = options.Changes == TrackedChanges.Accepted ? "as if all were accepted" : "as it was before them";
        return Of(FindingCode.ChangesTracked, Severity.Note, path, $"has tracked changes; it was read {how} (--changes {other} reads the other version).");
    }

    private static string Shortened(string words) => words.Length <= 80 ? words : words[..80].TrimEnd() + " …";
}
