using CsCheck;
using Loccit.Text;

namespace Loccit.Tests.Text;

public class PlainWordTests
{
    private static readonly Gen<string> Texts = Gen.Char["abXYZ '’-.,/&1é\u2060\u00ad漢@[`{”"].Array[1, 12].Select(c => new string(c));

    private static int Read(string text, int start, out string lower, out uint hash, out bool isLower)
    {
        Span<char> buffer = stackalloc char[8];
        var end = PlainWord.Read(text, start, text.Length, buffer, out hash, out isLower);
        lower = end < 0 ? "" : buffer[..(end - start)].ToString();
        return end;
    }

    [Fact]
    public void Plain_word_ends_where_any_word_does() =>
        Texts.Sample(text =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                if (!char.IsLetterOrDigit(text[i]) || Read(text, i, out var lower, out var hash, out var isLower) is not (> 0 and var end))
                    continue;
                end.ShouldBe(WordEdge.After(text, i, text.Length, abbreviations: true), text);
                end.ShouldBe(WordEdge.After(text, i, text.Length, abbreviations: false), text);
                lower.ShouldBe(text[i..end].ToLowerInvariant());
                hash.ShouldBe(WordHash.Of(lower));
                isLower.ShouldBe(lower == text[i..end]);
            }
        });

    [Theory]
    [InlineData("word")]
    [InlineData("Word, and")]
    [InlineData("WORD”")]
    public void Plain_word_is_read(string text) => Read(text, 0, out _, out _, out _).ShouldBe(4);

    [Theory]
    [InlineData("don't")]
    [InlineData("dockers’ union")]
    [InlineData("half-way")]
    [InlineData("end.")]
    [InlineData("naïve")]
    [InlineData("a1")]
    [InlineData("\u00e9t\u00e9")]
    [InlineData("longerthanthat")]
    public void Word_that_is_not_plain_is_left_to_others(string text) => Read(text, 0, out _, out _, out _).ShouldBe(-1);

    [Fact]
    public void Table_finds_what_it_holds_and_nothing_else() =>
        Gen.Char['a', 'd']
            .Array[1, 4]
            .Select(c => new string(c))
            .Array[0, 40]
            .Sample(words =>
            {
                var held = words.Take(words.Length / 2).Distinct().Select((w, i) => KeyValuePair.Create(w, i)).ToList();
                var table = new WordTable<int>(held);
                foreach (var word in words)
                {
                    var at = held.FindIndex(h => h.Key == word);
                    table.TryGet(word, WordHash.Of(word), out var listed, out var value).ShouldBe(at >= 0);
                    listed.ShouldBe(at >= 0 ? word : null);
                    if (at >= 0)
                        value.ShouldBe(held[at].Value);
                }
            });
}
