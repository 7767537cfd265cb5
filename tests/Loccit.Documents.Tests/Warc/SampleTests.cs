using System.Runtime.CompilerServices;

namespace Loccit.Documents.Tests.Warc;

/// <summary>Web archives that other programs wrote.</summary>
public class SampleTests
{
    private static List<ReadResult> Read(string name, [CallerFilePath] string here = "") =>
        [.. DocumentReader.ReadAll(Path.Combine(Path.GetDirectoryName(here)!, "Samples", name))];

    [Theory]
    [InlineData("example.warc.gz", "http://example.com/", "2017-03-06 04:02:06Z")]
    [InlineData("example-iana.org-chunked.warc", "http://www.iana.org/", "2017-03-06 16:54:09Z")]
    [InlineData("example-wget-bad-target-uri.warc.gz", "http://example.com/", "2018-02-09 15:12:11Z")]
    [InlineData("cc.warc.gz", "http://commoncrawl.org/", "2019-12-10 10:00:01Z")]
    [InlineData("valid_example_1.wacz", "http://www.example.com/", "2020-10-07 21:22:36Z")]
    [InlineData("valid_example_2.wacz", "http://www.example.com/", "2020-10-07 21:22:36Z")]
    [InlineData("valid_signed_example_1.wacz", "https://example.com/", "2022-01-18 19:00:09Z")]
    public void Good_ones_are_read_without_a_warning(string name, string address, string captured)
    {
        var results = Read(name);
        var page = results[0].Document!;
        (page.Metadata.Url, $"{page.Captured:u}").ShouldBe((address, captured));
        page.Text.Length.ShouldBeGreaterThan(100);
        results.SelectMany(r => r.Findings).ShouldAllBe(f => f.Severity == Severity.Note);
    }

    [Theory]
    [InlineData("example-trunc.warc", "record-end")]
    [InlineData("example-bad-non-chunked.warc.gz", "digest")]
    [InlineData("example-wrong-chunks.warc.gz", "digest")]
    public void Faulty_ones_are_told_by_the_rule_they_break(string name, string fault) =>
        Read(name).SelectMany(r => r.Findings).ShouldContain(f => f.Severity == Severity.Warning && f.Message.Contains($"({fault})"));
}
