using Loccit.Text;

namespace Loccit.Legibility;

/// <summary>
/// Reads the words of a damaged passage as the quotation's, where damage explains the difference: so that they can be aligned. The text stays as it is; only what a word is taken for changes,
/// and where words run together or one is broken, where words begin and end.
/// </summary>
internal sealed class Mender
{
    /// <summary>A row of letters longer than this is not taken apart.</summary>
    private const int LongestRow = 60;

    /// <summary>A word that is like several is compared with so many of the quotation's at each side of where it should stand.</summary>
    private const int Near = 60;

    private readonly string text;
    private readonly Damage damage;
    private readonly string[] outlines;
    private readonly ulong[] hashes;
    private readonly Dictionary<string, int> byOutline = new(StringComparer.Ordinal);
    private readonly HashSet<ulong> own;

    private Mender(string text, Damage damage, string[] outlines, ulong[] hashes)
    {
        (this.text, this.damage, this.outlines, this.hashes) = (text, damage, outlines, hashes);
        own = [.. hashes];
        for (var i = 0; i < outlines.Length; i++)
        {
            if (outlines[i].Length > 0)
                byOutline.TryAdd(outlines[i], i);
        }
    }

    /// <summary>Mends the words of a passage.</summary>
    /// <param name="text">The source's text.</param>
    /// <param name="words">Its words around the passage.</param>
    /// <param name="damage">The source's damage.</param>
    /// <param name="outlines">Outlines of the quotation's words.</param>
    /// <param name="hashes">Their hashes.</param>
    public static List<Word> Mend(string text, List<Word> words, Damage damage, string[] outlines, ulong[] hashes)
    {
        if (hashes.Length == 0)
            return words;
        var mender = new Mender(text, damage, outlines, hashes);
        var mended = new List<Word>(words.Count + 8);
        for (var i = 0; i < words.Count; i++)
        {
            if (mender.own.Contains(words[i].Hash))
                mended.Add(words[i]);
            else
                i += mender.Read(words, i, mended);
        }
        return mended;
    }

    /// <summary>Reads one word, or two as one. Returns how many more than one it took.</summary>
    private int Read(List<Word> words, int i, List<Word> mended)
    {
        var word = words[i];
        var outline = Confusions.Outline(text.AsSpan(word.Start, word.End - word.Start));
        if (
            byOutline.TryGetValue(outline, out var same)
            || (Confusions.OutlineWithH(text.AsSpan(word.Start, word.End - word.Start)) is { } withH && byOutline.TryGetValue(withH, out same))
        )
        {
            mended.Add(word with { Hash = hashes[same] });
            return 0;
        }
        if (i + 1 < words.Count && !own.Contains(words[i + 1].Hash) && words[i + 1].Start - word.End <= 4)
        {
            var both = Confusions.Outline(text.AsSpan(word.Start, words[i + 1].End - word.Start));
            if (byOutline.TryGetValue(both, out var one))
            {
                mended.Add(new Word(word.Start, words[i + 1].End, hashes[one]));
                return 1;
            }
        }
        var before = mended.Count;
        if (word.End - word.Start <= LongestRow && Apart(word.Start, word.End, -1, mended))
            return 0;
        mended.RemoveRange(before, mended.Count - before);
        if (AtEdge(word, mended) || (damage.IsHeavy && TwoAlike(word, mended)))
            return 0;
        mended.Add(Like(outline, before) is { } like ? word with { Hash = hashes[like] } : word);
        return 0;
    }

    /// <summary>Takes a row of letters apart into words that follow each other in the quotation.</summary>
    private bool Apart(int start, int end, int after, List<Word> mended)
    {
        for (var cut = end; cut > start; cut--)
        {
            if (after < 0 && cut == end)
                continue;
            var outline = Confusions.Outline(text.AsSpan(start, cut - start));
            var at = after >= 0 ? (after + 1 < outlines.Length && outlines[after + 1] == outline ? after + 1 : -1) : byOutline.GetValueOrDefault(outline, -1);
            if (at < 0)
                continue;
            var before = mended.Count;
            mended.Add(new Word(start, cut, hashes[at]));
            if (cut == end || Apart(cut, end, at, mended))
                return true;
            mended.RemoveRange(before, mended.Count - before);
        }
        return false;
    }

    /// <summary>Parts the quotation's last word from the one behind it, or its first from the one before: those beside it are not quoted.</summary>
    private bool AtEdge(Word word, List<Word> mended)
    {
        if (word.End - word.Start > LongestRow)
            return false;
        for (var cut = word.Start + 1; cut < word.End; cut++)
        {
            if (Confusions.Outline(text.AsSpan(word.Start, cut - word.Start)) == outlines[^1])
            {
                mended.Add(new Word(word.Start, cut, hashes[^1]));
                mended.Add(new Word(cut, word.End, word.Hash));
                return true;
            }
            if (Confusions.Outline(text.AsSpan(cut, word.End - cut)) == outlines[0])
            {
                mended.Add(new Word(word.Start, cut, word.Hash));
                mended.Add(new Word(cut, word.End, hashes[0]));
                return true;
            }
        }
        return false;
    }

    /// <summary>Takes a row of letters apart into one word of the quotation and one that is like the next or the one before.</summary>
    private bool TwoAlike(Word word, List<Word> mended)
    {
        var length = word.End - word.Start;
        if (length is < 4 or > LongestRow)
            return false;
        for (var cut = 2; cut < length - 1; cut++)
        {
            var left = Confusions.Outline(text.AsSpan(word.Start, cut));
            var right = Confusions.Outline(text.AsSpan(word.Start + cut, length - cut));
            if (byOutline.TryGetValue(left, out var first) && first + 1 < outlines.Length && IsLike(first + 1, right))
                return Add(cut, first);
            if (byOutline.TryGetValue(right, out var second) && second > 0 && IsLike(second - 1, left))
                return Add(cut, second - 1);
        }
        return false;

        bool Add(int cut, int first)
        {
            mended.Add(new Word(word.Start, word.Start + cut, hashes[first]));
            mended.Add(new Word(word.Start + cut, word.End, hashes[first + 1]));
            return true;
        }
    }

    private bool IsLike(int word, string outline) =>
        outlines[word].Length >= 2 && EditDistance.Within(outlines[word], outline, Math.Max(1, outlines[word].Length * 2 / 5));

    /// <summary>The quotation's word that a heavily damaged one is most like, if the damage explains the difference; the nearest to its place of equals.</summary>
    private int? Like(string outline, int place)
    {
        if (!damage.IsHeavy || outline.Length == 0)
            return null;
        int? best = null;
        var least = int.MaxValue;
        var from = Math.Clamp(place - Near, 0, outlines.Length);
        var to = Math.Min(outlines.Length, place + Near);
        for (var i = from; i < to; i++)
        {
            var most = Math.Min(least - 1, Math.Max(1, outlines[i].Length * 2 / 5));
            if (most < 1 || outlines[i].Length < 2)
                continue;
            var distance = EditDistance.Of(outlines[i], outline, most);
            if (distance > most)
                continue;
            (best, least) = (i, distance);
        }
        return best;
    }
}
