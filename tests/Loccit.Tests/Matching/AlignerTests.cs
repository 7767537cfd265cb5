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
}
