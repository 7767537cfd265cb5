using System.Net;
using System.Text;
using CsCheck;
using Loccit.Documents.Word;

namespace Loccit.Documents.Tests.Word;

public class WordPieceTests
{
    private static Gen<string> One(params string[] of) => Gen.Int[0, of.Length - 1].Select(i => of[i]);

    private static readonly Gen<string> Words = One("a", " b", "“c”", "&amp;", "d\r\ne", " ", "é😀", "&#x201c;", "f");
    private static readonly Gen<string> Run = Gen.Select(Words.Array[1, 4], One("", "<w:rPr><w:i/></w:rPr>"), One("", "<w:tab/>", "<w:br/>"))
        .Select((words, format, sign) => $"<w:r>{format}{sign}<w:t xml:space=\"preserve\">{string.Concat(words)}</w:t></w:r>");
    private static readonly Gen<string> Body = Run.Array[0, 4].Select(runs => $"<w:p>\n{string.Concat(runs)}</w:p>").Array[1, 5].Select(string.Concat);

    /// <summary>The characters at a place of the xml, as the xml means them, are those of the text.</summary>
    [Fact]
    public void Every_character_is_what_its_run_says()
    {
        Body.Sample(body =>
        {
            var file = new WordFile(body);
            var bytes = file.Bytes();
            var mapped = WordReader.ReadMapped(bytes, "a.docx", "", new ReadingOptions(), [])!;
            using var archive = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
            using var reader = new StreamReader(archive.GetEntry("word/document.xml")!.Open(), Encoding.UTF8);
            var xml = reader.ReadToEnd();
            var covered = 0;
            foreach (var piece in mapped.Pieces)
            {
                xml.AsSpan(piece.Run.Raw).StartsWith("<w:r>").ShouldBeTrue();
                if (!piece.IsText)
                {
                    xml.AsSpan(piece.Raw).StartsWith(mapped.Document.Text[piece.Start] == '\t' ? "<w:tab/>" : "<w:br/>").ShouldBeTrue();
                    covered += piece.Length;
                    continue;
                }
                var raw = xml[piece.Raw..xml.IndexOf('<', piece.Raw)];
                var meant = WebUtility.HtmlDecode(raw).ReplaceLineEndings("\n").Replace('\n', ' ');
                meant.Substring(piece.Skipped, piece.Length).ShouldBe(mapped.Document.Text[piece.Start..piece.End]);
                covered += piece.Length;
            }
            covered.ShouldBe(mapped.Document.Blocks.Sum(b => b.Span.Length));
        });
    }
}
