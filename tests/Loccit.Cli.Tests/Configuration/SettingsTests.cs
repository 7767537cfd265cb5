namespace Loccit.Cli.Tests.Configuration;

/// <summary>Settings files as a user meets them.</summary>
public sealed class SettingsTests
{
    private const string Source = "We shall not build the bridge this year, said the council, and the ferry will run as before until the spring.";
    private const string Wrong = "The council wrote: “We shall build the bridge this year” (council.txt).\n";

    [Fact]
    public void The_file_above_the_document_holds()
    {
        using var folder = Project("sources = [\"sources\"]\nfail-on = \"never\"\n");

        var run = Run.Of("check", folder.Path + "/drafts/deep/a.md", "--format", "json");

        run.Code.ShouldBe(0, run.Error);
        run.Out.ShouldContain("\"verdict\": \"altered\"");
    }

    [Fact]
    public void The_command_line_has_the_last_word()
    {
        using var folder = Project("sources = [\"sources\"]\nfail-on = \"never\"\n");

        Run.Of("check", folder.Path + "/drafts/deep/a.md", "--fail-on", "error").Code.ShouldBe(1);
        Run.Of("check", folder.Path + "/drafts/deep/a.md", "--no-config").Out.ShouldContain("No sources were given");
        Run.Of("check", folder.Path + "/drafts/deep/a.md", "--policy", "chicago").Out.ShouldContain("Policy chicago");
    }

    [Fact]
    public void Patterns_choose_policies_and_severities()
    {
        using var folder = Project("sources = [\"sources\"]\npolicy = \"apa\"\n[files.\"drafts/**\"]\npolicy = \"strict\"\nseverity.LC401 = \"warning\"\n");

        var run = Run.Of("check", folder.Path + "/drafts/deep/a.md");

        run.Out.ShouldContain("Policy strict");
        run.Out.ShouldContain("1 warning");
        run.Code.ShouldBe(0);
    }

    [Fact]
    public void Ignored_codes_are_counted_and_told_where()
    {
        using var folder = Project("sources = [\"sources\"]\nignore = [\"LC401\"]\n");

        var run = Run.Of("check", folder.Path + "/drafts/deep/a.md", "-v");

        run.Code.ShouldBe(0);
        run.Out.ShouldContain("1 finding left out: 1 by the settings.");
        run.Out.ShouldContain("loccit.toml, line 2");
    }

    [Fact]
    public void Excluded_documents_are_read_only_if_they_are_named()
    {
        using var folder = Project("sources = [\"sources\"]\nexclude = [\"drafts/deep\"]\n");
        folder.Add("drafts/b.md", "Nothing is quoted.");

        Run.Of("check", folder.Path + "/drafts").Code.ShouldBe(0);
        Run.Of("check", folder.Path + "/drafts/deep/a.md").Code.ShouldBe(1);
    }

    [Theory]
    [InlineData("polcy = \"apa\"", "line 1: there is no setting 'polcy'. Did you mean 'policy'?")]
    [InlineData("\npolicy = 3", "line 2: policy is a text in quotation marks.")]
    [InlineData("fail-on = \"errors\"", "line 1: fail-on is one of error, warning, note, never, not 'errors'.")]
    [InlineData("ignore = [\"LC999\"]", "line 1: there is no code 'LC999'")]
    [InlineData("[files]\na = 1", "line 1: write the pattern behind it")]
    [InlineData("[file.\"x\"]\npolicy = \"apa\"", "line 1: there is no setting 'file'. Did you mean 'files'?")]
    [InlineData("[files.\"x\"]\nsources = \"apa\"", "line 2: there is no setting 'sources'. There are: policy, ignore, severity.")]
    [InlineData("[[files]]\na = 1", "line 1: '[[files]]' is a list of tables; write [files].")]
    [InlineData("policy = ", "line 1")]
    [InlineData("sources = [1]", "line 1: sources is a text in quotation marks.")]
    public void What_cannot_be_followed_is_refused_by_line(string toml, string message)
    {
        using var folder = Project(toml);

        var run = Run.Of("check", folder.Path + "/drafts/deep/a.md");

        run.Code.ShouldBe(2);
        run.Error.ShouldContain("loccit.toml, " + message);
        run.Out.ShouldBeEmpty();
    }

    [Fact]
    public void A_settings_file_that_is_named_must_be_there()
    {
        var run = Run.Of("check", "x.md", "--config", "no-such.toml");

        run.Code.ShouldBe(2);
        run.Error.ShouldContain("--config: there is no file 'no-such.toml'.");
    }

    [Fact]
    public void Show_names_every_setting_with_its_origin()
    {
        using var folder = Project("policy = \"apa\"\n[files.\"drafts/**\"]\npolicy = \"strict\"\n");

        var run = Run.Of("config", "show", folder.Path + "/drafts/deep/a.md");

        run.Out.ShouldContain("policy = \"strict\"");
        run.Out.ShouldContain("loccit.toml, line 3");
        run.Out.ShouldContain("fail-on = \"error\"                         # default");
        Run.Of("config", "show", folder.Path + "/other.md", "--format", "json").Out.ShouldContain("\"value\": \"apa\"");
    }

    private static Folder Project(string toml)
    {
        var folder = new Folder();
        folder.Add("loccit.toml", toml);
        folder.Add("sources/council.txt", Source);
        folder.Add("drafts/deep/a.md", Wrong);
        return folder;
    }
}
