using System.Text.Json;

namespace Loccit.Cli.Tests.Commands;

public class DiffTests
{
    private const string Old = """
        # The lock

        “We did not expect the river to rise so fast,” said Anna Keller, who runs the lock.

        “I carried the lamps across in the dark and counted every step,” said Tomas Brandt, a retired ferryman.

        “The gates will hold until the spring tide comes in,” said Peter Voss.
        """;

    private static Run Diff(string after, params string[] options)
    {
        using var folder = new Folder();
        return Run.Of(["diff", folder.Add("old.md", Old), folder.Add("new.md", after), .. options]);
    }

    [Fact]
    public void A_rewrite_that_keeps_the_words_passes()
    {
        var run = Diff(
            "# Night at the lock\n\nAnna Keller runs the lock. “We did not expect the river to rise so fast,” Keller said.\n\n"
                + "“The gates will hold until the spring tide comes in,” said Peter Voss.\n\n"
                + "“I carried the lamps across in the dark and counted every step,” said the ferryman Tomas Brandt."
        );
        run.Code.ShouldBe(0, run.Out);
        run.Error.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("did not expect", "did expect", "altered")]
    [InlineData("“The gates will hold until the spring tide comes in,” said Peter Voss.", "Peter Voss was sure of the gates.", "lost")]
    [InlineData("said Tomas Brandt, a retired ferryman", "said Peter Voss", "speaker")]
    public void A_change_of_substance_gives_code_1_and_is_named(string was, string now, string kind)
    {
        Old.ShouldContain(was);
        var after = Old.Replace(was, now, StringComparison.Ordinal);
        var run = Diff(after);
        run.Code.ShouldBe(1, run.Out);
        run.Out.ShouldContain(kind);
        Diff(after, "--plain").Out.ShouldContain($"{kind}, error: ");
        Diff(after, "--exit-zero").Code.ShouldBe(0);
        using var json = JsonDocument.Parse(Diff(after, "--format", "json").Out);
        json.RootElement.GetProperty("summary").GetProperty(kind).GetInt32().ShouldBe(1);
        json.RootElement.GetProperty("quotations")
            .EnumerateArray()
            .SelectMany(q => q.GetProperty("changes").EnumerateArray())
            .Single()
            .GetString()
            .ShouldBe(kind);
    }

    [Fact]
    public void Only_what_was_changed_is_shown()
    {
        var run = Diff(Old.Replace("did not expect", "did expect", StringComparison.Ordinal));
        run.Out.ShouldContain("“not” left out (negation");
        run.Out.ShouldNotContain("lamps");
        run.Out.ShouldContain("2 quotations kept, 1 altered.");
        Diff(Old, "-q").Out.ShouldBeEmpty();
        Diff(Old, "-v").Out.ShouldContain("lamps");
    }

    [Theory]
    [InlineData("no-such.md is not there", "diff", "no-such.md", "no-such.md")]
    [InlineData("only one version", "diff", "-", "-")]
    [InlineData("Required argument", "diff", "a.md")]
    public void What_cannot_be_compared_is_said(string message, params string[] args)
    {
        var run = Run.Of(args);
        run.Code.ShouldBe(2);
        run.Out.ShouldBeEmpty();
        run.Error.ShouldContain(message);
    }
}
