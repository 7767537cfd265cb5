namespace Loccit.Archive.Tests;

/// <summary>Imports of the projects run one way.</summary>
public class ArchitectureTests
{
    [Fact]
    public void A_project_sees_only_those_below_it()
    {
        Seen(typeof(Checker)).ShouldBeEmpty();
        Seen(typeof(Documents.DocumentReader)).ShouldBe(["Loccit"]);
        Seen(typeof(SourceArchive)).ShouldBe(["Loccit", "Loccit.Documents"]);
    }

    private static IEnumerable<string> Seen(Type type) =>
        type.Assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(n => n.StartsWith("Loccit", StringComparison.Ordinal)).Order(StringComparer.Ordinal);
}
