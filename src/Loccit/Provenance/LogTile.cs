using System.Globalization;

namespace Loccit.Provenance;

/// <summary>Where a log keeps the hashes of its tree (c2sp.org/tlog-tiles): a tile has up to 256 hashes of one height.</summary>
/// <param name="Level">0 for hashes of leaves; a hash at a level is over a whole tile of the level below.</param>
/// <param name="Index">Its number within the level, from 0.</param>
/// <param name="Width">Number of its hashes, 1 to 256.</param>
public readonly record struct LogTile(int Level, long Index, int Width)
{
    /// <summary>How many levels of the tree a tile spans.</summary>
    public const int Height = 8;

    /// <summary>Most hashes of a tile.</summary>
    public const int Full = 1 << Height;

    private const int Digits = 1000;

    /// <summary>The tiles that a log of this size has beyond those of a smaller one, levels from the lowest.</summary>
    /// <param name="from">The smaller size, 0 or more.</param>
    /// <param name="to">The larger size.</param>
    public static IEnumerable<LogTile> Between(long from, long to)
    {
        for (var level = 0; to > 0; level++, from >>= Height, to >>= Height)
        {
            for (var index = from / Full; index * Full < to; index++)
            {
                var width = (int)Math.Min(Full, to - (index * Full));
                if ((index * Full) + width > from)
                    yield return new LogTile(level, index, width);
            }
        }
    }

    /// <summary>Its path in the log: <c>tile/0/x001/x234/067</c>, with <c>.p/W</c> behind it if it is not full.</summary>
    public string Path => $"tile/{Level.ToString(CultureInfo.InvariantCulture)}/{Number(Index)}{Partial}";

    /// <summary>The path of the entries under a tile of level 0.</summary>
    public string EntriesPath => $"tile/entries/{Number(Index)}{Partial}";

    private string Partial => Width == Full ? "" : $".p/{Width.ToString(CultureInfo.InvariantCulture)}";

    private static string Number(long index) =>
        index < Digits
            ? index.ToString("D3", CultureInfo.InvariantCulture)
            : $"{Front(index / Digits)}/{(index % Digits).ToString("D3", CultureInfo.InvariantCulture)}";

    private static string Front(long index) =>
        index < Digits
            ? $"x{index.ToString("D3", CultureInfo.InvariantCulture)}"
            : $"{Front(index / Digits)}/x{(index % Digits).ToString("D3", CultureInfo.InvariantCulture)}";
}
