using System.Text;
using CsCheck;
using Loccit.Documents.Tests.Html;
using Loccit.Quotations;

namespace Loccit.Documents.Tests.Mail;

public class MailReaderTests
{
    private const string Head =
        "From: Jane Doe <jane@example.org>\r\nTo: John <john@example.org>\r\nSubject: The bridge\r\nDate: Mon, 5 Jan 2026 23:30:00 -0500\r\n";

    private static ReadResult Read(string mail, string name = "a.eml") => DocumentReader.Read(Encoding.UTF8.GetBytes(mail.ReplaceLineEndings("\r\n")), name);

    private static Document Plain(string body, string type = "text/plain; charset=utf-8") => Read($"{Head}Content-Type: {type}\n\n{body}").Document!;

    [Fact]
    public void The_header_is_metadata()
    {
        var mail = Read($"{Head}\nHello John,\n\nThe bridge is closed.\n");
        mail.Findings.ShouldBeEmpty();
        var document = mail.Document!;
        document.Text.ShouldBe("Hello John,\n\nThe bridge is closed.");
        (document.Metadata.Title, document.Metadata.Authors.Single(), document.Metadata.Issued.ToString()).ShouldBe(("The bridge", "Jane Doe", "2026-01-05"));
        document.MediaType.ShouldBe("message/rfc822");
    }

    [Theory]
    [InlineData("From: =?utf-8?B?SsO8cmdlbiBNw7xsbGVy?= <j@example.org>\n", "Jürgen Müller")]
    [InlineData("From: \"Doe, Jane\" <j@example.org>\n", "Jane Doe")]
    [InlineData("From: j@example.org\n", "j@example.org")]
    public void The_author_is_who_sent_it(string from, string author) => Read(from + "\nWords.").Document!.Metadata.Authors.ShouldBe([author]);

    [Fact]
    public void What_is_quoted_is_a_block_quotation_at_its_depth()
    {
        var document = Plain("Yes.\n\nOn Monday, Jane Doe wrote:\n> We close it.\n> This week.\n>\n> > Will you?\n>> Soon?\n> Thanks.\n\nJohn");
        document.BlockTexts().ShouldBe(["Yes.", "On Monday, Jane Doe wrote:", "We close it.\nThis week.", "Will you?\nSoon?", "Thanks.", "John"]);
        document.MarkupTexts(MarkupKind.BlockQuote).ShouldBe(["We close it.\nThis week.", "Will you?\nSoon?", "Thanks."]);
    }

    [Fact]
    public void Who_wrote_what_is_quoted_in_what_is_quoted_is_none_of_it()
    {
        var document = Plain("> We close it.\n>\n> On Sunday John Roe wrote:\n>> Will you?");
        document.MarkupTexts(MarkupKind.BlockQuote).ShouldBe(["We close it.", "Will you?"]);
    }

    [Theory]
    [InlineData("On Mon, 5 Jan 2026 at 10:00, Jane Doe <jane@example.org> wrote:\n\n> We shall close the bridge for good this week.\n")]
    [InlineData("Am Mo., 5. Jan. 2026 um 10:00 Uhr schrieb Jane Doe <jane@example.org>:\n\n> We shall close the bridge for good this week.\n")]
    [InlineData("On 5/1/26 10:00, \"Jane Doe\" <jane@example.org> wrote:\n> We shall close the bridge for good this week.\n")]
    [InlineData("On Mon, Jan 5, 2026 at 10:00 AM Jane Doe <jane@example.org>\nwrote:\n\n> We shall close the bridge for good this week.\n")]
    public void Who_wrote_what_is_quoted_is_its_speaker(string body)
    {
        var reading = QuotationReader.Read(Plain($"I disagree.\n\n{body}"));
        var quotation = reading.Quotations.Single(q => q.Kind == QuotationKind.Block);
        quotation.Text.ShouldBe("We shall close the bridge for good this week.");
        quotation.Attribution.ShouldNotBeNull().Speaker!.Value.In(reading.Document.Text).ShouldContain("Jane Doe");
    }

    [Fact]
    public void Flowed_paragraphs_are_whole()
    {
        Plain("One line \ngoes on.\n\n> Quoted \n> words.\n-- \nJane", "text/plain; format=flowed")
            .BlockTexts()
            .ShouldBe(["One line goes on.", "Quoted words.", "--\nJane"]);
        Plain("One li \nne.", "text/plain; format=flowed; delsp=yes").BlockTexts().ShouldBe(["One line."]);
        Plain(" >not quoted", "text/plain; format=flowed").BlockTexts().ShouldBe([">not quoted"]);
    }

    [Fact]
    public void A_mail_quoted_whole_is_a_block_quotation()
    {
        var document = Plain("See below.\n\n-----Original Message-----\nFrom: Jane Doe\nSent: Monday\n\nWe close it.\n\nThis week.\n");
        document.MarkupTexts(MarkupKind.BlockQuote).ShouldBe(["We close it.\n\nThis week."]);
    }

    private const string Parts = "MIME-Version: 1.0\nContent-Type: multipart/alternative; boundary=b\n\n";

    [Fact]
    public void The_plain_text_goes_before_the_html()
    {
        var mail = Read($"{Head}{Parts}--b\nContent-Type: text/plain\n\nPlain words.\n--b\nContent-Type: text/html\n\n<p>Plain words.</p>\n--b--\n");
        mail.Document!.Text.ShouldBe("Plain words.");
        mail.Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Where_the_plain_text_says_nothing_the_html_is_read()
    {
        var mail = Read(
            $"{Head}{Parts}--b\nContent-Type: text/plain\n\nSee html.\n--b\nContent-Type: text/html; charset=iso-8859-1\nContent-Transfer-Encoding: quoted-printable\n\n<p>The caf=E9 is closed, and so is the bridge beside it.</p><div>On Monday Jane wrote:<blockquote>Soon.</blockquote></div>\n--b--\n"
        );
        mail.Document!.Text.ShouldBe("The café is closed, and so is the bridge beside it.\n\nOn Monday Jane wrote:\n\nSoon.");
        mail.Document.MarkupTexts(MarkupKind.BlockQuote).ShouldBe(["Soon."]);
    }

    [Fact]
    public void Attachments_are_told()
    {
        var mail = Read(
            $"{Head}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nWords.\n--b\nContent-Type: application/pdf\nContent-Disposition: attachment; filename=\"brief.pdf\"\nContent-Transfer-Encoding: base64\n\nAAAA\n--b--\n"
        );
        mail.Document!.Text.ShouldBe("Words.");
        var finding = mail.Findings.Single();
        (finding.Code, finding.Severity).ShouldBe((FindingCode.PassedOver, Severity.Note));
        finding.Message.ShouldContain("brief.pdf");
    }

    [Fact]
    public void Encrypted_mail_is_refused() =>
        Read($"{Head}Content-Type: application/pkcs7-mime; smime-type=enveloped-data\nContent-Transfer-Encoding: base64\n\nAAAA\n")
            .Findings.Single()
            .Message.ShouldContain("is encrypted");

    [Fact]
    public void Any_bytes_give_an_answer()
    {
        var bytes = Encoding.UTF8.GetBytes($"{Head}{Parts}--b\nContent-Type: text/plain\n\n> Plain.\n--b\nContent-Type: text/html\n\n<p>Html</p>\n--b--\n");
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte)
            .Sample(
                (at, value) =>
                {
                    var changed = (byte[])bytes.Clone();
                    changed[at] = value;
                    var result = DocumentReader.Read(changed, "a.eml");
                    return result.Document is not null || result.Findings.Count > 0;
                },
                iter: 2000
            );
    }

    [Fact]
    public void Quoted_lines_keep_their_words()
    {
        var line = Gen.Select(Gen.Int[0, 3], Gen.String[Gen.Char["abc "], 0, 8]);
        line.Array[0, 12]
            .Sample(lines =>
            {
                var document = Plain(string.Join('\n', lines.Select(l => new string('>', l.Item1) + (l.Item1 > 0 ? " " : "") + l.Item2)));
                var words = string.Concat(lines.Select(l => l.Item2)).Replace(" ", "", StringComparison.Ordinal);
                string.Concat(document.Text.Where(char.IsLetter)).ShouldBe(words);
                document.Markup.ShouldAllBe(m => m.Span.Start >= 0 && m.Span.End <= document.Text.Length && m.Span.Length > 0);
            });
    }

    [Fact]
    public void Attached_documents_are_documents_of_their_own()
    {
        var mail = Encoding.UTF8.GetBytes(
            $"{Head}Content-Type: multipart/mixed; boundary=b\n\n--b\n\nWords.\n--b\nContent-Type: text/plain\nContent-Disposition: attachment; filename=\"../a.txt\"\n\nAttached.\n--b\nContent-Type: image/png; name=p.png\n\nAAAA\n--b\n\nFooter of the list.\n--b--\n"
        );
        var results = DocumentReader.ReadAll(mail, "m.eml").ToList();
        results.Select(r => (r.Path, r.Document!.Text)).ShouldBe([("m.eml", "Words.\n\nFooter of the list."), ("m.eml/_a.txt", "Attached.")]);
    }

    [Fact]
    public void A_mail_without_words_is_told()
    {
        var mail = Read($"{Head}\n");
        mail.Document!.Text.ShouldBe("");
        mail.Findings.Single().Code.ShouldBe(FindingCode.EmptyFile);
    }

    [Fact]
    public void A_header_over_the_limit_is_told_and_a_long_line_is_read()
    {
        Plain(new string('>', 5_000_000)).Text.ShouldBe("");
        Read($"From: a@example.org\nX: {new string('a', 20_000_000)}\n\nWords.").Findings.Single().Code.ShouldBe(FindingCode.LimitReached);
        Read($"{Parts}--b\nX: {new string('a', 20_000_000)}\n\nWords.\n--b--\n").Findings.Single().Code.ShouldBe(FindingCode.LimitReached);
        Read($"{Head}\n{new string('a', 20_000_000)}").Document!.Text.Length.ShouldBe(20_000_000);
    }
}
