using CsCheck;
using Loccit.Matching;
using Loccit.Matching.Placing;
using Loccit.Text;

namespace Loccit.Tests.Matching.Placing;

public class WordBagTests
{
    private static readonly string[] Some = ["a", "b", "c", "d", "e"];

    private static readonly Gen<string[]> Words = Gen.Int[0, 4].Select(i => Some[i]).Array[1, 30];

    /// <summary>A bag in which each word carries as many bits as its letter's number.</summary>
    private static WordBag Bag(string[] words)
    {
        var bag = new WordBag(words.Length);
        foreach (var word in words)
            bag.Add(WordScanner.Words(word, 0, word.Length)[0].Hash, Bits(word));
        return bag;
    }

    private static double Bits(string word) => word[0] - 'a' + 1;

    private static double Shared(string[] bag, IEnumerable<string> text)
    {
        var open = bag.ToList();
        return text.Where(open.Remove).Sum(Bits);
    }

    [Fact]
    public void Each_word_counts_as_often_as_the_bag_has_it() =>
        Gen.Select(Words, Words)
            .Sample(
                (bag, words) =>
                {
                    var text = string.Join(' ', words);
                    return Bag(bag).Shared(text, 0, text.Length) == Shared(bag, words);
                },
                iter: 3_000
            );

    [Fact]
    public void The_fullest_stretch_is_the_first_that_none_exceeds() =>
        Gen.Select(Words, Words, Gen.Int[1, 12])
            .Sample(
                (bag, words, size) =>
                {
                    var text = string.Join(' ', words);
                    var best = Enumerable.Range(0, words.Length).Max(i => Shared(bag, words.Skip(Math.Max(0, i + 1 - size)).Take(Math.Min(size, i + 1))));
                    var found = Bag(bag).Fullest(text, 0, text.Length, size);
                    return best == 0
                        ? found is null
                        : found is { } span && Shared(bag, span.In(text).Split(' ')) == best && span.In(text).Split(' ').Length <= size;
                },
                iter: 3_000
            );

    [Fact]
    public void An_empty_bag_has_no_fullest_stretch() => new WordBag(0).Fullest("a b c", 0, 5, 3).ShouldBeNull();
}
