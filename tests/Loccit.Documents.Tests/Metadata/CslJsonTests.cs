using System.Text;
using Loccit.Documents.Metadata;

namespace Loccit.Documents.Tests.Metadata;

public class CslJsonTests
{
    private static Loccit.Metadata Read(string json) => CslJson.Read(Encoding.UTF8.GetBytes(json));

    [Fact]
    public void An_item_gives_its_fields()
    {
        var m = Read(
            """{"id":"x","type":"speech","title":"Inaugural Address","author":[{"family":"Kennedy","given":"John F."},{"literal":"The White House"}],"container-title":"Papers","publisher":"GPO","issued":{"date-parts":[[1961,1,20]]},"language":"en","URL":"https://a.example/x","DOI":"10.1000/ABC","ISBN":"978-0"}"""
        );
        m.Title.ShouldBe("Inaugural Address");
        m.Authors.ShouldBe(["John F. Kennedy", "The White House"]);
        (m.Container, m.Publisher, m.Issued, m.Language, m.Url, m.Doi).ShouldBe(
            ("Papers", "GPO", new PartialDate(1961, 1, 20), "en", "https://a.example/x", "10.1000/abc")
        );
        m.Identifiers.ShouldBe(["isbn:978-0"]);
    }

    [Theory]
    [InlineData("""[{"title":"A"}]""", null)]
    [InlineData("""{"title":"A","issued":{"date-parts":[["2019","4"]]}}""", "2019-04")]
    [InlineData("""{"title":"A","issued":{"raw":"2019"}}""", "2019")]
    [InlineData("""{"title":"A","issued":{"date-parts":[[]]}}""", null)]
    [InlineData("""{"title":"A","issued":{"date-parts":[[2019,13]]}}""", null)]
    public void Dates_are_as_precise_as_they_are_given(string json, string? date)
    {
        Read(json).Title.ShouldBe("A");
        Read(json).Issued?.ToString().ShouldBe(date);
        if (date is null)
            Read(json).Issued.ShouldBeNull();
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("3")]
    [InlineData("""[{"title":"A"},{"title":"B"}]""")]
    public void What_is_no_item_is_refused(string json) => Should.Throw<FormatException>(() => Read(json));
}
