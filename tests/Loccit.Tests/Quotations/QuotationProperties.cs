using CsCheck;
using Loccit.Quotations;

namespace Loccit.Tests.Quotations;

/// <summary>What holds of whatever is found in any text.</summary>
public class QuotationProperties
{
    private static readonly string[] Pieces =
    [
        "“",
        "”",
        "\"",
        "„",
        "‘",
        "’",
        "'",
        "‚",
        "«",
        "»",
        "‹",
        "›",
        "「",
        "」",
        "『",
        "』",
        "``",
        "''",
        "‘‘",
        "’’",
        "'''",
        " ",
        " ",
        " ",
        "\n\n",
        "\n",
        ". ",
        ", ",
        "…",
        "...",
        " . . . ",
        "[…]",
        "(",
        ")",
        "—",
        ": ",
        "we",
        "Go",
        "\n\nANNA: ",
        "\n\nTOM: ",
        "\nQ. ",
        "\nA. ",
        "\n\n— Anna Keller",
        "We must go at once now.",
        "dogs",
        "6",
        "said",
        "\u2060",
        "\u00a0",
        "é",
        "他",
        "\ud83d\ude00",
    ];

    private static readonly string[] Slips = ["“", "”", "\"", "’", "'", "12\"", "»", " ", "we", ", "];

    private static readonly Gen<Document> Soups =
        from pieces in Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 60]
        from markup in Gen.Select(Gen.Int[0, 4], Gen.Double[0, 1], Gen.Double[0, 1]).Array[0, 3]
        from syntax in Gen.Double[0, 1].Array[0, 2]
        select Make(string.Concat(pieces), markup, syntax);

    private static Document Make(string text, (int Kind, double Start, double End)[] markup, double[] syntax)
    {
        int At(double part) => (int)(part * text.Length);
        return new Document(text)
        {
            Blocks = PlainText.Blocks(text),
            Markup =
            [
                .. markup
                    .Select(m => new Markup((MarkupKind)m.Kind, new Span(Math.Min(At(m.Start), At(m.End)), Math.Max(At(m.Start), At(m.End)))))
                    .OrderBy(m => m.Span),
            ],
            Syntax = [.. syntax.Select(At).Distinct().Where(i => i < text.Length).Order().Select(i => new Span(i, i + 1))],
        };
    }

    [Fact]
    public void Quotations_of_mark_soups_are_sound() => Soups.Sample(IsSound, iter: 20_000);

    [Fact]
    public void Findings_point_at_marks() =>
        Soups.Sample(
            document =>
            {
                foreach (var finding in QuotationFinder.Find(document).Findings)
                    finding.Span.In(document.Text).ShouldAllBe(c => "“”\"„‘’'‚«»‹›「」『』`".Contains(c));
            },
            iter: 5_000
        );

    [Fact]
    public void What_follows_a_paragraph_of_slips_is_not_touched() =>
        Gen.Int[0, Slips.Length - 1]
            .Select(i => Slips[i])
            .Array[0, 12]
            .Sample(
                pieces =>
                {
                    // the good sentence does not begin with a mark, so nothing re-opens there
                    const string good = "He said, “We are all ready to go.” And then: \"So are we, at last.\"";
                    var found = QuotationFinder.Find(PlainText.ToDocument("It " + string.Concat(pieces).Trim() + "\n\n" + good)).Quotations;
                    found.TakeLast(2).Select(q => q.Text).ShouldBe(["We are all ready to go.", "So are we, at last."]);
                },
                iter: 5_000
            );

    private static void IsSound(Document document)
    {
        var (quotations, _) = QuotationFinder.Find(document);
        var byId = new Dictionary<string, Quotation>();
        for (var i = 0; i < quotations.Count; i++)
        {
            var q = quotations[i];
            q.Id.ShouldBe($"q{i + 1}");
            q.Span.Start.ShouldBeGreaterThanOrEqualTo(0);
            q.Span.End.ShouldBeLessThanOrEqualTo(document.Text.Length);
            if (i > 0)
                quotations[i - 1].Span.CompareTo(q.Span).ShouldBeLessThan(0);
            if (q.Parent is not null)
                byId[q.Parent].Span.Contains(q.Span).ShouldBeTrue();
            foreach (var other in quotations.Take(i).Where(o => o.Span.Overlaps(q.Span)))
                other.Span.Contains(q.Span).ShouldBeTrue("crossing");
            FragmentsAreSound(document, q);
            (q.Utterance is not null).ShouldBe(
                q.Parent is null && q.Kind is QuotationKind.Direct or QuotationKind.Mixed or QuotationKind.Block && q.Parent is null
            );
            q.Reason.ShouldNotBeEmpty();
            byId[q.Id] = q;
        }
    }

    private static void FragmentsAreSound(Document document, Quotation q)
    {
        q.Fragments.ShouldNotBeEmpty();
        var at = q.Span.Start;
        var from = 0;
        foreach (var fragment in q.Fragments)
        {
            fragment.IsEmpty.ShouldBeFalse();
            fragment.Start.ShouldBeGreaterThanOrEqualTo(at);
            fragment.End.ShouldBeLessThanOrEqualTo(q.Span.End);
            var first = document.Prose[fragment.Start];
            (char.IsWhiteSpace(first) || first == Document.Unread).ShouldBeFalse();
            // the text holds the fragments in their order
            var words = document.Read(fragment);
            from = q.Text.IndexOf(words, from, StringComparison.Ordinal);
            from.ShouldBeGreaterThanOrEqualTo(0, words);
            from += words.Length;
            at = fragment.End;
        }
    }
}
