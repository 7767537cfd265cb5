using Loccit.Speakers;

namespace Loccit.Tests.Speakers;

/// <summary>Hostile input costs work in proportion to its size.</summary>
[Collection(Growth.Name)]
public class SpeakerGrowthTests
{
    [Theory]
    [InlineData("“a” ")]
    [InlineData("“a” Bob said, ")]
    [InlineData("“a,” said Bob. ")]
    [InlineData("“a” he said, ")]
    [InlineData("“a,” said the aide. ")]
    [InlineData("“a\n\n")]
    [InlineData("“a ‘b’ ")]
    [InlineData("Bob ")]
    [InlineData("Bob. ")]
    [InlineData("dogs’ ")]
    [InlineData("of the ")]
    public void Four_times_the_text_is_four_times_the_work(string piece) =>
        Growth.ShouldBeLinear(
            15_000,
            times =>
            {
                var text = string.Concat(Enumerable.Repeat(piece, times)) + "“b,” he said.";
                var quotations = MarkedQuotations.In(text);
                var document = PlainText.ToDocument(text);
                return () => SpeakerFinder.Find(document, quotations, []);
            }
        );
}
