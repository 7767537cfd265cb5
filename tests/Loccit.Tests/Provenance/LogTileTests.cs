using CsCheck;
using Loccit.Provenance;

namespace Loccit.Tests.Provenance;

public class LogTileTests
{
    [Theory]
    [InlineData(0, 1234067, 256, "tile/0/x001/x234/067")]
    [InlineData(1, 0, 256, "tile/1/000")]
    [InlineData(2, 12, 17, "tile/2/012.p/17")]
    [InlineData(0, 1000, 1, "tile/0/x001/000.p/1")]
    public void Paths_are_those_of_the_standard(int level, long index, int width, string path) => new LogTile(level, index, width).Path.ShouldBe(path);

    [Fact]
    public void Seventy_thousand_entries_have_the_tiles_of_the_standard_s_example()
    {
        var tiles = LogTile.Between(0, 70_000).ToList();
        tiles.Count(t => t is { Level: 0, Width: LogTile.Full }).ShouldBe(273);
        tiles.Where(t => t.Width < LogTile.Full).ShouldBe([new LogTile(0, 273, 112), new LogTile(1, 1, 17), new LogTile(2, 0, 1)]);
        tiles.Count(t => t is { Level: 1, Width: LogTile.Full }).ShouldBe(1);
        LogTile.Between(0, 256).ShouldBe([new LogTile(0, 0, 256), new LogTile(1, 0, 1)]);
    }

    [Fact]
    public void Tiles_of_growth_are_those_of_the_whole_that_were_not_there_before() =>
        Gen.Select(Gen.Long[0, 200_000], Gen.Long[0, 200_000])
            .Where((from, to) => from <= to)
            .Sample((from, to) => LogTile.Between(from, to).ShouldBe(LogTile.Between(0, to).Except(LogTile.Between(0, from))), iter: 100);
}
