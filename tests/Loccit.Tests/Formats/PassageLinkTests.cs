using System.Text.Json;
using Loccit.Formats;
using Loccit.Tests.Formats.Lint;

namespace Loccit.Tests.Formats;

/// <summary>Reports in JSON lead to the words of sources on the web.</summary>
public class PassageLinkTests
{
    [Theory]
    [InlineData("https://port.example/ferry", "https://port.example/ferry#:~:text=")]
    [InlineData("javascript:alert(1)", null)]
    [InlineData(null, null)]
    public void A_passage_has_a_link_where_its_source_is_on_the_web(string? url, string? link)
    {
        var report = SampleReport.Make(url: url);
        using var whole = JsonDocument.Parse(SampleReport.Written(s => ReportJson.Write(s, report, new Tool("test", "1"))));
        using var line = JsonDocument.Parse(SampleReport.Written(s => ReportJson.WriteLines(s, report)).Split('\n')[0]);
        foreach (var document in new[] { whole.RootElement.GetProperty("documents")[0], line.RootElement })
        {
            var passage = document.GetProperty("quotations")[0].GetProperty("passages")[0];
            if (link is null)
                passage.TryGetProperty("link", out _).ShouldBeFalse();
            else
                passage.GetProperty("link").GetString().ShouldStartWith(link);
        }
    }
}
