using System.Text;
using CsCheck;

namespace Loccit.Documents.Tests.Transcripts;

public class TranscriptReaderTests
{
    private static Document Read(string text, string name = "a.srt") => DocumentReader.Read(Encoding.UTF8.GetBytes(text), name).Document!;

    private static string Prose(string text, string name = "a.srt")
    {
        var document = Read(text, name);
        return document.Read(new Span(0, document.Text.Length));
    }

    private static string Srt(params string[] cues) => string.Concat(cues.Select((c, i) => $"{i + 1}\n{Time(i)} --> {Time(i + 1)}\n{c}\n\n"));

    private static string Time(int seconds) => $"{seconds / 3600:D2}:{seconds / 60 % 60:D2}:{seconds % 60:D2},000";

    [Fact]
    public void A_sentence_goes_over_cues() =>
        Prose(Srt("We choose to go to the moon", "in this decade", "and do the other things."))
            .ShouldBe("We choose to go to the moon in this decade and do the other things.");

    [Theory]
    [InlineData("{\\an8}<i>Up</i> <font color=\"#fff\">here</font>", "Up here")]
    [InlineData("Tom &amp; Jerry", "Tom & Jerry")]
    [InlineData("a < b and c > d", "a < b and c > d")]
    [InlineData("♪ We shall overcome ♪", "We shall overcome")]
    [InlineData("[music]\nHello.", "Hello.")]
    [InlineData("(DOOR SLAMS) Hello.", "Hello.")]
    [InlineData("It was (as I said) late.", "It was (as I said) late.")]
    [InlineData("(sighs)", "")]
    [InlineData("WALLACE: And you?", "WALLACE: And you?")]
    [InlineData("[JOHN]: And you?", "JOHN: And you?")]
    [InlineData(">> WALLACE: And you?", "WALLACE: And you?")]
    [InlineData("- Who is it?\n- It is me.", "- Who is it?\n- It is me.")]
    [InlineData("one >> BOB: two >> three", "one\nBOB: two\n- three")]
    public void A_cue_is_what_is_heard(string cue, string expected) => Prose(Srt(cue)).ShouldBe(expected);

    [Fact]
    public void Sounds_stay_in_the_text_and_are_not_read() => Read(Srt("[applause] Thank you.")).Text.ShouldBe("[applause] Thank you.");

    [Fact]
    public void A_turn_is_a_paragraph_that_names_its_speaker_once()
    {
        var document = Read(
            "WEBVTT\n\n00:01.000 --> 00:02.000\n<v Roger Bingham>We are in\n\n00:02.000 --> 00:03.000\n<v Roger Bingham>New York City.</v>\n\n"
                + "00:03.000 --> 00:04.000\n<v.loud Neil deGrasse Tyson>Really?\n",
            "a.vtt"
        );
        document.Text.ShouldBe("Roger Bingham: We are in New York City.\n\nNeil deGrasse Tyson: Really?");
        document.MediaType.ShouldBe("text/vtt");
    }

    [Fact]
    public void Places_are_moments_of_the_recording()
    {
        var document = Read("1\n00:12:31,500 --> 00:12:33,000\nFirst words.\n\n2\n01:02:03,000 --> 01:02:04,000\nSecond words.\n");
        document.PlaceOf(document.Text.IndexOf("words", StringComparison.Ordinal)).Time.ShouldBe("00:12:31");
        document.PlaceOf(document.Text.IndexOf("Second", StringComparison.Ordinal)).Time.ShouldBe("01:02:03");
        document.PlaceOf(0).ToString().ShouldBe("at 12:31");
        document.PlaceOf(document.Text.Length).ToString().ShouldBe("at 1:02:03");
        document.PlaceOf(0).Line.ShouldBe(0);
    }

    [Fact]
    public void A_long_silence_parts_paragraphs() =>
        Read("1\n00:00:01,000 --> 00:00:02,000\nOne.\n\n2\n00:00:09,000 --> 00:00:10,000\nTwo.\n").Blocks.Count.ShouldBe(2);

    [Fact]
    public void Captions_that_roll_up_say_each_line_once()
    {
        const string vtt =
            "WEBVTT\nKind: captions\nLanguage: en\n\n"
            + "00:00:00.000 --> 00:00:02.000 align:start position:0%\n \nhello<00:00:00.500><c> there</c>\n\n"
            + "00:00:02.000 --> 00:00:02.010\nhello there\n \n\n"
            + "00:00:02.010 --> 00:00:04.000\nhello there\nmy<00:00:02.500><c> friend</c>\n\n"
            + "00:00:04.000 --> 00:00:04.010\nmy friend\n \n\n";
        Prose(vtt, "a.vtt").ShouldBe("hello there my friend");
        Read(vtt, "a.vtt").Metadata.Language.ShouldBe("en");
    }

    [Fact]
    public void Two_cues_that_say_the_same_are_two() => Prose(Srt("No.", "No.")).ShouldBe("No. No.");

    [Fact]
    public void Notes_and_styles_are_no_words()
    {
        var document = Read(
            "WEBVTT\n\nSTYLE\n::cue { color: red }\n\nNOTE\nloccit:ignore LC401 -- as sung\n\nintro\n00:00.000 --> 00:01.000 line:0\nHello.\n",
            "a.vtt"
        );
        document.Text.ShouldBe("Hello.");
        document.Comments.Single().Text.ShouldBe("loccit:ignore LC401 -- as sung");
    }

    [Theory]
    [InlineData("1\r\n00:00:01,000 --> 00:00:02,000\r\nHello\r\n\r\n", "Hello")]
    [InlineData("00:00:01,000 --> 00:00:02,000\nOne\n2\n00:00:03,000 --> 00:00:04,000\nTwo", "One Two")]
    [InlineData("1\n0:00:01.0 --> 0:00:02.0\nHello", "Hello")]
    [InlineData("1\n00:00:01,000 --> 00:00:02,000\nOne\n\nstill one\n\n2\n00:00:03,000 --> 00:00:04,000\nTwo", "One still one Two")]
    public void Files_as_programs_write_them_are_read(string text, string expected) => Prose(text).ShouldBe(expected);

    [Fact]
    public void A_file_without_cues_is_told()
    {
        var result = DocumentReader.Read("Only words."u8.ToArray(), "a.srt");
        result.Findings.Single().Message.ShouldStartWith("a.srt holds no subtitles");
    }

    [Fact]
    public void What_begins_as_WebVTT_is_read_as_such_whatever_its_name() =>
        Read("WEBVTT\n\n00:01.000 --> 00:02.000\nHello.\n", "talk").Text.ShouldBe("Hello.");

    [Fact]
    public void Every_word_of_a_cue_has_its_moment() =>
        Gen.String[Gen.Char["abc .,:;!?-<>[](){}♪\n"], 0, 40]
            .Array[1, 12]
            .Sample(cues =>
            {
                var words = cues.Select((c, i) => $"x{i} " + c.Replace("\n\n", "\n", StringComparison.Ordinal).Trim()).ToArray();
                var document = Read(Srt(words));
                for (var i = 0; i < words.Length; i++)
                {
                    var at = document.Text.IndexOf($"x{i}", StringComparison.Ordinal);
                    if (at < 0)
                        return false;
                    if (document.PlaceOf(at).Time != Time(i)[..8])
                        return false;
                }
                return document.Times.Zip(document.Times.Skip(1)).All(p => p.First.Span.End <= p.Second.Span.Start)
                    && document.Times.All(t => t.Span.Start >= 0 && t.Span.End <= document.Text.Length);
            });
}
