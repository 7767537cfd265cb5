namespace Loccit.Documents.Tests;

public class SmokeTests
{
    [Fact]
    public void Options_have_a_limit() => new ReadingOptions().MaxBytes.ShouldBeGreaterThan(0);
}
