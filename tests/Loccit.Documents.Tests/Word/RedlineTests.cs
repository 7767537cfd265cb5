using CsCheck;
using static Loccit.Documents.Tests.Word.WordCommentsTests;
using static Loccit.Documents.Tests.Word.WordFile;

namespace Loccit.Documents.Tests.Word;

public class RedlineTests
{
    private static readonly CommentOptions Redline = new() { Redline = true };
    private static readonly ReadingOptions Original = new() { Changes = TrackedChanges.Original };

    /// <summary>A document whose quotation at a place is to be mended.</summary>
    internal static byte[] Mended(byte[] bytes, Span span, string suggestion, int marks = 0, QuotationKind kind = QuotationKind.Direct)
    {
        var document = DocumentReader.Read(bytes, "a.docx").Document!;
        var quotation = new Quotation
        {
            Id = "q1",
            Kind = kind,
            Span = span,
            Text = document.Read(new Span(span.Start + marks, span.End - marks)),
            Fragments = [],
            Reason = "test",
        };
        var item = new CheckedQuotation(quotation, new Place(), null);
        var finding = new Finding(FindingCode.Altered, Severity.Error, "a.docx", span, "It is so.") { Suggestion = suggestion };
        using var output = new MemoryStream();
        WordComments.Write(output, bytes, new CheckedDocument(document, [item], [], []), [finding], Redline);
        return output.ToArray();
    }

    private static byte[] Mended(byte[] bytes, string quoted, string suggestion)
    {
        var at = DocumentReader.Read(bytes, "a.docx").Document!.Text.IndexOf(quoted, StringComparison.Ordinal);
        return Mended(bytes, new Span(at, at + quoted.Length), suggestion, marks: 1);
    }

    private static string Text(byte[] bytes, ReadingOptions? options = null) => DocumentReader.Read(bytes, "a.docx", options).Document!.Text;

    [Fact]
    public void Words_that_differ_are_deleted_and_put_in_and_no_others()
    {
        var bytes = new WordFile($"<w:p>{R("He said “we agreed to the terms” then.", "<w:b/>")}</w:p>").Bytes();
        var mended = Mended(bytes, "“we agreed to the terms”", "we did not agree to the terms");
        Text(mended).ShouldBe("He said “we did not agree to the terms” then.");
        Text(mended, Original).ShouldBe(Text(bytes));
        var xml = Part(mended);
        xml.ShouldContain(
            "<w:del w:id=\"2\" w:author=\"Loccit\"><w:r><w:rPr><w:b/></w:rPr><w:delText xml:space=\"preserve\">agreed</w:delText></w:r></w:del>"
                + "<w:ins w:id=\"1\" w:author=\"Loccit\"><w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">did not agree</w:t></w:r></w:ins>"
        );
        xml.Split("<w:del ").Length.ShouldBe(2);
    }

    [Fact]
    public void Words_in_another_s_insertion_stand_beside_it()
    {
        var bytes = new WordFile($"<w:p><w:ins w:id=\"5\" w:author=\"B\">{R("“we agreed to it”")}</w:ins></w:p>").Bytes();
        var mended = Mended(bytes, "“we agreed to it”", "we never agreed to it");
        Text(mended).ShouldBe("“we never agreed to it”");
        Part(mended)
            .ShouldContain(
                "</w:ins><w:ins w:id=\"7\" w:author=\"Loccit\"><w:r><w:t xml:space=\"preserve\">never </w:t></w:r></w:ins><w:ins w:id=\"8\" w:author=\"B\">"
            );
        Text(mended, Original).ShouldBe("");
    }

    [Fact]
    public void Quotations_in_notes_are_mended_there_and_calls_stay()
    {
        var bytes = new WordFile($"<w:p>{R("“we agreed")}<w:r><w:footnoteReference w:id=\"7\"/></w:r>{R(" to it”")}</w:p>")
            .With("footnotes", $"<w:footnote w:id=\"7\">{P("He: “so they say”.")}</w:footnote>")
            .Bytes();
        Text(Mended(bytes, "“so they say”", "so we say")).ShouldEndWith("He: “so we say”.");
        var mended = Mended(bytes, "“we agreed1 to it”", "we disagreed with it");
        Text(mended).ShouldStartWith("“we disagreed with1 it”");
        Text(mended, Original).ShouldBe(Text(bytes));
    }

    [Fact]
    public void What_cannot_be_mended_in_place_is_said_only()
    {
        var tab = new WordFile("<w:p><w:r><w:t>“we</w:t><w:tab/><w:t>agreed”</w:t></w:r></w:p>").Bytes();
        Text(Mended(tab, "“we\tagreed”", "nobody came")).ShouldBe(Text(tab));
        var two = new WordFile(P("“we said") + P("so”")).Bytes();
        Text(Mended(two, "“we said\n\nso”", "they did it")).ShouldBe(Text(two));
        var said = Part(Mended(two, "“we said\n\nso”", "they did it"), "word/comments.xml");
        said.ShouldContain("Suggestion: they did it");
        said.ShouldContain("Not made as a tracked change");
        Part(Mended(tab, "“we\tagreed”", "nobody came"), "word/comments.xml").ShouldContain("Not made as a tracked change");
        var plain = new WordFile(P("He “said so” then.")).Bytes();
        Part(Mended(plain, "“said so”", "said no"), "word/comments.xml").ShouldNotContain("Not made");
    }

    [Fact]
    public void Two_quotations_for_one_have_the_author_s_marks()
    {
        var bytes = new WordFile(P("»so it is and was«")).Bytes();
        Text(Mended(bytes, "»so it is and was«", "so it is” and “it was")).ShouldBe("»so it is« and »it was«");
    }

    [Fact]
    public void The_version_before_the_changes_cannot_be_changed()
    {
        var document = new CheckedDocument(new WordFile(P("Words.")).Document(), [], [], []);
        Should.Throw<ArgumentException>(() =>
            WordComments.Write(new MemoryStream(), new WordFile(P("Words.")).Bytes(), document, [], new CommentOptions { Redline = true, Reading = Original })
        );
    }

    /// <summary>Accepted, the changes make the words that were suggested; without tracked changes before, refused they leave the text as it was.</summary>
    [Fact]
    public void Accepted_the_changes_are_the_suggestion()
    {
        var words = One("a", "b", "é😀", "&", "c<d").Array[1, 6];
        Gen.Select(AnyBody, Gen.Int[0, 60], Gen.Int[1, 20], words)
            .Sample(
                (body, start, length, wanted) =>
                {
                    var bytes = new WordFile(body).Bytes();
                    var document = DocumentReader.Read(bytes, "a.docx").Document!;
                    var span = new Span(Math.Min(start, document.Text.Length), Math.Min(start + length, document.Text.Length));
                    if (document.Read(span).Length == 0 || char.IsLowSurrogate(document.Text[span.Start]) || char.IsHighSurrogate(document.Text[span.End - 1]))
                        return true;
                    var mended = Mended(bytes, span, string.Join(' ', wanted));
                    var text = Text(mended);
                    if (text != document.Text)
                        Words(text)
                            .ShouldBe(
                                Words($"{document.Text[..span.Start]}{Spaced(document.Text, span, string.Join(' ', wanted))}{document.Text[span.End..]}")
                            );
                    if (!body.Contains("<w:ins", StringComparison.Ordinal))
                        Text(mended, Original).ShouldBe(document.Text);
                    return true;
                },
                iter: 3000
            );

        static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        // white space at the edges of the stretch is none of its words
        static string Spaced(string text, Span span, string wanted)
        {
            var old = text[span.Start..span.End];
            return $"{old[..^old.TrimStart().Length]}{wanted}{old[old.TrimEnd().Length..]}";
        }
    }
}
