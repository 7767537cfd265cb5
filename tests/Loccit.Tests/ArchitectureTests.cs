using NetArchTest.Rules;

namespace Loccit.Tests;

/// <summary>Imports run one way; the core touches nothing outside itself.</summary>
public class ArchitectureTests
{
    private static readonly System.Reflection.Assembly Core = typeof(Checker).Assembly;

    [Theory]
    [InlineData("Loccit.Text", "Loccit.Quotations", "Loccit.Citations", "Loccit.Speakers", "Loccit.Matching", "Loccit.Formats")]
    [InlineData("Loccit.Languages", "Loccit.Quotations", "Loccit.Citations", "Loccit.Speakers", "Loccit.Legibility", "Loccit.Matching", "Loccit.Formats")]
    [InlineData("Loccit.Legibility", "Loccit.Quotations", "Loccit.Citations", "Loccit.Speakers", "Loccit.Matching", "Loccit.Formats")]
    [InlineData("Loccit.Citations", "Loccit.Speakers", "Loccit.Matching", "Loccit.Formats")]
    [InlineData("Loccit.Speakers", "Loccit.Matching", "Loccit.Formats")]
    [InlineData("Loccit.Quotations", "Loccit.Matching", "Loccit.Formats")]
    [InlineData("Loccit.Matching", "Loccit.Quotations", "Loccit.Citations", "Loccit.Speakers", "Loccit.Formats")]
    [InlineData("Loccit.Quotations", "Loccit.SecondHand")]
    [InlineData("Loccit.Matching", "Loccit.SecondHand")]
    [InlineData("Loccit.SecondHand", "Loccit.Matching", "Loccit.Formats")]
    [InlineData("Loccit.Formats", "Loccit.Quotations", "Loccit.Citations", "Loccit.Speakers", "Loccit.Matching", "Loccit.SecondHand")]
    public void A_folder_does_not_look_at_what_comes_after_it(string folder, params string[] later)
    {
        var result = Types.InAssembly(Core).That().ResideInNamespace(folder).ShouldNot().HaveDependencyOnAny(later).GetResult();
        result.IsSuccessful.ShouldBeTrue(string.Join(", ", result.FailingTypeNames ?? []));
    }

    [Fact]
    public void The_core_needs_no_packages() =>
        Core.GetReferencedAssemblies().Select(a => a.Name!).ShouldAllBe(name => name.StartsWith("System", StringComparison.Ordinal));

    [Theory]
    [InlineData("System.IO.File")]
    [InlineData("System.IO.Directory")]
    [InlineData("System.Net")]
    [InlineData("System.Random")]
    [InlineData("System.Console")]
    [InlineData("System.Environment.GetEnvironmentVariable")]
    public void The_core_does_no_input_or_output(string name)
    {
        var result = Types.InAssembly(Core).ShouldNot().HaveDependencyOn(name).GetResult();
        result.IsSuccessful.ShouldBeTrue(string.Join(", ", result.FailingTypeNames ?? []));
    }
}
