using CsCheck;
using Loccit.Legibility;

namespace Loccit.Tests.Legibility;

public sealed class EditDistanceTests
{
    private static readonly Gen<string> Word = Gen.Char['a', 'd'].Array[0, 12].Select(c => new string(c));

    [Fact]
    public void Distance_is_that_of_the_whole_table() =>
        Gen.Select(Word, Word, Gen.Int[0, 12])
            .Sample(
                (a, b, most) =>
                {
                    var whole = Whole(a, b);
                    EditDistance.Within(a, b, most).ShouldBe(whole <= most, $"{a} {b}");
                    if (whole <= most)
                        EditDistance.Of(a, b, most).ShouldBe(whole, $"{a} {b}");
                }
            );

    internal static int Whole(string a, string b)
    {
        var table = new int[a.Length + 1, b.Length + 1];
        for (var i = 0; i <= a.Length; i++)
        {
            for (var j = 0; j <= b.Length; j++)
            {
                table[i, j] =
                    i == 0 ? j
                    : j == 0 ? i
                    : Math.Min(Math.Min(table[i - 1, j], table[i, j - 1]) + 1, table[i - 1, j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
            }
        }
        return table[a.Length, b.Length];
    }
}
