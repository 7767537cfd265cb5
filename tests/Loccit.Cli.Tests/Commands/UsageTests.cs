namespace Loccit.Cli.Tests.Commands;

public class UsageTests
{
    [Fact]
    public void Version_is_one_line() => Run.Of("--version").ShouldBe(new Run(0, "loccit 0.1.0\n", ""));

    [Fact]
    public void Help_goes_to_the_results_and_calls_the_program_loccit()
    {
        var run = Run.Of("check", "--help");
        run.Code.ShouldBe(0);
        run.Error.ShouldBeEmpty();
        run.Out.ShouldContain("loccit check [<files>...] [options]");
        run.Out.Split('\n').ShouldAllBe(l => l.Length <= 100);
    }

    [Fact]
    public void Nothing_asked_for_is_a_usage_error_with_help()
    {
        var run = Run.Of();
        run.Code.ShouldBe(2);
        run.Out.ShouldBeEmpty();
        run.Error.ShouldContain("Commands:");
    }

    [Theory]
    [InlineData("Did you mean 'check'?", "chekc")]
    [InlineData("Did you mean '--version'?", "--versoin")]
    [InlineData("Did you mean '--policy'?", "check", "--polcy", "press", "a.md")]
    [InlineData("Did you mean '--fail-on'?", "check", "a.md", "--sources", "s", "--failon", "note")]
    [InlineData("Did you mean 'chicago'?", "check", "a.md", "--policy", "chikago")]
    [InlineData("There are: pretty, json, jsonl, tei, conll.", "quotes", "a.md", "--format", "xml")]
    [InlineData("There are: error, warning, note, never.", "check", "a.md", "--fail-on", "always")]
    [InlineData("there is no file or folder 'no/such'", "verify", "--sources", "no/such")]
    [InlineData("no document is named", "check")]
    [InlineData("Put the documents before --sources", "check", "--sources", "a", "b.md")]
    [InlineData("there is no file 'no-such.jsonl'", "verify", "no-such.jsonl")]
    [InlineData("no-such.md is not there; check the name.", "check", "no-such.md")]
    [InlineData("no document could be read", "quotes", "no-such.md")]
    [InlineData("--format", "check", "a.md", "--format")]
    [InlineData("Did you mean 'fish'?", "completion", "fsh")]
    [InlineData("there is no folder", "verify", "-", "-o", "no/such/out.jsonl")]
    public void What_cannot_be_done_is_said_with_code_2(string message, params string[] args)
    {
        var run = Run.Of(args);
        run.Code.ShouldBe(2);
        run.Out.ShouldBeEmpty();
        run.Error.ShouldContain(message);
        run.Error.ShouldNotContain("   at ");
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _loccit loccit")]
    [InlineData("zsh", "compdef _loccit loccit")]
    [InlineData("fish", "complete -c loccit")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public void Completion_prints_a_script(string shell, string line)
    {
        var run = Run.Of("completion", shell);
        run.Code.ShouldBe(0);
        run.Out.ShouldContain(line);
    }

    [Fact]
    public void The_scripts_ask_the_program_what_fits()
    {
        Run.Of("[suggest:13]", "loccit check --pol").Out.ShouldContain("--policy");
        Run.Of("[suggest:22]", "loccit check --policy ").Out.ShouldContain("chicago");
        Run.Of("[suggest:7]", "loccit ").Out.ShouldContain("verify");
    }

    [Fact]
    public void An_internal_error_is_one_line_and_the_trace_is_shown_on_request()
    {
        var quiet = Broken("verify", "-");
        quiet.Code.ShouldBe(2);
        quiet.Error.Trim().Split('\n').Length.ShouldBe(1);
        quiet.Error.ShouldStartWith("loccit: internal error");
        Broken("verify", "-", "-v").Error.ShouldContain("   at ");

        static Run Broken(params string[] args)
        {
            var error = new StringWriter { NewLine = "\n" };
            var code = Program.Run(
                args,
                new Session
                {
                    In = new BrokenStream(),
                    Out = Stream.Null,
                    Error = error,
                }
            );
            return new Run(code, "", error.ToString());
        }
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException("no reading here");
    }
}
