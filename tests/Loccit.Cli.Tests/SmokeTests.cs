namespace Loccit.Cli.Tests;

public class SmokeTests
{
    [Fact]
    public void Policies_are_there() => Policy.BuiltIn.ShouldContain("press");
}
