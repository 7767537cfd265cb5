using System.Text;
using Loccit.Documents.Pdf;

namespace Loccit.Documents.Tests.Pdf;

/// <summary>Found by fuzzing: figures of a cross-reference stream that ended the process, or filled the memory.</summary>
public class MadeUpTablesTests
{
    private static byte[] File(string dictionary) =>
        Encoding.Latin1.GetBytes(
            $"%PDF-1.5\n1 0 obj\n{dictionary}\nstream\nabcd\nendstream\nendobj\n2 0 obj\n<</Type/Catalog/Pages 3 0 R>>\nendobj\n3 0 obj\n<</Type/Pages/Count 0/Kids[]>>\nendobj\nstartxref\n9\n%%EOF\n"
        );

    [Theory]
    [InlineData("<</Type/XRef/Size 3/W [1 2 199999999999]/Root 2 0 R/Length 4>>")]
    [InlineData("<</Type/XRef/Size 3/#57 % a remark\n[1 2 199999999999]/Root 2 0 R/Length 4>>")]
    [InlineData("<</W[1 2 199999999999]/Info<</Title(>>)>>/Type/XRef/Size 3/Root 2 0 R/Length 4>>")]
    [InlineData("<</Type/XRef/Size 17/W[1 4 2]/Index [0 1 13 999999999991 16 1 ]/Root 2 0 R/Length 4>>")]
    [InlineData("<</Type/XRef/W[1 4 2]/Index[0 999999999 0 999999999]/Size 17/Root 2 0 R/Length 4>>")]
    [InlineData("<</Type/XRef/Index[33 33]/Size 66/W[1 2 -10]/Root 2 0 R/Length 4>>")]
    [InlineData("<</Type/XRef/W[1 4 2]/Siz#65 999999999991/Root 2 0 R/Length 4>>")]
    public void A_table_that_would_fill_stack_or_memory_is_told_as_damage(string dictionary) =>
        DocumentReader
            .Read(File(dictionary), "a.pdf")
            .Findings.ShouldHaveSingleItem()
            .Message.ShouldBe("a.pdf is a PDF that is damaged or cut off; open it in a PDF viewer and save it again.");

    [Theory]
    [InlineData("<</Type/XRef/Size 3/W [1 4 2]/Root 2 0 R/Length 4>>", false)]
    [InlineData("<</Type/XRef/W [1 4 2 90000]/Length 4>>", true)]
    // widths of letters, by their codes
    [InlineData("<</Font<</Type/Font/W [3 5 1000 65000 65535 500]>>/Length 4>>", false)]
    [InlineData("<</Font<</Type/Font/W [65000 [500 900 800] 65100 [500]]>>/Length 4>>", false)]
    [InlineData("<</Width 199999999999/Length 4>>", false)]
    [InlineData("<</Type/XRef/W[1 4 2]/Index[8000000 2 9000000 1]/Size 9000001/Root 2 0 R/Length 4>>", false)]
    [InlineData("<</Type/XRef/W[1 4 2]/Index[0 900000]/Size 20/Root 2 0 R/Length 4>>", true)]
    [InlineData("<</Function<</Size 99999999999>>/Length 4>>", false)]
    public void Only_tables_are_looked_at(string dictionary, bool isTooLarge) => MadeUpTables.AreIn(File(dictionary)).ShouldBe(isTooLarge);

    [Fact]
    public void Any_bytes_are_looked_through()
    {
        foreach (
            var text in (string[])
                [
                    "",
                    "/W",
                    "/W[",
                    "/W[9",
                    "/W[99999999 (",
                    "/W[[[",
                    "/#57[99999999]>>",
                    "/#5",
                    "/Size 99999999999",
                    "/Index[1 99999999999",
                    "/W[99999999]<<<<",
                    "/W%",
                ]
        )
            Should.NotThrow(() => MadeUpTables.AreIn(Encoding.Latin1.GetBytes(text)));
    }
}
