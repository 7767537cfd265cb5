using Loccit.Quotations;

namespace Loccit.Tests.Languages;

/// <summary>
/// Runs the cases of tests/specs/languages that say what is found and who speaks. Those of the marks alone are run by <see cref="Quotations.QuotationSpecs"/>.
/// </summary>
public sealed class LanguageSpecs
{
    private const string Fence = "```";

    // what a language with lists of its own has to show
    private const int Enough = 30;

    private static readonly string Folder = Repository.Path("tests/specs/languages");

    public static TheoryData<string, string, string> Cases()
    {
        var cases = new TheoryData<string, string, string>();
        foreach (var file in Directory.GetFiles(Folder, "*.md").Order(StringComparer.Ordinal))
        {
            var lines = File.ReadAllLines(file);
            for (var i = 0; i < lines.Length; i++)
            {
                if (lines[i] != Fence + "said")
                    continue;
                var end = Array.IndexOf(lines, Fence, i);
                cases.Add(Path.GetFileNameWithoutExtension(file), $"line {i + 1}", string.Join('\n', lines[(i + 1)..end]));
                i = end;
            }
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases), DisableDiscoveryEnumeration = true)]
    public void What_is_said_and_by_whom_is_found(string language, string line, string example)
    {
        var parts = example.Split("\n---");
        parts.Length.ShouldBe(2, $"{language}, {line}");
        Read(language, parts[0]).ShouldBe(parts[1].Trim(), $"{language}, {line}");
    }

    [Fact]
    public void Every_language_has_a_file_of_cases_and_those_with_verbs_of_speech_have_many()
    {
        var folders = Directory.GetDirectories(Repository.Path("src/Loccit/Languages")).Select(f => Path.GetFileName(f)!).ToList();
        Directory.GetFiles(Folder, "*.md").Select(f => Path.GetFileNameWithoutExtension(f)).ShouldBe(folders, ignoreOrder: true);
        foreach (var language in folders)
        {
            var text = File.ReadAllText(Path.Combine(Folder, language + ".md"));
            text.ShouldContain(Fence + "quotations\n", customMessage: language);
            // English is what the other specs are about
            if (language != "en" && File.Exists(Repository.Path($"src/Loccit/Languages/{language}/speech.words")))
                text.Split(Fence + "said\n").Length.ShouldBeGreaterThan(Enough, language);
        }
    }

    /// <summary>A row for each quotation: kind, reason, words, speaker, cue, basis.</summary>
    private static string Read(string language, string text)
    {
        var document = new Document(text) { Metadata = new Metadata { Language = language } };
        var rows = QuotationReader
            .Read(document)
            .Quotations.Select(q =>
                $"{q.Kind} {q.Reason}: {q.Text.Replace("\n", "⏎", StringComparison.Ordinal)} | {Words(text, q.Attribution?.Speaker)} | {Words(text, q.Attribution?.Cue)} | {q.Attribution?.Basis ?? "-"}"
            );
        return string.Join('\n', rows);
    }

    private static string Words(string text, Span? span) => span?.In(text) ?? "-";
}
