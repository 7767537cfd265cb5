using CsCheck;

namespace Loccit.Documents.Tests.Epub;

public class HostileEpubTests
{
    private static string Encryption(string algorithm, string uri) =>
        $"<encryption xmlns=\"urn:oasis:names:tc:opendocument:xmlns:container\" xmlns:enc=\"http://www.w3.org/2001/04/xmlenc#\"><enc:EncryptedData><enc:EncryptionMethod Algorithm=\"{algorithm}\"/><enc:CipherData><enc:CipherReference URI=\"{uri}\"/></enc:CipherData></enc:EncryptedData></encryption>";

    [Fact]
    public void A_protected_book_is_refused_with_what_to_do()
    {
        var result = new Book()
            .Chapter("a.xhtml", "<p>One.</p>")
            .Part("META-INF/encryption.xml", Encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc", "OPS/a.xhtml"))
            .Read();
        result.Document.ShouldBeNull();
        result.Findings.Single().Message.ShouldContain("protected by digital rights management");
    }

    [Theory]
    [InlineData("http://www.idpf.org/2008/embedding")]
    [InlineData("http://ns.adobe.com/pdf/enc#RC")]
    public void Obfuscated_fonts_do_not_matter(string algorithm) =>
        new Book().Chapter("a.xhtml", "<p>One.</p>").Part("META-INF/encryption.xml", Encryption(algorithm, "OPS/font.otf")).Document().Text.ShouldBe("One.");

    [Fact]
    public void Entities_are_never_resolved()
    {
        var bomb =
            "<?xml version=\"1.0\"?><!DOCTYPE html [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;\"><!ENTITY x SYSTEM \"file:///etc/passwd\">]><html><body><p>One &b; &x;</p></body></html>";
        var document = new Book().Page("a.xhtml", bomb).Document();
        document.Text.ShouldBe("One &b; &x;");
    }

    [Fact]
    public void A_list_with_entities_is_passed_over()
    {
        var document = new Book()
            .Chapter("a.xhtml", "<p>One.</p>")
            .Ncx("<navMap><navPoint><navLabel><text>&xxe;</text></navLabel><content src='a.xhtml'/></navPoint></navMap>")
            .Document();
        document.Text.ShouldBe("One.");
    }

    [Fact]
    public void A_missing_chapter_is_told_and_the_others_are_read()
    {
        var bytes = new Book().Chapter("a.xhtml", "<p>One.</p>").Chapter("b.xhtml", "<p>Two.</p>").Bytes();
        // its name in the archive's lists is another now
        for (var i = 0; i + 11 < bytes.Length; i++)
        {
            if (bytes.AsSpan(i, 11).SequenceEqual("OPS/b.xhtml"u8))
                bytes[i + 4] = (byte)'z';
        }
        var result = DocumentReader.Read(bytes, "a.epub");
        result.Document!.Text.ShouldBe("One.");
        result.Findings.Single().Code.ShouldBe(FindingCode.PartlyRead);
    }

    [Fact]
    public void Text_over_the_limit_is_told()
    {
        var result = new Book()
            .Chapter("a.xhtml", "<p>One.</p>")
            .Chapter("b.xhtml", $"<p>{new string('a', 300_000)}</p>")
            .Read(new ReadingOptions { MaxPart = 100_000 });
        result.Document!.Text.ShouldBe("One.");
        result.Findings.ShouldNotBeEmpty();
    }

    [Fact]
    public void A_book_of_pictures_is_refused()
    {
        var result = new Book().Chapter("a.xhtml", "<img src='a.png'/>").Read();
        result.Document.ShouldBeNull();
        result.Findings.Single().Message.ShouldContain("without text");
    }

    [Fact]
    public void Any_changed_byte_gives_an_answer()
    {
        var bytes = new Book()
            .Chapter("a.xhtml", "<h1>A</h1><p>“Words,” he said.<a epub:type='noteref' href='#n'>1</a></p><aside epub:type='footnote' id='n'>Note.</aside>")
            .Navigation("<nav epub:type='toc'><ol><li><a href='a.xhtml'>A</a></li></ol></nav>")
            .Ncx("<navMap/>")
            .Bytes();
        Gen.Select(Gen.Int[4, bytes.Length - 1], Gen.Byte)
            .Sample(
                (at, value) =>
                {
                    var changed = (byte[])bytes.Clone();
                    changed[at] = value;
                    var result = DocumentReader.Read(changed, "a.epub");
                    return result.Document is not null || result.Findings.Count > 0;
                },
                iter: 1000
            );
    }
}
