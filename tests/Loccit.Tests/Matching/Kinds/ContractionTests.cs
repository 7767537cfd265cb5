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
        Contraction.Same(Words.Of("it ain't", lexicon), Words.Of("it is", lexicon), lexicon, dialect: true).ShouldBeFalse();
    }
}
