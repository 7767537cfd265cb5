using System.Text;
using CsCheck;
using Loccit.Matching;
using Loccit.Matching.Differences;
using Loccit.Matching.Placing;

namespace Loccit.Tests.Matching.Placing;

public class ScannedGramsTests
{
    private static Gen<string> Const(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    // Words as a text may have them: folded, broken, accented, joined, of other scripts.
    private static readonly Gen<string> Word = Const(
        "government",
        "gov-\nernment",
        "Gov-\r\n   \u2060ernment",
        "GOVERN\u00adMENT",
        "govérnment",
        "the",
        "The",
        "th\u2060e",
        "thé",
        "ﬁnd",
        "find",
        "people’s",
        "people's",
        "people",
        "peo-\nple",
        "a",
        "of",
        "liberty",
        "liber\u0301ty",
        "12,000",
        "3rd",
        "work-force",
        "work",
        "force",
        "Ｌｉｂｅｒｔｙ",
        "свобода",
        "—",
        "€",
        "自由",
        "consent",
        "governed",
        "among",
        "men"
    );

    private static readonly Gen<string> Space = Const(" ", " ", " ", " ", " ", "\n", ", ", ". ", " “", "” ", "-", "\u2060", " \u2060 ", "\r\n\r\n", "…");

    private static readonly Gen<string> Text = Gen.Select(Word, Space).Array[0, 120].Select(Joined);

    private static string Joined((string, string)[] words)
    {
        var text = new StringBuilder();
        foreach (var (word, space) in words)
            text.Append(word).Append(space);
        return text.ToString();
    }

    [Fact]
    public void A_scan_finds_each_gram_where_the_table_has_it()
    {
        var scanned = 0;
        Gen.Select(Text.List[1, 4], Gen.Select(Word, Const(" ", ", ", " ")).Array[3, 12])
            .Sample(
                (texts, words) =>
                {
                    var quote = Joined(words);
                    // the rest of the texts, so that the words looked for are no great part of them
                    var index = PassageIndex.Over([.. texts, string.Concat(Enumerable.Range(0, 3000).Select(i => $"other{i} "))], 1, default);
                    var built = PassageIndex.Build([.. texts, ""], 1, default);
                    var q = new QuoteWords(MarkedText.Read(quote, new Span(0, quote.Length)), index);
                    var all = Enumerable.Range(0, MarkedText.Read(quote, new Span(0, quote.Length)).Words.Count).ToList();
                    if (all.Count < 3)
                        return true;
                    var places = index.PlacesOf(q, all);
                    var table = built.PlacesOf(q, all);
                    if (places is ScannedGrams)
                        Interlocked.Increment(ref scanned);
                    for (var i = 0; i + 2 < all.Count; i++)
                    {
                        var gram = PassageIndex.Gram(q.Hash(i), q.Hash(i + 1), q.Hash(i + 2));
                        List<uint> a = [],
                            b = [];
                        places.Lookup(gram, 1000, a);
                        table.Lookup(gram, 1000, b);
                        if (!a.SequenceEqual(b))
                            return false;
                    }
                    return true;
                },
                iter: 1000
            );
        scanned.ShouldBeGreaterThan(100, "quotations that were looked for in the texts themselves");
    }

    private static readonly string[] Vocabulary =
    [
        .. Enumerable.Range(0, 400).Select(i => string.Concat("bdfgklmnprst"[i % 12], "aeiou"[i % 5], "bdfgklmnprst"[i / 12 % 12], i % 3 == 0 ? "on" : "er")),
    ];

    private static readonly Gen<string[]> Prose = Gen.OneOf(Gen.Int[0, 399].Select(i => Vocabulary[i]), Const("the", "of", "and", "to", "not")).Array[
        200,
        1500
    ];

    /// <summary>What a quotation may do to the words it takes.</summary>
    private static readonly Gen<Func<string[], string>> Change = Gen.OneOf(
        Gen.Const<Func<string[], string>>(w => string.Join(' ', w)),
        Gen.Int[0, 30].Select<int, Func<string[], string>>(i => w => string.Join(' ', w.Select((x, k) => k == i % w.Length ? "changed" : x))),
        Gen.Int[0, 30].Select<int, Func<string[], string>>(i => w => string.Join(' ', w.Where((_, k) => k != i % w.Length))),
        Gen.Int[2, 20].Select<int, Func<string[], string>>(i => w => string.Join(' ', w.Take(i)) + " … " + string.Join(' ', w.Skip(i + 3))),
        Gen.Int[2, 20].Select<int, Func<string[], string>>(i => w => string.Join(' ', w.Take(i)) + " [so] " + string.Join(' ', w.Skip(i + 1))),
        Gen.Const<Func<string[], string>>(w => string.Join(' ', w.Reverse())),
        Gen.Int[4, 20].Select<int, Func<string[], string>>(i => w => string.Join(' ', w.Skip(i).Concat(w.Take(i))))
    );

    [Fact]
    public void A_quotation_is_judged_the_same_with_a_table_and_without() =>
        Gen.Select(Prose.Array[1, 3], Change, Gen.Int[0, 100_000], Gen.Int[2, 40], Gen.Bool)
            .Sample(
                (texts, change, at, length, cited) =>
                {
                    var text = texts[at % texts.Length];
                    var quote = change(text[(at % (text.Length - length))..][..length]);
                    List<Source> sources =
                    [
                        .. texts.Select(
                            (t, i) =>
                                new Source
                                {
                                    Id = $"{i}",
                                    Path = $"{i}.txt",
                                    Document = PlainText.ToDocument(string.Join(' ', t)),
                                }
                        ),
                    ];
                    string[] proses = [.. sources.Select(s => s.Document!.Prose)];
                    string Told(PassageIndex index)
                    {
                        var j = new Judge(index, sources, Policy.Load("press")).Decide(MarkedText.Read(quote, new Span(0, quote.Length)), cited ? 0 : -1, null);
                        return $"{j.Verdict} {j.Flags} {j.Source} {j.Places} {j.Explanation} {string.Join('|', j.Passages)} {string.Join('|', j.Edits)}";
                    }
                    Told(PassageIndex.Over(proses, 1, default)).ShouldBe(Told(PassageIndex.Build(proses, 1, default)));
                },
                iter: 150
            );
}
