using Loccit.Documents.Pdf;

namespace Loccit.Documents.Tests.Pdf;

/// <summary>What stands where two lines of a paragraph meet: a hyphen that divides or one that belongs to the word, a dash with or without a space.</summary>
public class LineEndTests
{
    private const string English =
        "The people of the town had seen the ships come into the harbour in the morning and had gone down to the water to look at them again.";

    private const string German =
        "Die Leute in der Stadt hatten am Morgen die Schiffe gesehen, die in den Hafen kamen, und waren an das Wasser hinunter gegangen.";

    [Theory]
    // two words, and none that they make together
    [InlineData("a third-", "class carriage", "a third-class carriage")]
    [InlineData("the eyelet-", "holes of it", "the eyelet-holes of it")]
    [InlineData("an all-", "pervading smell", "an all-pervading smell")]
    [InlineData("a hemmed-", "in valley", "a hemmed-in valley")]
    [InlineData("a matter-of-", "fact answer", "a matter-of-fact answer")]
    // no typesetter divides these
    [InlineData("an e-", "book of it", "an e-book of it")]
    [InlineData("a US-", "based firm", "a US-based firm")]
    // a word, though its halves are words, too
    [InlineData("it was for-", "given him", "it was forgiven him")]
    [InlineData("the light-", "house keeper", "the lighthouse keeper")]
    [InlineData("they read-", "dressed it", "they readdressed it")]
    [InlineData("they had under-", "graduates there", "they had undergraduates there")]
    // no words
    [InlineData("the carpen-", "ter of it", "the carpenter of it")]
    [InlineData("an anti-guer-", "rilla force", "an anti-guerrilla force")]
    [InlineData("a long-establ-", "ished firm", "a long-established firm")]
    // an old spelling
    [InlineData("He said to-day that to-", "morrow would do", "He said to-day that to-morrow would do")]
    [InlineData("He said today that to-", "morrow would do", "He said today that tomorrow would do")]
    // what the document does elsewhere comes first
    [InlineData("the light-houses of the light-", "house board", "the light-houses of the light-house board")]
    [InlineData("the eyeletholes, all eyelet-", "holes of it", "the eyeletholes, all eyeletholes of it")]
    public void Hyphens_that_belong_to_words_are_kept(string first, string second, string expected) => Read(English, first, second).ShouldBe(expected);

    [Theory]
    [InlineData("sie hatten lange war-", "ten müssen", "sie hatten lange warten müssen")]
    [InlineData("eine EU-", "weite Regel", "eine EU-weite Regel")]
    public void Other_languages_are_not_read_by_English_words(string first, string second, string expected) => Read(German, first, second).ShouldBe(expected);

    [Theory]
    [InlineData("He went—and so did she—to the", "house—", "alone.", "house—alone.")]
    [InlineData("He went—and so did she—to the", "house", "—alone.", "house—alone.")]
    [InlineData("He went — and so did she — to the", "house —", "alone.", "house — alone.")]
    [InlineData("—Vamos —dijo él— porque —creo— hay que", "irse —dijo—", "ahora.", "irse —dijo— ahora.")]
    [InlineData("—Vamos —dijo él— porque —creo— hay que", "irse", "—dijo.", "irse —dijo.")]
    [InlineData("In the years of the war, pages", "1914–", "18 of it.", "1914–18 of it.")]
    public void Dashes_stand_as_they_do_elsewhere(string before, string first, string second, string expected) =>
        Read(before, first, second).ShouldBe(expected);

    [Fact]
    public void Words_are_English_with_their_endings()
    {
        foreach (var word in (string[])["aback", "zoom", "houses", "stopped", "driving", "agreed", "slowly", "colour", "color", "fool’s"])
            EnglishWords.Has(word).ShouldBeTrue(word);
        foreach (var word in (string[])["", "ab", "aaa", "zzz", "hous", "ters", "größe", "ſomething", "in"])
            EnglishWords.Has(word).ShouldBeFalse(word);
        EnglishWords.Has("readdressed").ShouldBeFalse();
        EnglishWords.HasOrMakes("readdressed").ShouldBeTrue();
    }

    /// <summary>How two lines are read together, below another of the same document.</summary>
    private static string Read(string before, string first, string second)
    {
        Line[] lines = [Line(before), Line(first), Line(second)];
        var (hyphens, dashes) = (new Hyphens(lines), new Dashes(lines));
        var dropped = hyphens.Dropped(first, second);
        return dropped >= 0 ? first[..^dropped] + second
            : dashes.Joins(first, second) ? first + second
            : $"{first} {second}";
    }

    private static Line Line(string text) =>
        new()
        {
            Page = 1,
            Text = text,
            Edges = new float[text.Length + 1],
            Runs = [],
            Baseline = 0,
            Size = 10,
            Turn = Turn.None,
        };
}
