using System.Text;

namespace Loccit.Documents.Tests.Mail;

public class SavedPageTests
{
    /// <summary>As Chromium saves it.</summary>
    private const string Blink =
        "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.com/news/a\r\nSubject: =?utf-8?Q?The_caf=C3=A9?=\r\nDate: Mon, 5 Jan 2026 10:00:00 +0000\r\nMIME-Version: 1.0\r\n"
        + "Content-Type: multipart/related;\r\n\ttype=\"text/html\";\r\n\tboundary=\"----MultipartBoundary--x----\"\r\n\r\n\r\n------MultipartBoundary--x----\r\nContent-Type: text/html\r\nContent-ID: <frame-1@mhtml.blink>\r\n"
        + "Content-Transfer-Encoding: quoted-printable\r\nContent-Location: https://example.com/news/a\r\n\r\n<!DOCTYPE html><html><head><meta http-equiv=3D\"Content-Type\" content=3D\"text/html; charset=3DUTF-8\"></head><body><p>The caf=C3=A9 is =\r\nclosed, <a href=3D\"b\">see</a>.</p><iframe src=3D\"cid:frame-2@mhtml.blink\"></iframe></body></html>\r\n"
        + "------MultipartBoundary--x----\r\nContent-Type: text/html\r\nContent-ID: <frame-2@mhtml.blink>\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>An advertisement.</p>\r\n------MultipartBoundary--x----\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\nContent-Location: https://example.com/p.png\r\n\r\nAAAA\r\n------MultipartBoundary--x------\r\n";

    [Theory]
    [InlineData("a.mhtml")]
    [InlineData("a.MHT")]
    public void The_page_is_read_with_its_address_and_time(string name)
    {
        var result = DocumentReader.Read(Encoding.ASCII.GetBytes(Blink), name);
        result.Findings.ShouldBeEmpty();
        var page = result.Document!;
        page.Text.ShouldBe("The café is closed, see.");
        (page.Metadata.Title, page.Metadata.Url, page.MediaType).ShouldBe(("The café", "https://example.com/news/a", "multipart/related"));
        page.Captured.ShouldBe(new DateTimeOffset(2026, 1, 5, 10, 0, 0, TimeSpan.Zero));
        page.Links.Single().Target.ShouldBe("https://example.com/news/b");
    }

    [Fact]
    public void A_file_that_is_cut_is_read_as_far_as_it_goes()
    {
        var bytes = Encoding.ASCII.GetBytes(Blink);
        for (var n = 100; n < bytes.Length; n += 20)
        {
            var result = DocumentReader.Read(bytes.AsMemory(0, n), "a.mhtml");
            (result.Document is not null || result.Findings.Count > 0).ShouldBeTrue();
        }
        DocumentReader.Read(bytes.AsMemory(0, Blink.IndexOf("see", StringComparison.Ordinal)), "a.mhtml").Document!.Text.ShouldStartWith("The café is closed");
    }

    [Fact]
    public void A_text_with_that_name_is_a_text()
    {
        var result = DocumentReader.Read("Just a line of text"u8.ToArray(), "a.mhtml");
        (result.Document is not null || result.Findings.Count > 0).ShouldBeTrue();
    }

    [Fact]
    public void A_page_in_one_html_file_is_read_without_what_it_carries()
    {
        const string single =
            "<!DOCTYPE html> <html lang=en><!--\n Page saved with SingleFile \n url: https://example.com/a \n saved date: Mon Jan 05 2026\n--><meta charset=utf-8>\n<title>A</title><link rel=canonical href=https://example.com/a>"
            + "<style>p{background:url(data:image/png;base64,AAAA)}</style><body><nav>Menu</nav><article><p>The words that are quoted.</p><img src=data:image/png;base64,AAAA></article><template shadowrootmode=open><p>Hidden</p></template>";
        var page = DocumentReader.Read(Encoding.UTF8.GetBytes(single), "a.html").Document!;
        (page.Text, page.Metadata.Url).ShouldBe(("The words that are quoted.", "https://example.com/a"));
    }
}
