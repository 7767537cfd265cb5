using Loccit.Matching;
using Loccit.Matching.Kinds;

namespace Loccit.Tests.Matching.Kinds;

public sealed class FillerTests
{
    // the omitted words stand between | and |
    [Theory]
    [InlineData("en", "We will, |um|, wait for the rain.")]
    [InlineData("en", "It was |uh, er|, late.")]
    [InlineData("en", "They went, |you know|, home.")]
    [InlineData("en", "They went, |um, I mean|, home.")]
    [InlineData("en", "Close |the| the door.")]
    [InlineData("en", "Close the |the| door.")]
    [InlineData("en", "And |we|, we waited.")]
    [InlineData("en", "And |if we|, if we wait, it is late.")]
    [InlineData("de", "Wir haben |ähm| gewartet.")]
    [InlineData("fr", "Nous avons, |euh|, attendu.")]
    [InlineData("es", "Hemos, |eh|, esperado.")]
    public void Filler_says_nothing(string language, string text) => Only(text, language).ShouldBeTrue();

    [Theory]
    [InlineData("en", "I think |you know| him well.")]
    [InlineData("en", "That is what |I mean| by it.")]
    [InlineData("en", "It is a |very|, very bad idea.")]
    [InlineData("en", "He will |never|, never pay.")]
    [InlineData("en", "They |had| had enough.")]
    [InlineData("en", "He did |not| agree.")]
    [InlineData("en", "It was, |um, not|, late.")]
    [InlineData("en", "Close |the| window and the door.")]
    [InlineData("en", "Close |rain| rain.")]
    [InlineData("en", "Nothing is left out |here.")]
    [InlineData("", "We will, |um|, wait.")]
    public void Words_that_say_something_are_no_filler(string language, string text) => Only(text, language).ShouldBeFalse();

    [Fact]
    public void A_long_omission_is_no_filler()
    {
        var text = string.Concat(Enumerable.Repeat("um, ", 100_000));
        Filler.Only(text, new Span(0, text.Length), Lexicon.English).ShouldBeFalse();
    }

    [Fact]
    public void Two_dozen_fillers_are_still_filler()
    {
        Only("So |" + string.Concat(Enumerable.Repeat("um ", 24)) + "| it is.", "en").ShouldBeTrue();
        Only("So |" + string.Concat(Enumerable.Repeat("um ", 25)) + "| it is.", "en").ShouldBeFalse();
    }

    // doubled for its weight, by grammar, or as an answer
    [Theory]
    [InlineData("en", "very so too now there here just had that is well again yes")]
    [InlineData("es", "muy tan")]
    [InlineData("de", "sehr ja sie die der das")]
    [InlineData("fr", "tres nous vous")]
    public void Word_that_is_doubled_on_purpose_is_no_filler(string language, string words)
    {
        foreach (var word in words.Split(' '))
            Only($"Aber |{word}| {word} dort.", language).ShouldBeFalse(word);
    }

    [Theory]
    [InlineData("It came |and|, and it went.", true)]
    [InlineData("It came, if it |if it| was there.", true)]
    [InlineData("It came |uh, if| if it was there.", true)]
    [InlineData("It |if it| was there.", false)]
    [InlineData("If they |if it| was there.", false)]
    [InlineData("It came |if it|, if they were there.", false)]
    [InlineData("It came |if it was|, if it was there.", false)]
    [InlineData("It came |the|", false)]
    [InlineData("|the| door", false)]
    [InlineData("They saw |some|, some rain.", false)]
    public void Words_said_twice_stand_behind_or_before(string text, bool filler) => Only(text, "en").ShouldBe(filler);

    [Fact]
    public void Words_said_twice_stand_near()
    {
        Only("It came, if" + new string(' ', 61) + "|if| it was.", "en").ShouldBeTrue();
        Only("It came, if" + new string(' ', 80) + "|if| it was.", "en").ShouldBeFalse();
    }

    [Theory]
    [InlineData(',')]
    [InlineData('.')]
    [InlineData(';')]
    [InlineData(':')]
    [InlineData('-')]
    [InlineData('–')]
    [InlineData('—')]
    [InlineData('…')]
    [InlineData('?')]
    [InlineData('!')]
    [InlineData('"')]
    [InlineData('“')]
    [InlineData('”')]
    public void Phrase_between_pauses_is_filler(char pause)
    {
        Only($"They went{pause} |you know|{pause} home.", "en").ShouldBeTrue();
        Only($"They went{pause} \u2060|you know|\u2060 {pause} home.", "en").ShouldBeTrue();
        Only($"They went{pause} |you know| home.", "en").ShouldBeFalse();
        Only($"They went |you know|{pause} home.", "en").ShouldBeFalse();
        Only($"|you know|{pause} home.", "en").ShouldBeTrue();
        Only($"They went{pause} |you know|", "en").ShouldBeTrue();
    }

    [Theory]
    [InlineData(" |you know|, it came.", true)]
    [InlineData("I |you know|, came.", false)]
    [InlineData(", |you know|, it came.", true)]
    public void Pause_before_may_be_where_the_text_begins(string text, bool filler) => Only(text, "en").ShouldBe(filler);

    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(3, 3, false)]
    [InlineData(4, 3, false)]
    [InlineData(2, 4, false)]
    [InlineData(-5, 2, true)]
    [InlineData(4, 100, true)]
    [InlineData(100, 200, false)]
    public void Omission_is_read_within_the_text(int start, int end, bool filler) =>
        Filler.Only("um, er", new Span(start, end), Lexicon.English).ShouldBe(filler);

    private static bool Only(string marked, string language)
    {
        var start = marked.IndexOf('|', StringComparison.Ordinal);
        var end = marked.LastIndexOf('|') - (marked.LastIndexOf('|') == start ? 0 : 1);
        return Filler.Only(marked.Replace("|", "", StringComparison.Ordinal), new Span(start, end), Lexicon.For(language));
    }
}
