using Loccit.Formats.Lint;

namespace Loccit.Tests.Formats.Lint;

public class FindingCatalogTests
{
    [Fact]
    public void Every_code_has_its_row()
    {
        FindingCatalog.Rules.Select(r => r.Code).ShouldBe(Enum.GetValues<FindingCode>());
        FindingCatalog.Rules.ShouldAllBe(r => r.Meaning.Length > 10 && r.Advice.Length > 10 && !r.Advice.EndsWith('|'));
    }
}
