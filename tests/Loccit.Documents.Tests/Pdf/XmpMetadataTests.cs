using Loccit.Documents.Pdf;

namespace Loccit.Documents.Tests.Pdf;

public class XmpMetadataTests
{
    private const string Packet = """
        <?xpacket begin="" id="W5M0MpCehiHzreSzNTczkc9d"?>
        <x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
        <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:prism="http://prismstandard.org/namespaces/basic/2.0/"
          prism:publicationName="Annals of Harbours" prism:issn="1234-5678">
        <dc:title><rdf:Alt><rdf:li xml:lang="x-default">The Harbour at Low Water</rdf:li></rdf:Alt></dc:title>
        <dc:creator><rdf:Seq><rdf:li>Bell, Anna</rdf:li><rdf:li>Carl Dow</rdf:li></rdf:Seq></dc:creator>
        <dc:publisher><rdf:Bag><rdf:li>Mole Press</rdf:li></rdf:Bag></dc:publisher>
        <dc:identifier>doi:10.1234/HARBOUR.7</dc:identifier>
        <prism:publicationDate>2019-04</prism:publicationDate>
        </rdf:Description></rdf:RDF></x:xmpmeta>
        <?xpacket end="w"?>
        """;

    [Fact]
    public void A_publishers_packet_names_the_work()
    {
        var metadata = XmpMetadata.Read(Packet);
        metadata.Title.ShouldBe("The Harbour at Low Water");
        metadata.Authors.ShouldBe(["Anna Bell", "Carl Dow"]);
        metadata.Container.ShouldBe("Annals of Harbours");
        metadata.Publisher.ShouldBe("Mole Press");
        metadata.Issued.ShouldBe(new PartialDate(2019, 4));
        metadata.Doi.ShouldBe("10.1234/harbour.7");
        metadata.Identifiers.ShouldBe(["issn:1234-5678"]);
    }

    [Fact]
    public void The_packet_fills_what_the_dictionary_leaves_open_and_knows_the_day_of_publication_better()
    {
        var pdf = new PdfMaker
        {
            Information = "/Title(A title of its own)/Author(Bell)/CreationDate(D:20210101093000Z)",
            Catalog = $"/Metadata {PdfMaker.FirstOther} 0 R",
        }
            .NewPage()
            .Line(72, 700, "The harbour was built in three years.");
        pdf.Others.Add($"<</Type/Metadata/Subtype/XML/Length {Packet.Length}>>stream\n{Packet}\nendstream");
        var metadata = pdf.Read().Document!.Metadata;
        metadata.Title.ShouldBe("A title of its own");
        metadata.Authors.ShouldBe(["Anna Bell", "Carl Dow"]);
        metadata.Issued.ShouldBe(new PartialDate(2019, 4));
        metadata.Doi.ShouldBe("10.1234/harbour.7");
    }

    [Theory]
    [InlineData("")]
    [InlineData("no xml")]
    [InlineData("<rdf:Description")]
    [InlineData("<a><Description title='x'><b></a>")]
    [InlineData("<!DOCTYPE a SYSTEM 'file:///etc/passwd'><Description/>")]
    public void What_is_broken_says_nothing_that_harms(string packet) => XmpMetadata.Read(packet).Authors.ShouldBeEmpty();
}
