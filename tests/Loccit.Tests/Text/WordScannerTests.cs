using CsCheck;
using Loccit.Text;

namespace Loccit.Tests.Text;

public class WordScannerTests
{
    private static string[] Words(string text) => [.. WordScanner.Words(text, 0, text.Length).Select(w => text[w.Start..w.End])];

    private static ulong Hash(string word) => WordScanner.Words(word, 0, word.Length).Single().Hash;

    [Theory]
    [InlineData("He said: “Don’t go!”", "He|said|Don’t|go")]
    [InlineData("the dogs’ dinner, 'tis late", "the|dogs|dinner|tis|late")]
    [InlineData("75,000 men and 3.5 miles.", "75,000|men|and|3.5|miles")]
    [InlineData("work-force", "work|force")]
    [InlineData("_so_ called", "so|called")]
    [InlineData("a rise of 5% for $20", "a|rise|of|5|%|for|$|20")]
    [InlineData("word¹ and", "word|and")]
    [InlineData("引用文", "引|用|文")]
    [InlineData("…", "")]
    public void Words_are_what_a_reader_calls_words(string text, string expected) => string.Join('|', Words(text)).ShouldBe(expected);

    [Theory]
    [InlineData("gov-\nernment", "government")]
    [InlineData("gov-  \r\n   ernment", "government")]
    [InlineData("gov\u00adernment", "government")]
    [InlineData("**gov**ernment", "government", true)]
    [InlineData("oﬃce", "office")]
    [InlineData("ſhall", "shall")]
    [InlineData("fiancée", "FIANCEE")]
    [InlineData("Œuvre", "oeuvre")]
    [InlineData("don’t", "don't")]
    [InlineData("75,000", "75000")]
    public void Spellings_of_one_word_have_one_hash(string a, string b, bool syntax = false)
    {
        if (syntax)
            a = a.Replace('*', Document.Unread);
        Hash(a).ShouldBe(Hash(b));
    }

    [Theory]
    [InlineData("its", "it's")]
    [InlineData("3.5", "35")]
    [InlineData("not", "now")]
    [InlineData("43,548", "43,549")]
    public void Different_words_have_different_hashes(string a, string b) => Hash(a).ShouldNotBe(Hash(b));

    [Fact]
    public void A_hyphen_before_a_capital_at_a_line_end_joins_nothing() => Words("Anglo-\nSaxon").ShouldBe(["Anglo", "Saxon"]);

    /// <summary>Eight plain letters are read at once where a text has room for them; at its end each is read for itself.</summary>
    [Fact]
    public void What_follows_a_word_does_not_change_it() =>
        Gen.Char["abXY019'’.é,-\u00ad"]
            .Array[1, 24]
            .Select(c => new string(c))
            .Sample(
                text =>
                    WordScanner
                        .Words(text + "          ", 0, text.Length + 10)
                        .Select(w => (text[w.Start..w.End], w.Hash))
                        .ShouldBe(WordScanner.Words(text, 0, text.Length).Select(w => (text[w.Start..w.End], w.Hash)), text),
                iter: 20_000
            );

    [Theory]
    [InlineData("internationally", "INTERNATIONALLY")]
    [InlineData("rainfalls", "rain\u00adfalls")]
    [InlineData("eight123", "EIGHT123")]
    [InlineData("l’internationale", "l'internationale")]
    public void Long_words_have_one_hash_however_they_are_read(string a, string b)
    {
        Hash(a).ShouldBe(Hash(b));
        Hash(a).ShouldNotBe(Hash(a[..^1]));
    }

    [Fact]
    public void Words_lie_in_order_inside_any_text() =>
        Gen.Char["ab'’-\n\u00ad\u2060.,1 \ud800é文$“"]
            .Array[0, 60]
            .Select(c => new string(c))
            .Sample(
                text =>
                {
                    var at = 0;
                    foreach (var w in WordScanner.Words(text, 0, text.Length))
                    {
                        if (w.Start < at || w.End <= w.Start || w.End > text.Length)
                            return false;
                        at = w.End;
                    }
                    return true;
                },
                iter: 20_000
            );

    [Fact]
    public void Scanning_from_a_word_finds_the_same_words() =>
        Gen.Char["ab'-\n.,1 é"]
            .Array[1, 60]
            .Select(c => new string(c))
            .Sample(
                text =>
                {
                    var words = WordScanner.Words(text, 0, text.Length);
                    return words.Count == 0 || WordScanner.Words(text, words[^1].Start, text.Length).Single() == words[^1];
                },
                iter: 5_000
            );
}
