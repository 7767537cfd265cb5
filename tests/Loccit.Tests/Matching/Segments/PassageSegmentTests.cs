using CsCheck;
using Loccit.Matching.Segments;

namespace Loccit.Tests.Matching.Segments;

public class PassageSegmentTests
{
    private static readonly string[] Vocabulary = [.. Enumerable.Range(0, 60).Select(i => $"{(char)('a' + (i % 26))}{(char)('a' + (i / 26))}word")];

    private static readonly Gen<string> Prose = Gen.Int[0, Vocabulary.Length - 1]
        .Array[0, 300]
        .Select(words => string.Join(' ', words.Select(w => Vocabulary[w])));

    private static byte[] Build(params KeyedText[] texts)
    {
        using var stream = new MemoryStream();
        SegmentBuilder.Build(texts, stream, threads: 2);
        return stream.ToArray();
    }

    private static byte[] Merge(Func<string, bool> keep, params PassageSegment[] segments)
    {
        using var stream = new MemoryStream();
        SegmentBuilder.Merge(segments, keep, stream);
        return stream.ToArray();
    }

    private static KeyedText[] Texts(string[] texts) => [.. texts.Select((t, i) => new KeyedText($"k{i}", t))];

    [Fact]
    public void Every_run_of_five_words_is_found_in_the_text_that_has_it() =>
        Gen.Select(Prose.Array[1, 6], Gen.Int[0, 5], Gen.Int[0, 300])
            .Sample(
                (texts, which, at) =>
                {
                    which %= texts.Length;
                    var words = texts[which].Split(' ');
                    if (words.Length < 5)
                        return;
                    at = Math.Min(at, words.Length - 5);
                    var quotation = string.Join(' ', words[at..(at + 5)]);
                    var search = new PassageSearch([PassageSegment.Open(Build(Texts(texts)))]);
                    var found = search.Find(quotation, most: 10);
                    found.IsWhole.ShouldBeTrue();
                    found.Candidates.Select(c => c.Key).ShouldContain($"k{which}");
                },
                iter: 300
            );

    [Fact]
    public void A_merged_segment_is_the_one_that_all_texts_would_have_made() =>
        Gen.Select(Prose.Array[1, 4], Prose.Array[1, 4])
            .Sample(
                (first, second) =>
                {
                    var (a, b) = (Texts(first), Texts(second).Select(t => t with { Key = $"second {t.Key}" }).ToArray());
                    var merged = Merge(_ => true, PassageSegment.Open(Build(a)), PassageSegment.Open(Build(b)));
                    merged.ShouldBe(Build([.. a, .. b]));
                },
                iter: 200
            );

    [Fact]
    public void What_is_left_out_in_merging_is_as_if_it_had_never_been() =>
        Prose
            .Array[2, 6]
            .Sample(
                texts =>
                {
                    var all = Texts(texts);
                    var merged = Merge(k => k != "k1", PassageSegment.Open(Build(all[..1])), PassageSegment.Open(Build(all[1..])));
                    merged.ShouldBe(Build([.. all.Where(t => t.Key != "k1")]));
                },
                iter: 200
            );

    [Fact]
    public void Every_flipped_bit_is_seen()
    {
        var bytes = Build(Texts(["The only thing we have to fear is fear itself.", "Ask not what your country can do for you.", ""]));
        PassageSegment.Open(bytes).IsSound().ShouldBeTrue();
        for (var i = 0; i < bytes.Length; i++)
        {
            var damaged = (byte[])bytes.Clone();
            damaged[i] ^= (byte)(1 << (i % 8));
            IsSound(damaged).ShouldBeFalse($"byte {i}");
        }

        static bool IsSound(byte[] bytes)
        {
            try
            {
                return PassageSegment.Open(bytes).IsSound();
            }
            catch (InvalidDataException)
            {
                return false;
            }
        }
    }

    [Fact]
    public void Any_bytes_are_refused_or_searched()
    {
        var bytes = Build(Texts(["The only thing we have to fear is fear itself.", "Ask not what your country can do for you."]));
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte, Gen.Int[0, bytes.Length])
            .Sample(
                (at, value, cut) =>
                {
                    var damaged = (byte[])bytes.Clone();
                    damaged[at] = value;
                    foreach (var some in new[] { damaged, damaged[..cut] })
                    {
                        try
                        {
                            new PassageSearch([PassageSegment.Open(some)]).Find("the only thing we have to fear is fear itself", 3);
                        }
                        catch (InvalidDataException) { }
                    }
                },
                iter: 5000
            );
    }

    [Theory]
    [InlineData(0, "no segment")]
    [InlineData(8, "version")]
    [InlineData(12, "damaged")]
    public void Another_file_is_refused_by_what_it_is(int at, string why)
    {
        var bytes = Build(Texts(["One two three four five."]));
        bytes[at] = 99;
        Should.Throw<InvalidDataException>(() => PassageSegment.Open(bytes)).Message.ShouldContain(why);
    }

    [Fact]
    public void No_texts_make_a_segment_in_which_nothing_is_found()
    {
        var segment = PassageSegment.Open(Build());
        (segment.Grams, segment.Keys.Count, segment.IsSound()).ShouldBe((0, 0, true));
        new PassageSearch([segment]).Find("one two three four five", 3).Candidates.ShouldBeEmpty();
    }
}
