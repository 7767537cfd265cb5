using System.Buffers;
using System.Globalization;
using System.Text;
using CsCheck;
using Loccit.Formats.Conll;
using Loccit.Quotations;

namespace Loccit.Tests.Formats.Conll;

public class ConllTests
{
    [Fact]
    public void Tokens_carry_quotation_speaker_cue_and_agent() =>
        Write("“Nobody came,” said Mr. Grey. He left.\n\nIt rained.")
            .ShouldBe(
                """
                # newdoc id = x.txt
                # quotation q1 = kind=direct reason=cue-after utterance=u1 basis=cue-after agent=a1
                # agent a1 = Mr. Grey
                # newpar
                1	“	0	1	B-direct:q1	_	_	_
                2	Nobody	1	7	I-direct:q1	_	_	_
                3	came	8	12	I-direct:q1	_	_	_
                4	,	12	13	I-direct:q1	_	_	_
                5	”	13	14	I-direct:q1	_	_	_
                6	said	15	19	_	_	B-q1	_
                7	Mr	20	22	_	B-q1	_	B-a1
                8	.	22	23	_	I-q1	_	I-a1
                9	Grey	24	28	_	I-q1	_	I-a1
                10	.	28	29	_	_	_	_

                1	He	30	32	_	_	_	_
                2	left	33	37	_	_	_	_
                3	.	37	38	_	_	_	_

                # newpar
                1	It	40	42	_	_	_	_
                2	rained	43	49	_	_	_	_
                3	.	49	50	_	_	_	_


                """.ReplaceLineEndings("\n")
            );

    [Fact]
    public void A_quotation_within_a_quotation_has_both_tags_the_outer_first() =>
        Rows("“I heard him call, ‘Shut it!’ and ran,” said Anna Keller.").Single(r => r[1] == "Shut")[4].ShouldBe("I-direct:q1|I-direct:q2");

    [Theory]
    [InlineData("It didn't cost 3,500.50 euros.", "It didn't cost 3,500.50 euros .")]
    [InlineData("A well-known man... left -- twice.", "A well-known man ... left -- twice .")]
    [InlineData("rock ’n’ roll e\u0301te\u0301", "rock ’ n ’ roll e\u0301te\u0301")]
    [InlineData("a\u2060b \u0001 \ud83d\ude00", "ab \uFFFD \ud83d\ude00")]
    public void Text_is_cut_into_words_and_marks(string text, string forms) => string.Join(' ', Rows(text).Select(r => r[1])).ShouldBe(forms);

    [Fact]
    public void Half_a_pair_is_a_token_that_is_shown_as_lost() => Rows("a \ud800").Select(r => r[1]).ShouldBe(["a", "\uFFFD"]);

    [Fact]
    public void Sentences_end_with_their_closing_marks_and_not_at_titles_or_initials()
    {
        var output = Write("Dr. A. Keller of the U.S. Navy came. “Go!” She went... and came (late.) Why?");
        output
            .Split("\n\n", StringSplitOptions.RemoveEmptyEntries)
            .Select(s => s.Split('\n').Count(l => char.IsAsciiDigit(l.FirstOrDefault())))
            .ShouldBe([14, 4, 9, 2]);
    }

    [Fact]
    public void Whole_tokens_give_the_spans_back() =>
        HostileReadings.Any.Sample(
            reading =>
            {
                var prose = reading.Document.Prose;
                var rows = Rows(reading);
                var at = 0;
                var spans = new Dictionary<string, Span>();
                foreach (var row in rows)
                {
                    row.Length.ShouldBe(8);
                    var span = new Span(int.Parse(row[2], CultureInfo.InvariantCulture), int.Parse(row[3], CultureInfo.InvariantCulture));
                    prose.AsSpan(at, span.Start - at).ToArray().ShouldAllBe(c => char.IsWhiteSpace(c) || c == Document.Unread);
                    span.IsEmpty.ShouldBeFalse();
                    at = span.End;
                    foreach (var tag in row[4].Split('|').Where(t => t != "_"))
                    {
                        var id = tag[(tag.IndexOf(':') + 1)..];
                        spans.ContainsKey(id).ShouldBe(tag[0] == 'I', tag);
                        spans[id] = spans.TryGetValue(id, out var before) ? new Span(before.Start, span.End) : span;
                    }
                }
                prose[at..].ShouldAllBe(c => char.IsWhiteSpace(c) || c == Document.Unread);
                foreach (var quotation in reading.Quotations.Where(q => Depth(reading, q) < ConllColumn.Deepest))
                    Visible(prose, spans[quotation.Id]).ShouldBe(Visible(prose, quotation.Span));
            },
            iter: 800
        );

    private static int Depth(Reading reading, Quotation quotation) => reading.Quotations.Count(q => q != quotation && q.Span.Contains(quotation.Span));

    /// <summary>The span without what is blank at its ends, and with both halves of a pair.</summary>
    private static Span Visible(string prose, Span span) => Loccit.Formats.Tei.Layers.Whole(prose, span);

    private static List<string[]> Rows(string text) => Rows(QuotationReader.Read(text));

    private static List<string[]> Rows(Reading reading) =>
        [.. Write(reading).Split('\n').Where(l => l.Length > 0 && char.IsAsciiDigit(l[0])).Select(l => l.Split('\t'))];

    private static string Write(string text) => Write(QuotationReader.Read(text));

    private static string Write(Reading reading)
    {
        var output = new ArrayBufferWriter<byte>();
        ConllText.Write(output, "x.txt", reading);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }
}
