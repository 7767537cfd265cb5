using Loccit.Languages;
using Loccit.Text;

namespace Loccit.Tests.Languages;

public sealed class LanguageListsTests
{
    private static readonly string Folder = Repository.Path("src/Loccit/Languages");

    public static TheoryData<string, string> Files
    {
        get
        {
            var files = new TheoryData<string, string>();
            foreach (var path in Directory.GetFiles(Folder, "*.words", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
                files.Add(Path.GetFileName(Path.GetDirectoryName(path)!), Path.GetFileNameWithoutExtension(path));
            return files;
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_file_of_a_folder_is_a_list_whose_sections_are_known(string language, string list)
    {
        LanguageLists.Has(language, list).ShouldBeTrue($"{language}/{list}.words is not part of the program");
        LanguageLists.Load(language, list).Sections.ShouldNotBeEmpty();
    }

    [Fact]
    public void English_comes_first_and_the_others_by_code()
    {
        var languages = LanguageLists.With(LanguageLists.Speech);
        languages[0].ShouldBe("en");
        languages.Skip(1).ShouldBe(languages.Skip(1).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("[verbs]\nsay says\n\n[verb]\n", "xx/speech.words:4: no section 'verb' is known; there are: verbs, sources.")]
    [InlineData("# words\nsay says\n", "xx/speech.words:2: a line before any section; there are: verbs, sources.")]
    public void An_unknown_section_is_named_with_its_file_and_line(string text, string message) =>
        Should.Throw<FormatException>(() => WordList.Read(new StringReader(text), "xx/speech.words", ["verbs", "sources"])).Message.ShouldBe(message);

    [Theory]
    [InlineData("de", "de")]
    [InlineData("de-AT", "de")]
    [InlineData("PT_br", "pt")]
    [InlineData(null, "")]
    public void A_tag_begins_with_the_code(string? tag, string code) => LanguageLists.Code(tag).ShouldBe(code);
}
