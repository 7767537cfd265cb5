using Loccit.Matching;
using Loccit.Matching.Kinds;

namespace Loccit.Tests.Matching.Kinds;

public sealed class ContractionTests
{
    [Theory]
    [InlineData("en", "we've", "we have")]
    [InlineData("en", "We’ve seen", "We have seen")]
    [InlineData("en", "won't", "will not")]
    [InlineData("en", "can't", "cannot")]
    [InlineData("en", "can't", "can not")]
    [InlineData("en", "shan't", "shall not")]
    [InlineData("en", "it's", "it is")]
    [InlineData("en", "it's", "it has")]
    [InlineData("en", "they'd", "they would")]
    [InlineData("en", "they'd", "they had")]
    [InlineData("en", "they'd", "they did")]
    [InlineData("en", "I'm", "I am")]
    [InlineData("en", "you're", "you are")]
    [InlineData("en", "let's", "let us")]
    [InlineData("en", "'tis", "it is")]
    [InlineData("en", "it isn't", "it's not")]
    [InlineData("en", "wouldn't've", "would not have")]
    [InlineData("de", "im", "in dem")]
    [InlineData("de", "zur", "zu der")]
    [InlineData("de", "fürs", "für das")]
    [InlineData("es", "del", "de el")]
    public void A_contraction_is_its_words(string language, string a, string b)
    {
        var lexicon = Lexicon.For(language);
        Contraction.Same(Words.Of(a, lexicon), Words.Of(b, lexicon), lexicon).ShouldBeTrue();
        Contraction.Same(Words.Of(b, lexicon), Words.Of(a, lexicon), lexicon).ShouldBeTrue();
    }

    [Theory]
    [InlineData("en", "won't", "would not")]
    [InlineData("en", "can't", "can")]
    [InlineData("en", "it's", "it was")]
    [InlineData("en", "they'd", "they have")]
    [InlineData("en", "we've", "we")]
    [InlineData("en", "gonna", "going to")]
    [InlineData("en", "", "")]
    [InlineData("de", "im", "in der")]
    [InlineData("fr", "l'eau", "eau")]
    [InlineData("", "we've", "we have")]
    public void Other_words_are_not(string language, string a, string b)
    {
        var lexicon = Lexicon.For(language);
        Contraction.Same(Words.Of(a, lexicon), Words.Of(b, lexicon), lexicon).ShouldBeFalse();
    }

    [Fact]
    public void Speech_is_undone_where_asked_for()
    {
        var lexicon = Lexicon.English;
        Contraction.Same(Words.Of("I dunno", lexicon), Words.Of("I don't know", lexicon), lexicon, dialect: true).ShouldBeTrue();
        Contraction.Same(Words.Of("it ain't", lexicon), Words.Of("it has not", lexicon), lexicon, dialect: true).ShouldBeTrue();
        Contraction.Same(Words.Of("I'm gonna go", lexicon), Words.Of("I am going to go", lexicon), lexicon, dialect: true).ShouldBeTrue();
        Contraction.Same(Words.Of("I am going to go", lexicon), Words.Of("I'm gonna go", lexicon), lexicon, dialect: true).ShouldBeTrue();
        Contraction.Same(Words.Of("it ain't", lexicon), Words.Of("it is", lexicon), lexicon, dialect: true).ShouldBeFalse();
    }

    [Theory]
    [InlineData("en", "We’ve seen", "we have seen")]
    [InlineData("en", "They’re late, she’ll stay", "they are late she will stay")]
    [InlineData("en", "I’m sure it’s here and she’d go", "i am sure it 's here and she 'd go")]
    [InlineData("en", "They wouldn’t’ve gone", "they would not have gone")]
    [InlineData("en", "at two o’clock", "at two of the clock")]
    [InlineData("en", "rock ’n’ roll", "rock n roll")]
    [InlineData("en", "then O’Brien spoke", "then o'brien spoke")]
    [InlineData("en", "a mere n’t", "a mere n't")]
    [InlineData("en", "shouldn’t’ve", "should not have")]
    [InlineData("fr", "Il n’est pas là", "il ne est pas la")]
    [InlineData("fr", "l’homme qu’elle aime", "l' homme que elle aime")]
    [InlineData("fr", "L´homme d´hier", "l' homme de hier")]
    [InlineData("fr", "aujourd’hui", "aujourd'hui")]
    [InlineData("de", "Im Haus geht’s gut", "in dem haus geht es gut")]
    [InlineData("de", "We’ve seen", "we've seen")]
    [InlineData("", "We’ve seen", "we've seen")]
    public void Contractions_are_undone_into_words(string language, string text, string words)
    {
        var lexicon = Lexicon.For(language);
        string.Join(' ', Contraction.Expand(Words.Of(text, lexicon), lexicon).Select(w => w.Folded)).ShouldBe(words);
    }

    [Fact]
    public void Words_of_a_contraction_keep_what_their_place_says()
    {
        var english = Contraction.Expand(Words.Of("Mary’s late. We’ve time", Lexicon.English), Lexicon.English);
        english.Select(w => w.Text).ShouldBe(["Mary", "'s", "late", "We", "have", "time"]);
        english.Select(w => w.OpensSentence).ShouldBe([true, false, false, true, false, false]);

        var negated = Contraction.Expand(Words.Of("They Wouldn’t", Lexicon.English), Lexicon.English);
        negated.Select(w => w.Text).ShouldBe(["They", "Would", "not"]);

        var title = Contraction.Expand(Words.Of("Mr Hardy’s late", Lexicon.English), Lexicon.English);
        title.Select(w => w.AfterTitle).ShouldBe([false, true, false, false]);

        var french = Contraction.Expand(Words.Of("L’Homme. Aujourd’hui", Lexicon.For("fr")), Lexicon.For("fr"));
        french.Select(w => w.Text).ShouldBe(["l'", "Homme", "Aujourd’hui"]);
        Contraction.Expand(Words.Of("l´Homme", Lexicon.For("fr")), Lexicon.For("fr"))[^1].Text.ShouldBe("Homme");
        french.Select(w => w.OpensSentence).ShouldBe([true, false, true]);
        french.ShouldAllBe(w => !w.AfterTitle);

        var german = Contraction.Expand(Words.Of("Im Haus", Lexicon.For("de")), Lexicon.For("de"));
        german.ShouldAllBe(w => !w.AfterTitle);
    }
}
