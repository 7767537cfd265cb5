using CsCheck;
using Loccit.Matching;
using Loccit.Matching.Differences;
using Loccit.Matching.Placing;
using Loccit.Text;

namespace Loccit.Tests.Matching.Placing;

public class PassageIndexTests
{
    private static readonly Gen<string> Texts = Gen.OneOf(Gen.Const("alpha"), Gen.Const("beta"), Gen.Const("gamma"), Gen.Const("delta"), Gen.Const("eps"))
        .Array[0, 200]
        .Select(w => string.Join(' ', w));

    private static IGramPlaces Table(PassageIndex index) => index.PlacesOf(new QuoteWords(MarkedText.Read("", new Span(0, 0)), index), []);

    [Fact]
    public void Every_gram_of_a_text_is_found_where_it_stands() =>
        Texts
            .List[1, 6]
            .Sample(
                texts =>
                {
                    var index = PassageIndex.Build(texts, 2, default);
                    for (var s = 0; s < texts.Count; s++)
                    {
                        var words = WordScanner.Words(texts[s], 0, texts[s].Length);
                        for (var i = 0; i + 2 < words.Count; i++)
                        {
                            var found = new List<uint>();
                            Table(index).Lookup(PassageIndex.Gram(words[i].Hash, words[i + 1].Hash, words[i + 2].Hash), int.MaxValue, found);
                            if (!found.Exists(p => index.Locate(p) == (s, words[i].Start)))
                                return false;
                        }
                    }
                    return true;
                },
                iter: 200
            );

    [Fact]
    public void The_number_of_threads_changes_nothing() =>
        Texts
            .List[1, 6]
            .Sample(
                texts =>
                {
                    var (one, four) = (PassageIndex.Build(texts, 1, default), PassageIndex.Build(texts, 4, default));
                    foreach (var text in texts)
                    {
                        var words = WordScanner.Words(text, 0, text.Length);
                        for (var i = 0; i + 2 < words.Count; i++)
                        {
                            var gram = PassageIndex.Gram(words[i].Hash, words[i + 1].Hash, words[i + 2].Hash);
                            List<uint> a = [],
                                b = [];
                            Table(one).Lookup(gram, int.MaxValue, a);
                            Table(four).Lookup(gram, int.MaxValue, b);
                            if (!a.SequenceEqual(b) || one.Bits(words[i].Hash) != four.Bits(words[i].Hash))
                                return false;
                        }
                    }
                    return true;
                },
                iter: 100
            );

    [Fact]
    public void A_gram_in_more_places_than_asked_for_is_counted_and_not_listed()
    {
        var index = PassageIndex.Build([string.Concat(Enumerable.Repeat("one two three. ", 50))], 1, default);
        var words = WordScanner.Words("one two three", 0, 13);
        var found = new List<uint>();
        Table(index).Lookup(PassageIndex.Gram(words[0].Hash, words[1].Hash, words[2].Hash), 10, found).ShouldBeGreaterThan(10);
        found.ShouldBeEmpty();
    }
}
