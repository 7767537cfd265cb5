using System.IO.Compression;
using System.Text;
using CsCheck;
using static Loccit.Documents.Tests.Word.WordFile;

namespace Loccit.Documents.Tests.Word;

public class WordCommentsTests
{
    private const string Theirs =
        "<w:comment w:id=\"0\" w:author=\"Anna\" w:initials=\"A\"><w:p><w:r><w:t>LC401 is what I would say.</w:t></w:r></w:p></w:comment>";

    internal static byte[] Commented(byte[] bytes, IReadOnlyList<(Span Span, string Message)> said, CommentOptions? options = null)
    {
        var document = DocumentReader.Read(bytes, "a.docx", options?.Reading).Document!;
        var findings = said.Select(s => new Finding(FindingCode.Altered, Severity.Error, "a.docx", s.Span, s.Message)).ToList();
        using var output = new MemoryStream();
        WordComments.Write(output, bytes, new CheckedDocument(document, [], [], []), findings, options);
        return output.ToArray();
    }

    internal static byte[] Commented(byte[] bytes, params string[] words)
    {
        var text = DocumentReader.Read(bytes, "a.docx").Document!.Text;
        return Commented(
            bytes,
            [.. words.Select(w => (new Span(text.IndexOf(w, StringComparison.Ordinal), text.IndexOf(w, StringComparison.Ordinal) + w.Length), $"About {w}"))]
        );
    }

    internal static string Part(byte[] bytes, string name = "word/document.xml")
    {
        using var archive = new ZipArchive(new MemoryStream(bytes));
        using var reader = new StreamReader(archive.GetEntry(name)!.Open(), Encoding.UTF8);
        return reader.ReadToEnd();
    }

    private static string Body(byte[] bytes)
    {
        var xml = Part(bytes);
        var start = xml.IndexOf("<w:body>", StringComparison.Ordinal) + 8;
        return xml[start..xml.IndexOf("</w:body>", StringComparison.Ordinal)];
    }

    private const string Reference = "<w:r><w:commentReference w:id=\"0\"/></w:r>";

    [Fact]
    public void A_comment_stands_at_its_words()
    {
        var bytes = new WordFile("<w:p><w:r w:rsidR=\"00AA11BB\"><w:rPr><w:i/></w:rPr><w:t>He said no then.</w:t></w:r></w:p>").Bytes();
        var commented = Commented(bytes, "said no");
        Body(commented)
            .ShouldBe(
                "<w:p><w:r w:rsidR=\"00AA11BB\"><w:rPr><w:i/></w:rPr><w:t>He</w:t><w:t xml:space=\"preserve\"> </w:t></w:r><w:commentRangeStart w:id=\"0\"/>"
                    + "<w:r w:rsidR=\"0010CC15\"><w:rPr><w:i/></w:rPr><w:t>said no</w:t></w:r><w:commentRangeEnd w:id=\"0\"/>"
                    + Reference
                    + "<w:r w:rsidR=\"0010CC16\"><w:rPr><w:i/></w:rPr><w:t xml:space=\"preserve\"> </w:t><w:t>then.</w:t></w:r></w:p>"
            );
        Part(commented, "word/comments.xml").ShouldContain("LC401 error: About said no");
        Part(commented, "[Content_Types].xml").ShouldContain("PartName=\"/word/comments.xml\"");
        Part(commented, "word/_rels/document.xml.rels").ShouldContain("relationships/comments\" Target=\"comments.xml\"");
    }

    [Fact]
    public void At_the_edges_of_a_run_and_of_its_elements_no_text_is_divided()
    {
        var bytes = new WordFile($"<w:p>{R("One")}<w:r><w:t>two</w:t><w:tab/><w:t>three</w:t></w:r></w:p>").Bytes();
        Body(Commented(bytes, "One"))
            .ShouldStartWith($"<w:p><w:commentRangeStart w:id=\"0\"/>{R("One")}<w:commentRangeEnd w:id=\"0\"/>{Reference}<w:r><w:t>two");
        Body(Commented(bytes, "two"))
            .ShouldContain(
                $"<w:commentRangeStart w:id=\"0\"/><w:r><w:t>two</w:t></w:r><w:commentRangeEnd w:id=\"0\"/>{Reference}<w:r w:rsidR=\"0010CC10\"><w:tab/>"
            );
        Body(Commented(bytes, "\t")).ShouldContain("<w:r w:rsidR=\"0010CC10\"><w:tab/></w:r><w:commentRangeEnd");
    }

    [Fact]
    public void What_is_in_a_note_is_said_at_its_call()
    {
        var bytes = new WordFile("<w:p><w:r><w:t>Text</w:t></w:r><w:r><w:footnoteReference w:id=\"7\"/></w:r></w:p>")
            .With("footnotes", $"<w:footnote w:id=\"7\">{P("He said no.")}</w:footnote>")
            .Bytes();
        var commented = Commented(bytes, "said no");
        Body(commented)
            .ShouldBe(
                $"<w:p><w:r><w:t>Text</w:t></w:r><w:commentRangeStart w:id=\"8\"/><w:r><w:footnoteReference w:id=\"7\"/></w:r><w:commentRangeEnd w:id=\"8\"/><w:r><w:commentReference w:id=\"8\"/></w:r></w:p>"
            );
        Part(commented, "word/comments.xml").ShouldContain("In note 1: said no");
        Part(commented, "word/footnotes.xml").ShouldBe(Part(bytes, "word/footnotes.xml"));
    }

    [Fact]
    public void What_is_in_a_text_box_or_a_formula_is_said_around_it()
    {
        var box = $"<w:txbxContent>{P("In the box.")}</w:txbxContent>";
        var run =
            $"<w:r><mc:AlternateContent><mc:Choice Requires=\"wps\"><w:drawing>{box}</w:drawing></mc:Choice><mc:Fallback><w:pict>{box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>";
        var bytes = new WordFile($"<w:p>{R("Before")}{run}{R("after.")}</w:p>").Bytes();
        var commented = Commented(bytes, "the box");
        Body(commented).ShouldBe($"<w:p>{R("Before")}<w:commentRangeStart w:id=\"0\"/>{run}<w:commentRangeEnd w:id=\"0\"/>{Reference}{R("after.")}</w:p>");
        Part(commented, "word/comments.xml").ShouldContain("In a text box: the box");
        const string formula = "<m:oMath xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\"><m:r><m:t>abc</m:t></m:r></m:oMath>";
        Body(Commented(new WordFile($"<w:p>{formula}</w:p>").Bytes(), "b"))
            .ShouldBe($"<w:p><w:commentRangeStart w:id=\"0\"/>{formula}<w:commentRangeEnd w:id=\"0\"/>{Reference}</w:p>");
    }

    [Fact]
    public void The_reference_stands_outside_of_tracked_changes_and_links()
    {
        var bytes = new WordFile($"<w:p><w:ins w:id=\"0\" w:author=\"B\">{R("He said")}</w:ins>{R(" no.")}</w:p>").Bytes();
        var body = Body(Commented(bytes, "said"));
        body.ShouldContain("</w:ins><w:r><w:commentReference w:id=\"1\"/></w:r>");
        body.ShouldContain("<w:commentRangeStart w:id=\"1\"/><w:r w:rsidR=\"0010CC14\">");
    }

    [Fact]
    public void Every_other_entry_keeps_its_bytes()
    {
        var bytes = new WordFile(P("He said no.")).With("styles", "").Part("word/media/a.bin", new string('x', 5000)).Bytes();
        var commented = Commented(bytes, "said");
        using var archive = new ZipArchive(new MemoryStream(bytes));
        foreach (
            var name in archive
                .Entries.Select(e => e.FullName)
                .Where(n => n is not ("word/document.xml" or "[Content_Types].xml" or "word/_rels/document.xml.rels"))
        )
        {
            Part(commented, name).ShouldBe(Part(bytes, name));
            // as they are compressed, too
            using var copy = new ZipArchive(new MemoryStream(commented));
            (copy.GetEntry(name)!.CompressedLength, copy.GetEntry(name)!.LastWriteTime).ShouldBe(
                (archive.GetEntry(name)!.CompressedLength, archive.GetEntry(name)!.LastWriteTime)
            );
        }
    }

    [Fact]
    public void Comments_of_others_stay_and_our_own_are_replaced()
    {
        var bytes = new WordFile(
            $"<w:p><w:commentRangeStart w:id=\"0\"/>{R("He said no.")}<w:commentRangeEnd w:id=\"0\"/><w:r><w:commentReference w:id=\"0\"/></w:r></w:p>"
        )
            .With("comments", Theirs)
            .Bytes();
        var once = Commented(bytes, "said");
        Part(once, "word/comments.xml").ShouldContain(Theirs);
        Part(once, "word/comments.xml").ShouldContain("w:id=\"1\" w:author=\"Loccit\" w:initials=\"LC\"");
        var again = Commented(once, "no");
        Part(again, "word/comments.xml").ShouldContain(Theirs);
        Part(again, "word/comments.xml").ShouldNotContain("About said");
        again.ShouldBe(Commented(bytes, "no"));
        Commented(again, [], null)
            .ShouldSatisfyAllConditions(b => Part(b).ShouldBe(Part(bytes)), b => Part(b, "word/comments.xml").ShouldBe(Part(bytes, "word/comments.xml")));
    }

    [Fact]
    public void A_comment_that_somebody_answered_stays()
    {
        var once = Commented(new WordFile(P("He said no.")).Bytes(), "said");
        var comments = Part(once, "word/comments.xml");
        const string extended = "http://schemas.microsoft.com/office/2011/relationships/commentsExtended";
        var answered = Replaced(
            once,
            (
                "word/comments.xml",
                comments.Replace(
                    "<w:p>",
                    "<w:p xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" w14:paraId=\"1A\">",
                    StringComparison.Ordinal
                )
            ),
            ("word/commentsExtended.xml", "<w15:commentsEx xmlns:w15=\"x\"><w15:commentEx w15:paraId=\"2B\" w15:paraIdParent=\"1A\"/></w15:commentsEx>"),
            (
                "word/_rels/document.xml.rels",
                Part(once, "word/_rels/document.xml.rels")
                    .Replace(
                        "</Relationships>",
                        $"<Relationship Id=\"e\" Type=\"{extended}\" Target=\"commentsExtended.xml\"/></Relationships>",
                        StringComparison.Ordinal
                    )
            )
        );
        var again = Commented(answered, "said");
        Part(again, "word/comments.xml").ShouldBe(Part(answered, "word/comments.xml"));
        Part(again).ShouldBe(Part(answered));
    }

    /// <summary>Gives paragraphs numbers: the first, and all others.</summary>
    private static string Numbered(string xml, string first, string others)
    {
        var parts = xml.Split("<w:p>");
        string Paragraph(string id) => $"<w:p xmlns:x=\"http://schemas.microsoft.com/office/word/2018/wordml\" x:paraId=\"{id}\">";
        return parts[0] + Paragraph(first) + string.Join(Paragraph(others), parts[1..]);
    }

    [Fact]
    public void What_Word_keeps_of_a_comment_in_other_parts_goes_with_it()
    {
        const string x = "xmlns:x=\"http://schemas.microsoft.com/office/word/2018/wordml\"";
        var once = Commented(
            new WordFile(P("He said no.")).With("comments", Theirs).With("commentsExtended", "").With("commentsIds", "").With("commentsExtensible", "").Bytes(),
            "said"
        );
        var saved = Replaced(
            once,
            ("word/comments.xml", Numbered(Part(once, "word/comments.xml"), "0F", "1A")),
            (
                "word/commentsExtended.xml",
                $"<x:l {x}><x:commentEx x:paraId=\"0F\" x:done=\"0\"/><x:commentEx x:paraId=\"1a\" x:done=\"0\"></x:commentEx></x:l>"
            ),
            ("word/commentsIds.xml", $"<x:l {x}><x:commentId x:paraId=\"1A\" x:durableId=\"77\"/><x:commentId x:paraId=\"0F\" x:durableId=\"78\"/></x:l>"),
            ("word/commentsExtensible.xml", $"<x:l {x}><x:e x:durableId=\"77\"><x:y><x:z/></x:y></x:e><x:e x:durableId=\"78\"/></x:l>")
        );
        var again = Commented(saved);
        Part(again, "word/commentsExtended.xml").ShouldBe($"<x:l {x}><x:commentEx x:paraId=\"0F\" x:done=\"0\"/></x:l>");
        Part(again, "word/commentsIds.xml").ShouldBe($"<x:l {x}><x:commentId x:paraId=\"0F\" x:durableId=\"78\"/></x:l>");
        Part(again, "word/commentsExtensible.xml").ShouldBe($"<x:l {x}><x:e x:durableId=\"78\"/></x:l>");
        Part(again, "word/comments.xml").ShouldContain("Anna");
    }

    [Fact]
    public void Signatures_of_a_signed_document_do_not_hold_in_the_copy()
    {
        WordComments.EffectOnSignatures(new WordFile(P("He said no.")).Bytes()).ShouldBe(SignatureEffect.None);
        var signed = new WordFile(P("He said no.")).Part("_xmlsignatures/sig1.xml", "<Signature/>").Bytes();
        WordComments.EffectOnSignatures(signed).ShouldBe(SignatureEffect.Broken);
    }

    private static byte[] Replaced(byte[] bytes, params (string Name, string Content)[] parts)
    {
        using var memory = new MemoryStream();
        memory.Write(bytes);
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Update, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                archive.GetEntry(name)?.Delete();
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(Encoding.UTF8.GetBytes(content));
            }
        }
        return memory.ToArray();
    }

    [Fact]
    public void Strict_documents_and_default_namespaces_keep_their_own_names()
    {
        const string strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
        var commented = Commented(new WordFile(P("He said no."), strict).Bytes(), "said");
        Part(commented, "word/comments.xml").ShouldContain(strict);
        Part(commented, "word/_rels/document.xml.rels").ShouldContain("http://purl.oclc.org/ooxml/officeDocument/relationships/comments");
        var bare = new WordFile("").Part("word/document.xml", $"<document xmlns=\"{W}\"><body><p><r><t>He said no.</t></r></p></body></document>").Bytes();
        var marked = Commented(bare, "said");
        Part(marked).ShouldContain($"<commentRangeStart xmlns:lw=\"{W}\" lw:id=\"0\"/>");
        DocumentReader.Read(marked, "a.docx").Document!.Text.ShouldBe("He said no.");
        Part(Commented(marked, [], null)).ShouldBe(Part(bare));
    }

    [Fact]
    public void Another_file_and_a_damaged_one_are_refused()
    {
        var document = new CheckedDocument(new WordFile(P("He said no.")).Document(), [], [], []);
        var other = new WordFile(P("Other words.")).Bytes();
        Should.Throw<InvalidDataException>(() => WordComments.Write(new MemoryStream(), other, document, [])).Message.ShouldContain("run again");
        var broken = new WordFile("").Part("word/document.xml", $"<w:document xmlns:w=\"{W}\"><w:body>{P("He said no.")}<w:p>").Bytes();
        Should.Throw<InvalidDataException>(() => Commented(broken, "said")).Message.ShouldContain("save it again");
    }

    internal static Gen<string> One(params string[] of) => Gen.Int[0, of.Length - 1].Select(i => of[i]);

    private static readonly Gen<string> Words = One("a", " b", "“c”", "&amp;", "d\r\ne", " ", "é😀", "&#x201c;", "&#x1F600;", "f ");
    private static readonly Gen<string> Run = Gen.Select(
            Words.Array[1, 4],
            One("", "<w:rPr><w:i/></w:rPr>", "<w:rPr><w:b/><w:rPrChange w:id=\"4\" w:author=\"B\"><w:rPr/></w:rPrChange></w:rPr>"),
            One("", "<w:tab/>", "<w:br/>", "<w:fldChar w:fldCharType=\"end\"/>"),
            One("", " xml:space=\"preserve\""),
            One("", " w:rsidR=\"00AB12CD\"", " w:rsidRPr=\"00AB12CD\"")
        )
        .Select((words, format, sign, space, number) => $"<w:r{number}>{format}{sign}<w:t{space}>{string.Concat(words)}</w:t></w:r>");
    private static readonly Gen<string> Group = Gen.Select(
            Run.Array[0, 3].Select(string.Concat),
            One(
                "{0}",
                "{0}",
                "<w:ins w:id=\"9\" w:author=\"B\">{0}</w:ins>",
                "<w:hyperlink w:anchor=\"x\">{0}</w:hyperlink>",
                "<w:sdt><w:sdtContent>{0}</w:sdtContent></w:sdt>"
            )
        )
        .Select((runs, around) => around.Replace("{0}", runs, StringComparison.Ordinal));

    internal static readonly Gen<string> AnyBody = Group.Array[0, 4].Select(g => $"<w:p>\n{string.Concat(g)}</w:p>").Array[1, 4].Select(string.Concat);

    /// <summary>Whatever is commented on, the text stays the same, and without our comments the part is again what it was, byte for byte.</summary>
    [Fact]
    public void Comments_can_be_put_in_and_taken_out_without_a_trace()
    {
        Gen.Select(AnyBody, Gen.Select(Gen.Int[0, 60], Gen.Int[1, 20]).Array[0, 6])
            .Sample(
                (body, places) =>
                {
                    var bytes = new WordFile(body).Bytes();
                    var text = DocumentReader.Read(bytes, "a.docx").Document!.Text;
                    var said = places
                        .Select(p => new Span(Math.Min(p.Item1, text.Length), Math.Min(p.Item1 + p.Item2, text.Length)))
                        .Where(s => !s.IsEmpty)
                        .Select((s, i) => (s, $"Number {i}"))
                        .ToList();
                    var commented = Commented(bytes, said);
                    var read = DocumentReader.Read(commented, "a.docx").Document!;
                    read.Text.ShouldBe(text);
                    Commented(commented, said).ShouldBe(commented);
                    Part(Commented(commented, [], null)).ShouldBe(Part(bytes));
                    return true;
                },
                iter: 3000
            );
    }
}
