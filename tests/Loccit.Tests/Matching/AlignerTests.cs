using CsCheck;
using Loccit.Matching;

namespace Loccit.Tests.Matching;

public class AlignerTests
{
    private static List<Step> Align(ulong[] quote, ulong[] source) => Aligner.Align(quote, source, new ulong[quote.Length], new ulong[source.Length]);

    [Fact]
    public void Every_word_of_the_quotation_is_accounted_for_once_and_in_order() =>
        Gen.Select(Gen.ULong[1, 6].Array[1, 40], Gen.ULong[1, 6].Array[0, 60])
            .Sample(
                (quote, source) =>
                {
                    var steps = Align(quote, source);
                    return steps.Where(s => s.Quote >= 0).Select(s => s.Quote).SequenceEqual(Enumerable.Range(0, quote.Length))
                        && steps.Where(s => s.Source >= 0).Select(s => s.Source) is var theirs
                        && theirs.SequenceEqual(theirs.Order())
                        && theirs.Distinct().Count() == theirs.Count()
                        && steps[0].Quote >= 0
                        && steps[^1].Quote >= 0;
                },
                iter: 5_000
            );

    [Fact]
    public void A_quotation_inside_its_source_aligns_word_for_word() =>
        Gen.Select(Gen.ULong[1, 1000].Array[30, 60], Gen.Int[0, 20], Gen.Int[5, 10])
            .Sample(
                (source, from, length) =>
                {
                    var steps = Align(source[from..(from + length)], source);
                    return steps.Count == length && steps.All(s => s.Quote >= 0 && s.Source >= 0);
                },
                iter: 2_000
            );

    [Fact]
    public void Words_in_a_row_are_aligned_alike_with_and_without_the_short_way() =>
        Gen.Select(Gen.ULong[1, 4].Array[5, 40], Gen.Int[0, 4], Gen.Int[1, 8])
            .Sample(
                (source, from, length) =>
                {
                    var quote = source[from..Math.Min(source.Length, from + length)];
                    return Aligner.InARow(quote, source)!.SequenceEqual(Align(quote, source));
                },
                iter: 5_000
            );

    [Fact]
    public void Words_not_in_a_row_have_no_short_way() => Aligner.InARow([1, 2, 3], [1, 2, 4, 3]).ShouldBeNull();

    [Fact]
    public void A_long_quotation_is_anchored_and_keeps_its_one_change()
    {
        var source = Enumerable.Range(1, 20_000).Select(i => (ulong)i * 2654435761).ToArray();
        var quote = source[5_000..15_000];
        quote[4_000] = 7;
        var steps = Align(quote, source);
        steps.Count(s => s.Quote >= 0 && s.Source >= 0 && quote[s.Quote] == source[s.Source]).ShouldBe(9_999);
    }

    /// <summary>The greatest worth of an alignment, by the definition: free ends of the source, gaps by opening and length, both ways on between any two pairs.</summary>
    private static int Greatest(ulong[] quote, ulong[] source)
    {
        const int Never = -1_000_000;
        // by what the last step was: a pair (or nothing yet), a word of the source alone, a word of the quotation alone
        var best = new int[quote.Length + 1, source.Length + 1, 3];
        for (var i = 0; i <= quote.Length; i++)
        {
            for (var j = 0; j <= source.Length; j++)
            {
                int Any(int x, int y) => Math.Max(best[x, y, 0], Math.Max(best[x, y, 1], best[x, y, 2]));
                best[i, j, 0] =
                    i == 0 ? 0
                    : j == 0 ? Never
                    : Any(i - 1, j - 1) + (quote[i - 1] == source[j - 1] ? 8 : -5);
                best[i, j, 1] = j == 0 || i == 0 ? Never : Math.Max(Any(i, j - 1) - 7, best[i, j - 1, 1] - 1);
                best[i, j, 2] = i == 0 ? Never : Math.Max(Any(i - 1, j) - 9, best[i - 1, j, 2] - 3);
            }
        }
        return Enumerable.Range(0, source.Length + 1).Max(j => Enumerable.Range(0, 3).Max(k => best[quote.Length, j, k]));
    }

    private static int Worth(List<Step> steps, ulong[] quote, ulong[] source)
    {
        var worth = 0;
        for (var i = 0; i < steps.Count; i++)
        {
            var (q, s) = steps[i];
            var goesOn = i > 0 && (steps[i - 1].Quote < 0) == (q < 0) && (steps[i - 1].Source < 0) == (s < 0);
            worth += q >= 0 && s >= 0 ? (quote[q] == source[s] ? 8 : -5) : (goesOn ? 0 : -6) + (s >= 0 ? -1 : -3);
        }
        return worth;
    }

    [Fact]
    public void No_alignment_is_worth_more() =>
        Gen.Select(Gen.ULong[1, 9].Array[1, 30], Gen.ULong[1, 9].Array[0, 45])
            .Sample(
                (quote, source) =>
                {
                    // as hashes are, in their upper bits too
                    ulong[] mine = [.. quote.Select(w => w * 0x9E3779B97F4A7C15)],
                        theirs = [.. source.Select(w => w * 0x9E3779B97F4A7C15)];
                    Worth(Align(mine, theirs), mine, theirs).ShouldBe(Greatest(mine, theirs));
                },
                iter: 5_000
            );

    [Fact]
    public void A_long_source_is_aligned_as_a_short_one()
    {
        // beyond what fits the narrow table
        var source = Enumerable.Range(1, 16_000).Select(i => (ulong)i * 0x9E3779B97F4A7C15).ToArray();
        ulong[] quote = [.. source[9_000..9_040], 7, .. source[9_041..9_060]];
        var steps = Align(quote, source);
        steps.ShouldBe(Enumerable.Range(0, 60).Select(i => new Step(i, 9_000 + i)));
    }
}
