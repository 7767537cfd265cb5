using Loccit.Matching.Cuts;

namespace Loccit.Tests.Matching.Cuts;

public sealed class GoverningWordsTests
{
    [Theory]
    [InlineData("en", "The harbour was quiet and the boats that had come in with the tide were tied to the wall.")]
    [InlineData("de", "Der Hafen war still, und die Boote, die mit der Flut gekommen waren, lagen an der Mauer.")]
    [InlineData("fr", "Le port était calme, et les bateaux qui étaient venus avec la marée dormaient dans la nuit.")]
    [InlineData("es", "El puerto estaba en calma, y los barcos que llegaron con la marea dormían por la noche.")]
    [InlineData("en", "Zzyzx 42 qqq")]
    [InlineData("en", "")]
    public void Words_around_tell_the_language(string language, string text) => GoverningWords.Near(text, text.Length / 2).Language.ShouldBe(language);

    [Fact]
    public void Only_what_stands_near_tells_it()
    {
        var german = "Der Hafen war still, und die Boote, die mit der Flut gekommen waren, lagen an der Mauer. ";
        var text = string.Concat(Enumerable.Repeat(german, 20)) + string.Concat(Enumerable.Repeat("The boats that had come in were tied to the wall. ", 20));

        GoverningWords.Near(text, german.Length * 10).Language.ShouldBe("de");
        GoverningWords.Near(text, text.Length - 300).Language.ShouldBe("en");
    }

    [Theory]
    [InlineData("en", "not,never,hasn't,wouldn't,nobody", "note,every,want,knot")]
    [InlineData("de", "nicht,nie,niemand,kein", "nichte,jemand,ein")]
    [InlineData("fr", "jamais,personne,aucun", "toujours,quelque")]
    [InlineData("es", "no,nunca,nadie", "nos,siempre,alguien")]
    public void Negations_are_told_from_words_like_them(string language, string negate, string affirm)
    {
        var words = In(language);
        negate.Split(',').ShouldAllBe(w => words.Negates(w));
        affirm.Split(',').ShouldAllBe(w => !words.Negates(w));
    }

    [Fact]
    public void Longest_phrase_of_a_list_counts()
    {
        var words = In("en");
        string[] sentence = ["even", "if", "the", "tide", "turns"];
        var single = words.PhraseAt("if", sentence, 1);
        single.ShouldBe(1);
        words.PhraseBefore("if", sentence, 2).ShouldBeGreaterThanOrEqualTo(1);
        words.PhraseAt("if", sentence, 2).ShouldBe(0);
        words.PhraseAt("if", sentence, sentence.Length).ShouldBe(0);
        words.PhraseBefore("if", sentence, 0).ShouldBe(0);
    }

    [Fact]
    public void A_list_that_is_not_there_has_no_words()
    {
        In("en").Is("no such list", "not").ShouldBeFalse();
        In("en").PhraseAt("no such list", ["not"], 0).ShouldBe(0);
    }

    private static GoverningWords In(string language) =>
        GoverningWords.Near(
            language switch
            {
                "de" => "der und die mit nicht das ist",
                "fr" => "le et les dans qui des une",
                "es" => "el y los con que una por",
                _ => "the and of with that was",
            },
            5
        );
}
