namespace Loccit.Cli.Tests;

public class SessionTests
{
    [Theory]
    [InlineData(true, true, "")]
    [InlineData(false, false, "")]
    [InlineData(false, true, "NO_COLOR=1")]
    [InlineData(true, true, "NO_COLOR=")]
    [InlineData(true, false, "FORCE_COLOR=1")]
    [InlineData(false, false, "FORCE_COLOR=0")]
    [InlineData(true, false, "CLICOLOR_FORCE=1")]
    [InlineData(false, false, "CLICOLOR_FORCE=1 NO_COLOR=1")]
    [InlineData(false, true, "TERM=dumb")]
    public void Colour_is_for_terminals_and_those_who_ask(bool colour, bool terminal, string variables) =>
        Make(terminal, 80, variables).UsesColour(forbidden: false, toFile: false).ShouldBe(colour);

    [Fact]
    public void Colour_can_be_forbidden_and_never_reaches_a_file()
    {
        Make(true, 80, "FORCE_COLOR=1").UsesColour(forbidden: true, toFile: false).ShouldBeFalse();
        Make(true, 80, "FORCE_COLOR=1").UsesColour(forbidden: false, toFile: true).ShouldBeFalse();
    }

    [Theory]
    [InlineData(80, false, 200, "")]
    [InlineData(110, true, 200, "")]
    [InlineData(96, true, 96, "")]
    [InlineData(100, true, 60, "COLUMNS=100")]
    [InlineData(100, false, 0, "COLUMNS=100")]
    [InlineData(40, true, 5, "")]
    [InlineData(90, true, 90, "COLUMNS=wide")]
    public void Width_is_the_terminals_within_reason(int columns, bool terminal, int width, string variables) =>
        Make(terminal, width, variables).Columns(toFile: false).ShouldBe(columns);

    [Fact]
    public void Progress_is_for_terminals()
    {
        var error = new StringWriter();
        using (
            var progress = new Output.ProgressLine(
                new Session
                {
                    In = Stream.Null,
                    Out = Stream.Null,
                    Error = error,
                },
                quiet: false
            )
        )
            progress.Report(1, 2);
        error.ToString().ShouldBeEmpty();
    }

    private static Session Make(bool terminal, int columns, string variables)
    {
        var set = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(v => v.Split('=')).ToDictionary(v => v[0], v => v[1]);
        return new Session
        {
            In = Stream.Null,
            Out = Stream.Null,
            Error = TextWriter.Null,
            OutIsTerminal = terminal,
            TerminalColumns = () => columns,
            Variable = set.GetValueOrDefault,
        };
    }
}
