using System.IO.Compression;
using System.Text;

namespace Loccit.Documents.Tests.Warc;

public class WarcBundleTests
{
    private const string Address = "http://example.com/a";

    [Fact]
    public void Each_page_is_a_document_with_its_address_and_time()
    {
        var file = new WarcFile()
            .Record("warcinfo", null, "software: x\r\n"u8.ToArray(), "Content-Type: application/warc-fields\r\n")
            .Page(Address, "<title>A</title><p>One <a href='b'>two</a>.")
            .Page("http://example.com/b.txt", "Two.", "text/plain");
        foreach (var bytes in (byte[][])[file.Bytes(), file.Packed()])
        {
            var results = DocumentReader.ReadAll(bytes, "a.warc.gz").ToList();
            results.Select(r => r.Path).ShouldBe(["a.warc.gz/20140103030321/http://example.com/a", "a.warc.gz/20140103030321/http://example.com/b.txt"]);
            var page = results[0].Document!;
            (page.Text, page.Metadata.Title, page.Metadata.Url).ShouldBe(("One two.", "A", Address));
            page.Captured.ShouldBe(new DateTimeOffset(2014, 1, 3, 3, 3, 21, TimeSpan.Zero));
            page.Links[0].Target.ShouldBe("http://example.com/b");
            results[1].Document!.Text.ShouldBe("Two.");
        }
    }

    [Fact]
    public void What_is_no_document_is_passed_over_and_counted()
    {
        var results = new WarcFile()
            .Page(Address, "<p>One.")
            .Page("http://example.com/gone", "<p>Gone.", status: "404 Not Found")
            .Page("http://example.com/moved", "", status: "301 Moved", more: "Location: /a\r\n")
            .Page("http://example.com/p.png", "png", "image/png")
            .Page("http://example.com/robots.txt", "User-agent: *", "text/plain")
            .Page(Address, "<p>One.", date: "2014-02-03T03:03:21Z")
            .Record("request", Address, "GET / HTTP/1.0\r\n\r\n"u8.ToArray())
            .Record("resource", "metadata://gnu.org/software/wget/warc/wget.log", "log"u8.ToArray(), "Content-Type: text/plain\r\n")
            .ReadAll();
        results.Count.ShouldBe(2);
        results[1].IsAboutAll.ShouldBeTrue();
        var finding = results[1].Findings.Single();
        (finding.Code, finding.Severity).ShouldBe((FindingCode.PassedOver, Severity.Note));
        finding.Message.ShouldContain("2 answers with another status");
        finding.Message.ShouldContain("2 answers that are no documents");
        finding.Message.ShouldContain("1 captures that are the same");
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("gzip", true)]
    public void Bodies_are_unpacked(string encoding, bool inChunks = false)
    {
        using var packed = new MemoryStream();
        using (
            Stream to = encoding switch
            {
                "br" => new BrotliStream(packed, CompressionLevel.Fastest, true),
                "deflate" => new ZLibStream(packed, CompressionLevel.Fastest, true),
                _ => new GZipStream(packed, CompressionLevel.Fastest, true),
            }
        )
            to.Write("<p>Packed words."u8);
        var body = packed.ToArray();
        var chunks = inChunks ? "Transfer-Encoding: chunked\r\n" : "";
        if (inChunks)
            body = [.. "5;x=y\r\n"u8, .. body[..5], .. Encoding.ASCII.GetBytes($"\r\n{body.Length - 5:x}\r\n"), .. body[5..], .. "\r\n0\r\n\r\n"u8];
        var file = new WarcFile().Page(Address, body, more: $"Content-Encoding: {encoding}\r\n{chunks}");
        file.Document().Text.ShouldBe("Packed words.");
        file.ReadAll().ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("Content-Encoding: gzip\r\n")]
    [InlineData("Transfer-Encoding: chunked\r\n")]
    public void A_body_that_is_not_packed_as_it_says_is_read_as_it_is_and_told(string header)
    {
        var results = new WarcFile().Page(Address, "<p>Plain words.", more: header).ReadAll();
        results[0].Document!.Text.ShouldBe("Plain words.");
        results[1].Findings.Single().Message.ShouldContain("(packing)");
    }

    [Fact]
    public void A_packed_body_that_breaks_off_is_read_as_far_as_it_goes_and_told()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(System.Text.Encoding.ASCII.GetBytes("<p>" + string.Join(' ', Enumerable.Range(0, 5000))));
        var results = new WarcFile().Page(Address, packed.ToArray()[..^500], more: "Content-Encoding: gzip\r\n").ReadAll();
        results[0].Document!.Text.ShouldStartWith("0 1 2 3");
        results[1].Findings.Single().Message.ShouldContain("cannot be unpacked by gzip to its end");
    }

    [Fact]
    public void Chunks_that_break_off_are_read_as_far_as_they_go()
    {
        var results = new WarcFile().Page(Address, "10\r\n<p>Half of words", more: "Transfer-Encoding: chunked\r\n").ReadAll();
        results[0].Document!.Text.ShouldStartWith("Half");
        results[1].Findings.Single().Code.ShouldBe(FindingCode.PartlyRead);
    }

    [Fact]
    public void The_digest_of_a_body_is_checked_as_it_was_sent_and_out_of_its_chunks()
    {
        Faults("<p>One.", "<p>One.", "").ShouldBeEmpty();
        Faults("7\r\n<p>One.\r\n0\r\n\r\n", "<p>One.", "Transfer-Encoding: chunked\r\n").ShouldBeEmpty();
        Faults("<p>One.", "<p>Two.", "").Single().ShouldContain("(digest)");

        static List<string> Faults(string sent, string digested, string more) =>
            [
                .. new WarcFile()
                    .Page(Address, sent, more: more, record: $"WARC-Payload-Digest: {WarcFile.Digest(digested)}\r\n")
                    .ReadAll()
                    .SelectMany(r => r.Findings)
                    .Select(f => f.Message),
            ];
    }

    [Fact]
    public void The_server_says_the_encoding() =>
        new WarcFile().Page(Address, Encoding.Latin1.GetBytes("<meta charset=utf-8><p>Café"), "text/html; charset=ISO-8859-1").Document().Text.ShouldBe("Café");

    [Fact]
    public void A_revisit_under_another_address_is_the_first_text_again()
    {
        var digest = "WARC-Payload-Digest: sha1:ABC\r\n";
        var results = new WarcFile()
            .Page(Address, "<title>A</title><p>One.", record: digest)
            .Record(
                "revisit",
                Address,
                "HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(),
                digest + "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest\r\n",
                "2015-01-01T00:00:00Z"
            )
            .Record(
                "revisit",
                "http://example.com/other",
                "HTTP/1.1 200 OK\r\n\r\n"u8.ToArray(),
                digest + "WARC-Profile: http://netpreserve.org/warc/1.0/revisit/identical-payload-digest\r\n",
                "2016-01-01T00:00:00Z"
            )
            .ReadAll();
        var documents = results.Select(r => r.Document).OfType<Document>().ToList();
        documents.Select(d => (d.Metadata.Url, d.Text, d.Captured!.Value.Year)).ShouldBe([(Address, "One.", 2014), ("http://example.com/other", "One.", 2016)]);
        documents[1].Path.ShouldBe("a.warc/20160101000000/http://example.com/other");
    }

    [Fact]
    public void Two_versions_of_a_page_are_two_documents() =>
        new WarcFile()
            .Page(Address, "<p>One.")
            .Page(Address, "<p>Two.")
            .ReadAll()
            .Select(r => r.Path)
            .ShouldBe(["a.warc/20140103030321/http://example.com/a", "a.warc/20140103030321/http://example.com/a (2)"]);

    [Fact]
    public void Texts_that_were_taken_out_of_pages_are_documents() =>
        new WarcFile().Record("conversion", Address, "The words."u8.ToArray(), "Content-Type: text/plain\r\n").Document().Text.ShouldBe("The words.");

    [Fact]
    public void A_file_that_is_cut_is_read_as_far_as_it_goes()
    {
        var file = new WarcFile().Page(Address, "<p>One.").Page("http://example.com/b", "<p>Two and more words.");
        foreach (var bytes in (byte[][])[file.Bytes()[..^20], file.Packed()[..^30]])
        {
            var results = DocumentReader.ReadAll(bytes, "a.warc").ToList();
            results[0].Document!.Text.ShouldBe("One.");
            results.SelectMany(r => r.Findings).ShouldContain(f => f.Code == FindingCode.PartlyRead && f.Message.Contains("(cut)"));
        }
    }

    [Fact]
    public void Any_cut_gives_an_answer()
    {
        var file = new WarcFile().Page(Address, "<p>One.").Page("http://example.com/b", "<p>Two.", more: "Content-Encoding: gzip\r\n");
        foreach (var bytes in (byte[][])[file.Bytes(), file.Packed()])
        {
            for (var n = 30; n < bytes.Length; n += 5)
                DocumentReader.ReadAll(bytes.AsMemory(0, n), "a.warc").ShouldNotBeEmpty();
        }
    }

    [Fact]
    public void A_body_over_the_limit_is_told_and_the_others_are_read()
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true))
            gzip.Write(new byte[300_000]);
        var bytes = new WarcFile().Page(Address, packed.ToArray(), more: "Content-Encoding: gzip\r\n").Page("http://example.com/b", "<p>Two.").Bytes();
        var results = DocumentReader.ReadAll(bytes, "a.warc", new ReadingOptions { MaxPart = 100_000 }).ToList();
        results[0].Findings.Single().Code.ShouldBe(FindingCode.LimitReached);
        results[1].Document!.Text.ShouldBe("Two.");
    }

    [Fact]
    public void An_archive_is_no_document_itself()
    {
        var finding = DocumentReader.Read(new WarcFile().Page(Address, "<p>One.").Bytes(), "a.warc").Findings.Single();
        finding.Code.ShouldBe(FindingCode.NotReadable);
        finding.Message.ShouldContain("web archive (WARC)");
    }
}
