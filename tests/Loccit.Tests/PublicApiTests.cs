using PublicApiGenerator;

namespace Loccit.Tests;

public class PublicApiTests
{
    [Fact]
    public void Public_surface_is_the_approved_one() =>
        typeof(Checker).Assembly.GeneratePublicApi(new ApiGeneratorOptions { IncludeAssemblyAttributes = false }).ShouldMatchApproved(c => c.NoDiff());
}
