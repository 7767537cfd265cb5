using CsCheck;
using Loccit.Matching;
using Loccit.Matching.Differences;
using Loccit.Matching.Letters;

namespace Loccit.Tests.Matching.Letters;

public class RespellingTests
{
    private static readonly string[] Parts = ["a", "wood", "-", "cutter", " ", "&amp;", "&#8217;", "â€™", "vnto", "ü", "ue", "\u0301", "\n"];

    private static List<string> Read(string source, string quoted)
    {
        var quote = MarkedText.Read(quoted, new Span(0, quoted.Length));
        return Respelling
            .Words(quote, [.. Enumerable.Range(0, quote.Words.Count)], source, new Span(0, source.Length))
            .ConvertAll(w => source[w.Start..w.End] + (quote.Words.Any(q => q.Hash == w.Hash) ? "=" : ""));
    }

    [Theory]
    [InlineData("the wood-cutter's look-out", "woodcutter's lookout", "the|wood-cutter's=|look-out=")]
    [InlineData("the steamboat sank", "the steam-boat", "the=|steam=|boat=|sank")]
    [InlineData("haue giuen vpon", "have given upon", "haue=|giuen=|vpon=")]
    [InlineData("the widow&#8217;s costs", "the widow's costs", "the=|widow&#8217;s=|costs=")]
    [InlineData("rise out-come", "raise outcry", "rise|out|come")]
    [InlineData("a lone man", "alone", "a|lone|man")]
    public void Words_of_a_source_are_read_as_the_quotations(string source, string quoted, string expected) =>
        string.Join('|', Read(source, quoted)).ShouldBe(expected);

    [Fact]
    public void Words_lie_in_order_inside_the_window() =>
        Gen.Int[0, Parts.Length - 1]
            .Select(i => Parts[i])
            .Array[0, 24]
            .Select(string.Concat)
            .Sample(source =>
            {
                const string Quoted = "a woodcutter's unto wood-cutter ü";
                var quote = MarkedText.Read(Quoted, new Span(0, Quoted.Length));
                var at = 0;
                foreach (var word in Respelling.Words(quote, [.. Enumerable.Range(0, quote.Words.Count)], source, new Span(0, source.Length)))
                {
                    word.Start.ShouldBeGreaterThanOrEqualTo(at);
                    word.End.ShouldBeGreaterThan(word.Start);
                    at = word.End;
                }
                at.ShouldBeLessThanOrEqualTo(source.Length);
            });
}
