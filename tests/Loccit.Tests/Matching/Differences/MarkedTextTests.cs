using Loccit.Matching.Differences;
using Loccit.Text;

namespace Loccit.Tests.Matching.Differences;

public class MarkedTextTests
{
    private static MarkedText Read(string text) => MarkedText.Read(text, new Span(0, text.Length));

    /// <summary>The words as printed, each with its bracket's number and "~" where the bracket holds only a part of it.</summary>
    private static string Words(MarkedText read) =>
        string.Join(' ', read.Words.Select(w => read.Text[w.Start..w.End] + (w.Bracket > 0 ? $"/{w.Bracket}" : "") + (w.Partly ? "~" : "")));

    private static string Fragments(MarkedText read) =>
        string.Join(" | ", read.Fragments().Select(f => string.Join(' ', read.Words.Skip(f.From).Take(f.To - f.From).Select(w => read.Text[w.Start..w.End]))));

    private static string[] Printed(MarkedText read, IEnumerable<Span> spans) => [.. spans.Select(s => s.In(read.Text))];

    [Theory]
    [InlineData("We go and stay.", "We go and stay")]
    [InlineData("We go … and stay.", "We go | and stay")]
    [InlineData("We go... and . . . stay", "We go | and | stay")]
    [InlineData("We go … […] and stay", "We go | and stay")]
    [InlineData("… we go …", "we go")]
    [InlineData("… … we go", "we go")]
    [InlineData("go…stay", "go | stay")]
    [InlineData("", "")]
    [InlineData("…", "")]
    public void Ellipses_part_the_words_into_fragments(string text, string fragments) => Fragments(Read(text)).ShouldBe(fragments);

    [Fact]
    public void Ellipsis_is_known_by_the_word_behind_it()
    {
        var read = Read("We go […] … and stay ... here");

        read.Elisions.ShouldBe([2, 4]);
        Printed(read, read.ElisionMarks).ShouldBe(["[…]", "..."]);
        read.ElisionBefore(2).ShouldBe(new Span(6, 9));
        read.ElisionBefore(4).ShouldBe(new Span(21, 24));
        read.ElisionBefore(0).ShouldBeNull();
        read.ElisionBefore(3).ShouldBeNull();
    }

    [Theory]
    [InlineData("… we go", true, false)]
    [InlineData("we go …", false, true)]
    [InlineData("… we … go …", true, true)]
    [InlineData("we … go", false, false)]
    [InlineData("…", false, false)]
    public void Ellipsis_opens_or_closes_the_words(string text, bool opens, bool closes)
    {
        var read = Read(text);

        read.OpensWithEllipsis.ShouldBe(opens);
        read.ClosesWithEllipsis.ShouldBe(closes);
    }

    [Theory]
    [InlineData("He told [the settlers] that [they] go", "He told the/1 settlers/1 that they/2 go")]
    [InlineData("[T]he ship", "T]he/1~ ship")]
    [InlineData("They walk[ed] home", "They walk[ed/1~ home")]
    [InlineData("They w[al]ked home", "They w[al]ked/1~ home")]
    [InlineData("They walk\u2060[\u2060ed] home", "They walk\u2060[\u2060ed/1~ home")]
    [InlineData("the appellant[] said", "the appellant/1~ said")]
    [InlineData("[] the [] appellant", "the appellant")]
    [InlineData("the [old] appellant[] said", "the old/1 appellant/2~ said")]
    [InlineData("the appell[]nt said", "the appell[]nt/1~ said")]
    [InlineData("w[alked] home", "w[alked/1~ home")]
    // a number behind a word is a note's
    [InlineData("the house[4] fell", "the house 4/1 fell")]
    [InlineData("the 4[th] regiment", "the 4 th/1 regiment")]
    [InlineData("the [4]th regiment", "the 4/1 th regiment")]
    [InlineData("the appellant[] [he] said", "the appellant/1~ he/2 said")]
    [InlineData("It is [4]0 miles", "It is 4/1 0 miles")]
    [InlineData("He [the other", "He the other")]
    [InlineData("He] the [other]", "He the other/1")]
    [InlineData("He [told] them] now", "He told/1 them now")]
    [InlineData("He [is [not] here", "He is not/1 here")]
    [InlineData("[He]", "He/1")]
    public void Bracket_owns_its_words(string text, string words) => Words(Read(text)).ShouldBe(words);

    [Theory]
    [InlineData(198, true)]
    [InlineData(199, false)]
    public void Bracket_that_is_never_closed_holds_nothing(int letters, bool holds) =>
        Read($"He [{new string('x', letters)}] goes").Words[1].Bracket.ShouldBe(holds ? 1 : 0);

    [Fact]
    public void Letters_beyond_the_quotation_are_no_part_of_its_words()
    {
        const string text = "un[do]ne";

        Words(MarkedText.Read(text, new Span(2, 6))).ShouldBe("do/1");
        Words(MarkedText.Read(text, new Span(0, 6))).ShouldBe("un[do/1~");
        Words(MarkedText.Read(text, new Span(2, 8))).ShouldBe("do]ne/1~");
        Words(MarkedText.Read(text, new Span(0, 8))).ShouldBe("un[do]ne/1~");
    }

    [Fact]
    public void Bracket_is_read_no_further_than_the_quotation()
    {
        const string text = "the appellant[]";

        Words(MarkedText.Read(text, new Span(0, text.Length))).ShouldBe("the appellant/1~");
        Words(MarkedText.Read(text, new Span(0, text.Length - 1))).ShouldBe("the appellant");
    }

    [Theory]
    [InlineData("go…now", "go now")]
    [InlineData("go【1†s】now", "go now")]
    [InlineData("go(emphasis added)now", "go now")]
    [InlineData("go[sic]now", "go now")]
    [InlineData("go[there](/a)now", "go there now")]
    public void Mark_parts_the_words_beside_it(string text, string words) => Words(Read(text)).ShouldBe(words);

    [Theory]
    [InlineData("They recieve [sic] it", "recieve")]
    [InlineData("They recieve (sic) it", "recieve")]
    [InlineData("They recieve [*sic*] it", "recieve")]
    [InlineData("They recieve [_Sic!_] it", "recieve")]
    [InlineData("They recieve [ \u2060sic\u2060 ] it", "recieve")]
    [InlineData("They recieve [sic], and loose [sic]", "recieve loose")]
    [InlineData("They recieve [sic]", "recieve")]
    [InlineData("[sic] They recieve", "")]
    [InlineData("[sic]", "")]
    [InlineData("They recieve [sick] it", "")]
    [InlineData("They recieve [sic) it", "")]
    [InlineData("They recieve [sic", "")]
    [InlineData("They recieve [si", "")]
    [InlineData("They recieve [he] it", "")]
    public void Sic_vouches_for_the_word_before_it(string text, string words)
    {
        var read = Read(text);

        string.Join(' ', read.Sic.Select(i => read.Text[read.Words[i].Start..read.Words[i].End])).ShouldBe(words);
        Words(read).ShouldNotContain(words.Length > 0 ? "sic" : "\0", Case.Insensitive);
    }

    [Fact]
    public void Sic_is_read_no_further_than_the_quotation()
    {
        const string text = "They recieve [sic] it";

        MarkedText.Read(text, new Span(0, text.IndexOf(']', StringComparison.Ordinal) + 1)).Sic.ShouldBe([1]);
        MarkedText.Read(text, new Span(0, text.IndexOf(']', StringComparison.Ordinal))).Sic.ShouldBeEmpty();
        MarkedText.Read(text, new Span(0, text.IndexOf("c]", StringComparison.Ordinal))).Sic.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("We go [emphasis added] now", "EmphasisAdded", "We go now")]
    [InlineData("We go (emphasis added) now", "EmphasisAdded", "We go now")]
    [InlineData("We go (emphasis added) now [citations omitted]", "EmphasisAdded, CitationsOmitted", "We go now")]
    [InlineData("We go (he said) now", "None", "We go he said now")]
    [InlineData("We go (emphasis added] now", "None", "We go emphasis added now")]
    [InlineData("We go () now", "None", "We go now")]
    public void Remark_of_the_author_is_no_word(string text, string remarks, string words)
    {
        var read = Read(text);

        read.Remarks.ToString().ShouldBe(remarks);
        Words(read).ShouldBe(words);
    }

    [Fact]
    public void Remark_behind_the_closing_mark_counts_with_those_inside()
    {
        const string text = "We go (emphasis added) now";

        MarkedText.Read(text, new Span(0, text.Length), remarks: Remark.CleanedUp).Remarks.ShouldBe(Remark.CleanedUp | Remark.EmphasisAdded);
        MarkedText.Read(text, new Span(0, 20), remarks: Remark.CleanedUp).Remarks.ShouldBe(Remark.CleanedUp);
    }

    [Theory]
    [InlineData("the [old house](https://example.org/a) fell", "the old house fell", "](https://example.org/a)")]
    [InlineData("the [old house](/a) fell", "the old house fell", "](/a)")]
    [InlineData("the [old house](#a)", "the old house", "](#a)")]
    [InlineData("[old](/a) [house](/b)", "old house", "](/a) ](/b)")]
    [InlineData("the [old house](it fell) now", "the old/1 house/1 it fell now", "")]
    [InlineData("the [old house](/it fell) now", "the old/1 house/1 it fell now", "")]
    [InlineData("the [old](house) fell", "the old/1 house fell", "")]
    [InlineData("the [old]", "the old/1", "")]
    [InlineData("the [old house](/a now", "the old/1 house/1 a now", "")]
    [InlineData("the [old house](", "the old/1 house/1", "")]
    [InlineData("the [old house]() fell", "the old/1 house/1 fell", "")]
    [InlineData("the [old house] (/a) fell", "the old/1 house/1 a fell", "")]
    public void Words_of_a_link_are_quoted_without_its_address(string text, string words, string debris)
    {
        var read = Read(text);

        Words(read).ShouldBe(words);
        string.Join(' ', Printed(read, read.Debris)).ShouldBe(debris);
    }

    [Theory]
    [InlineData("We go【12†source】 now", "We go now", "【12†source】")]
    [InlineData("We go【12】 now", "We go 12 now", "")]
    [InlineData("We go【12†source now", "We go 12 source now", "")]
    [InlineData(@"We go.\nYou stay", "We go You stay", @"\n")]
    [InlineData(@"We go.\tYou stay\n", "We go You stay", @"\t \n")]
    [InlineData(@"We go.\n", "We go", @"\n")]
    [InlineData(@"the path \new leads", "the path new leads", "")]
    [InlineData(@"the path \A leads\", "the path A leads", "")]
    public void What_a_program_left_is_no_word(string text, string words, string debris)
    {
        var read = Read(text);

        Words(read).ShouldBe(words);
        string.Join(' ', Printed(read, read.Debris)).ShouldBe(debris);
    }

    [Theory]
    [InlineData(57, true)]
    [InlineData(58, false)]
    public void Token_of_a_program_is_short(int letters, bool token) => Read($"We go【†{new string('x', letters)}】 now").Debris.Count.ShouldBe(token ? 1 : 0);

    [Fact]
    public void Mark_that_reopens_a_paragraph_is_no_word()
    {
        const string text = "a We go.\nb You stay.\nc They run.";

        var read = MarkedText.Read(text, new Span(2, text.Length), [new Span(0, 1), new Span(9, 10), new Span(21, 22)]);

        Words(read).ShouldBe("We go You stay They run");
        read.Marks.ShouldBe([new Span(9, 10), new Span(21, 22)]);
        read.Debris.ShouldBeEmpty();
    }

    [Fact]
    public void Marks_that_reopen_a_paragraph_may_touch()
    {
        const string text = "We go“‘You stay";

        var read = MarkedText.Read(text, new Span(0, text.Length), [new Span(5, 6), new Span(6, 7)]);

        Words(read).ShouldBe("We go You stay");
        read.Marks.ShouldBe([new Span(5, 6), new Span(6, 7)]);
    }

    [Fact]
    public void Marks_are_listed_in_order()
    {
        var read = Read(@"[We] go[] … now] here\n [sic], walk[ed] (emphasis added) [here](/a) 【1†s】");

        Printed(read, read.Marks).ShouldBe(["[", "]", "[]", "…", @"\n", "[sic]", "[", "]", "(emphasis added)", "[", "](/a)", "【1†s】"]);
    }

    [Theory]
    [InlineData("They walk[ed] … home", "They walked  home")]
    [InlineData("[T]he ship", "The ship")]
    [InlineData("no mark", "no mark")]
    [InlineData("[They] go", "They go")]
    public void Marks_are_taken_out(string text, string without)
    {
        var read = Read(text);

        read.WithoutMarks(0, text.Length).ShouldBe(without);
    }

    [Fact]
    public void Marks_are_taken_out_of_a_part()
    {
        const string text = "[A]n old walk[ed] home";
        var read = Read(text);
        var walked = text.IndexOf("walk", StringComparison.Ordinal);

        read.WithoutMarks(walked, walked + 8).ShouldBe("walked");
        read.WithoutMarks(walked, walked + 4).ShouldBe("walk");
        read.WithoutMarks(walked, walked + 5).ShouldBe("walk");
        read.WithoutMarks(0, walked).ShouldBe("An old ");
        read.WithoutMarks(walked + 4, walked + 5).ShouldBe("");
        read.WithoutMarks(walked + 4, walked + 4).ShouldBe("");
        read.WithoutMarks(walked + 4, walked).ShouldBe("");
    }
}
