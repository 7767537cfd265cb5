namespace Loccit.Tests;

public class SpanTests
{
    [Fact]
    public void Spans_order_by_start_and_longer_first() =>
        new[] { new Span(3, 5), new Span(1, 2), new Span(1, 9) }.Order().ShouldBe([new Span(1, 9), new Span(1, 2), new Span(3, 5)]);
}
