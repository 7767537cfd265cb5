using CsCheck;
using Loccit.Text;

namespace Loccit.Tests.Text;

public class FoldTests
{
    private static ulong Hash(string word) => WordScanner.Words(word, 0, word.Length).Single().Hash;

    [Theory]
    [InlineData("re\u0301sume\u0301", "résumé")]
    [InlineData("man\u0303ana", "mañana")]
    [InlineData("\u1eafn", "a\u0306\u0301n")]
    [InlineData("țară", "tara")]
    [InlineData("ναῦς", "ΝΑΥΣ")]
    [InlineData("ᾠδή", "ωδη")]
    [InlineData("всё", "все")]
    [InlineData("4ᵗʰ", "4th")]
    [InlineData("nº", "no")]
    [InlineData("fuͤr", "fuer")]
    [InlineData("poem′s", "poem's")]
    [InlineData("printer´s", "printer’s")]
    [InlineData("don`t", "don't")]
    [InlineData("كـــتاب", "كتاب")]
    [InlineData("Qurʾan", "Quran")]
    [InlineData("GROẞ", "gross")]
    [InlineData("&", "and")]
    [InlineData("×", "x")]
    public void Glyphs_of_one_letter_have_one_hash(string a, string b) => Hash(a).ShouldBe(Hash(b));

    [Theory]
    [InlineData("½", "¼")]
    [InlineData("rise", "raise")]
    [InlineData("Juan", "Ivan")]
    [InlineData("4ᵗʰ", "4")]
    [InlineData("¼", "14")]
    public void Other_letters_have_other_hashes(string a, string b) => Hash(a).ShouldNotBe(Hash(b));

    [Fact]
    public void A_prime_of_inches_is_no_apostrophe() => WordScanner.Words("6′2″ tall", 0, 9).Count.ShouldBe(3);

    [Fact]
    public void A_word_ends_behind_the_marks_of_its_last_letter()
    {
        var word = WordScanner.Words("a re\u0301sume\u0301 b", 0, 12)[1];
        (word.Start, word.End).ShouldBe((2, 10));
    }

    [Fact]
    public void Marks_are_the_same_in_any_order() =>
        Gen.Char["\u0300\u0301\u0306\u0308\u0323"]
            .Array[0, 4]
            .Sample(marks =>
            {
                var there = marks.Aggregate(0UL, Decomposition.With);
                marks.Reverse().Aggregate(0UL, Decomposition.With).ShouldBe(there);
                marks.ShouldAllBe(m => Decomposition.Has(there, m));
            });

    [Fact]
    public void Letters_taken_apart_are_letters_with_marks()
    {
        for (var c = '\u00c0'; c < '\u2000'; c++)
        {
            if (Decomposition.Marks(c) == 0)
                continue;
            char.IsLetter(Decomposition.Base(c)).ShouldBeTrue();
            Decomposition.Marks(Decomposition.Base(c)).ShouldBe(0UL);
            // the hash must not tell a letter from the same letter taken apart
            Fold.Letter(c).ShouldBe(Fold.Letter(Decomposition.Base(c)));
        }
    }
}
