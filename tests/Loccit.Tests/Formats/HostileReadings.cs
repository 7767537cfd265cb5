using CsCheck;
using Loccit.Quotations;

namespace Loccit.Tests.Formats;

/// <summary>Readings of texts that nobody would write: marks without order, blocks of any kind, what XML cannot hold.</summary>
internal static class HostileReadings
{
    private static readonly string[] Pieces =
    [
        "“",
        "”",
        "\"",
        "‘",
        "’",
        "„",
        "«",
        "»",
        " ",
        " ",
        "\n\n",
        "\n\n",
        "\r\n\r\n",
        "\t",
        ". ",
        ", ",
        "…",
        "...",
        "(",
        ")",
        "—",
        ": ",
        "Anna Keller",
        "Mr. Grey",
        "she",
        "said",
        "according to",
        "the ministry",
        "No",
        "o'clock",
        "3.5",
        "\u2060",
        "\u0000",
        "\u0008",
        "\ufffe",
        "\ud800",
        "\udc00",
        "\ud83d\ude00",
        "\u0085",
        "\u2028",
        "<p>&",
        "]]>",
        "e\u0301",
        "(Growth of Towns, London, 1990)",
    ];

    public static readonly Gen<Reading> Any =
        from pieces in Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60]
        from kinds in Gen.Int[0, 5].Array[12]
        from markup in Gen.Select(Gen.Int[0, 4], Gen.Double[0, 1], Gen.Double[0, 1]).Array[0, 3]
        from syntax in Gen.Double[0, 1].Array[0, 2]
        select QuotationReader.Read(Make(string.Concat(pieces), kinds, markup, syntax));

    private static Document Make(string text, int[] kinds, (int Kind, double Start, double End)[] markup, double[] syntax)
    {
        int At(double part) => (int)(part * text.Length);
        var blocks = PlainText.Blocks(text).Select((b, i) => b with { Kind = (BlockKind)kinds[i % 12], Level = kinds[i * 5 % 12] + 1 }).ToList();
        return new Document(text)
        {
            Path = "hostile\u0000.txt",
            Blocks = blocks,
            Notes = [.. blocks.Where(b => b.Kind == BlockKind.Note).Select(b => new Note("1", b.Span, [new Span(0, Math.Min(1, b.Span.Start))]))],
            Markup =
            [
                .. markup
                    .Select(m => new Markup((MarkupKind)m.Kind, new Span(Math.Min(At(m.Start), At(m.End)), Math.Max(At(m.Start), At(m.End)))))
                    .OrderBy(m => m.Span),
            ],
            Syntax = [.. syntax.Select(At).Distinct().Where(i => i < text.Length).Order().Select(i => new Span(i, i + 1))],
        };
    }
}
