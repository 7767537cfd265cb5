using Loccit.Languages;
using Loccit.Quotations;
using Loccit.Speakers;
using Loccit.Text;

namespace Loccit.Tests.Docs;

/// <summary>Holds docs/languages.md to the lists, and reads its example with the lists that stand in it.</summary>
public sealed class LanguagesPageTests
{
    private const string Fence = "```";

    private static readonly string Page = File.ReadAllText(Repository.Path("docs/languages.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_table_has_what_the_folders_have()
    {
        var rows = Page.Split('\n').SkipWhile(l => !l.StartsWith("| language |", StringComparison.Ordinal)).TakeWhile(l => l.StartsWith('|')).ToList();
        var lists = Cells(rows[0])[1..];
        var told = rows.Skip(2).Select(Cells).ToDictionary(c => c[0].Split('`')[1], c => lists.Where((_, i) => c[i + 1] == "✓"));
        var folders = Directory.GetDirectories(Repository.Path("src/Loccit/Languages"));
        told.Keys.ShouldBe(folders.Select(f => Path.GetFileName(f)!), ignoreOrder: true);
        foreach (var folder in folders)
        {
            var language = Path.GetFileName(folder);
            var files = Directory.GetFiles(folder, "*.words").Select(f => Path.GetFileNameWithoutExtension(f)!);
            told[language].ShouldBe(files.Except([LanguageLists.Common, LanguageLists.Spelling]), ignoreOrder: true, customMessage: language);
        }
    }

    [Fact]
    public void The_example_is_read_as_the_page_says()
    {
        var lists = Blocks("words");
        lists.Count.ShouldBe(2);
        var words = new SpeechWords(List(lists[0], LanguageLists.Speech), List(lists[1], LanguageLists.Reports));
        var examples = Blocks("said");
        examples.Count.ShouldBeGreaterThan(2);
        foreach (var example in examples)
        {
            var parts = example.Split("\n---");
            Read(parts[0], words).ShouldBe(parts[1].Trim());
        }
    }

    private static string Read(string text, SpeechWords words)
    {
        var document = new Document(text) { Metadata = new Metadata { Language = "pt" } };
        var (quotations, _) = QuotationFinder.Find(document);
        var found = SpeakerFinder.Find(document, quotations, [], reported: true, words).Quotations;
        return string.Join(
            '\n',
            found.Select(q =>
                $"{q.Kind} {q.Reason}: {q.Text} | {q.Attribution?.Speaker?.In(text) ?? "-"} | {q.Attribution?.Cue?.In(text) ?? "-"} | {q.Attribution?.Basis ?? "-"}"
            )
        );
    }

    private static WordList List(string text, string list) => WordList.Read(new StringReader(text), $"pt/{list}.words", LanguageLists.Sections(list));

    private static List<string> Blocks(string fence) =>
        [.. Page.Split("\n" + Fence).Where(p => p.StartsWith(fence + "\n", StringComparison.Ordinal)).Select(p => p[(fence.Length + 1)..])];

    private static string[] Cells(string row) => row[1..^1].Split('|', StringSplitOptions.TrimEntries);
}
