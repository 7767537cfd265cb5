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

    private static bool Only(string marked, string language)
    {
        var start = marked.IndexOf('|', StringComparison.Ordinal);
        var end = marked.LastIndexOf('|') - (marked.LastIndexOf('|') == start ? 0 : 1);
        return Filler.Only(marked.Replace("|", "", StringComparison.Ordinal), new Span(start, end), Lexicon.For(language));
    }
}
