using System.Security.Cryptography;
using System.Text;
using Loccit.Documents.Tests.Archives;

namespace Loccit.Documents.Tests.Warc;

public class WaczBundleTests
{
    private static string Hash(byte[] bytes) => "sha256:" + Convert.ToHexStringLower(SHA256.HashData(bytes));

    private static List<ReadResult> Read(Func<string, string>? change = null, bool withPages = true)
    {
        var warc = new WarcFile().Page("http://example.com/", "<p>One.").Page("http://example.com/b", "<title>Own</title><p>Two.").Packed();
        var pages =
            "{\"format\":\"json-pages-1.0\"}\n{\"url\":\"http://example.com/\",\"ts\":\"2014-01-03T03:03:21Z\",\"title\":\"Listed\"}\nbroken\n"u8.ToArray();
        var package = $$"""{"resources":[{"path":"archive/a.warc.gz","hash":"{{Hash(warc)}}"},{"path":"pages/pages.jsonl","hash":"{{Hash(pages)}}"}]}""";
        if (change is not null)
            package = change(package);
        var zip = new ZipFile()
            .With("archive/a.warc.gz", warc)
            .With("datapackage.json", package)
            .With("datapackage-digest.json", $$"""{"path":"datapackage.json","hash":"{{Hash(Encoding.UTF8.GetBytes(package))}}"}""");
        return (withPages ? zip.With("pages/pages.jsonl", pages) : zip).ReadAll("a.wacz");
    }

    [Fact]
    public void Pages_are_those_of_its_archives_with_listed_titles_where_they_have_none()
    {
        var results = Read();
        results
            .Select(r => (r.Path, r.Document?.Metadata.Title))
            .ShouldBe([("a.wacz/20140103030321/http://example.com/", "Listed"), ("a.wacz/20140103030321/http://example.com/b", "Own")]);
    }

    [Fact]
    public void Other_bytes_than_its_list_says_are_told()
    {
        var finding = Read(p => p.Replace(p.Substring(p.IndexOf("sha256:", StringComparison.Ordinal) + 7, 10), "0123456789", StringComparison.Ordinal))
            .Single(r => r.IsAboutAll)
            .Findings.Single();
        finding.Code.ShouldBe(FindingCode.FaultyArchive);
        finding.Message.ShouldContain("archive/a.warc.gz has other bytes");
    }

    [Fact]
    public void A_file_that_is_listed_and_missing_is_told() =>
        Read(withPages: false).Single(r => r.IsAboutAll).Findings.Single().Message.ShouldContain("pages/pages.jsonl is in its list and not");

    [Fact]
    public void A_list_that_is_no_json_is_told() => Read(_ => "{").Single(r => r.IsAboutAll).Findings.Single().Message.ShouldContain("no JSON");
}
