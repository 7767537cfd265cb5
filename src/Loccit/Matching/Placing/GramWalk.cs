using Loccit.Text;

namespace Loccit.Matching.Placing;

/// <summary>Reads one text closely where it may have an anchor, from front to back, and notes the grams there. Linear in the text for any row of places.</summary>
internal ref struct GramWalk
{
    private readonly ReadOnlySpan<char> text;
    private readonly uint origin;
    private readonly Anchors anchors;
    private readonly Dictionary<ulong, List<uint>> places;
    private WordScanner scanner;

    /// <summary>Hash and offset of the last word read and of the one before it; -1 if there is none in the row.</summary>
    private ulong last,
        before;
    private int lastStart = -1,
        beforeStart = -1;

    /// <summary>Words that hold odd characters were looked at up to here.</summary>
    private int oddEnd;

    /// <summary>Where the word ends that the last run began.</summary>
    private int runEnd;

    public GramWalk(ReadOnlySpan<char> text, uint origin, Anchors anchors, Dictionary<ulong, List<uint>> places)
    {
        this.text = text;
        this.origin = origin;
        this.anchors = anchors;
        this.places = places;
        scanner = new WordScanner(text);
    }

    /// <summary>Looks at a run of letters that may be an anchor.</summary>
    public void Run(int start)
    {
        // behind an apostrophe, or a hyphen at a line's end, no word begins; without this a text of such alone would be read anew at each
        if (start < runEnd)
            return;
        var words = new WordScanner(text, start);
        if (!words.Next(out _, out runEnd, out var hash) || !anchors.Has(hash))
            return;
        if ((words.Next(out _, out _, out var next) && anchors.HasPair(hash, next)) || MayFollow(start, hash))
            ReadAround(start);
    }

    /// <summary>False if the word before an anchor is plainly not one that the quotation has before it.</summary>
    private readonly bool MayFollow(int start, ulong anchor)
    {
        var at = start - 1;
        if (at < 0 || text[at] != ' ')
            return true;
        while (at > 0 && char.IsAsciiLetter(text[at - 1]) && start - at < LongestPlain)
            at--;
        // what stands before a single space behind a letter or a comma is joined to nothing
        if (at < 2 || text[at - 1] != ' ' || !(char.IsAsciiLetter(text[at - 2]) || text[at - 2] == ','))
            return true;
        return !new WordScanner(text, at).Next(out var first, out _, out var before) || first >= start || anchors.HasPair(before, anchor);
    }

    private const int LongestPlain = 40;

    /// <summary>Looks at the word that holds a hyphen or a character beyond ASCII: it may be an anchor broken at a line's end, or written with an accent or a ligature.</summary>
    public void Odd(int at)
    {
        if (at < oddEnd || !MakesWord(at))
            return;
        var start = at;
        while (start > oddEnd && !IsSpace(text[start - 1]))
            start--;
        var words = new WordScanner(text, start);
        oddEnd = text.Length;
        while (words.Next(out var s, out var end, out var hash))
        {
            if (anchors.Has(hash))
                ReadAround(s);
            if (end <= at)
                continue;
            oddEnd = end;
            break;
        }
    }

    private readonly bool MakesWord(int at) =>
        text[at] switch
        {
            '-' or '\u2010' => at + 1 < text.Length && IsSpace(text[at + 1]),
            // the common dashes, quotation marks and dots; an apostrophe is never in an anchor
            >= '\u2011' and <= '\u2027' => false,
            _ => true,
        };

    private static bool IsSpace(char c) => c is ' ' or '\n' or '\r' or '\t';

    /// <summary>Reads from two words before a word to two words behind it.</summary>
    private void ReadAround(int start)
    {
        var from = Before(start);
        if (from > scanner.Position)
        {
            scanner = new WordScanner(text, from);
            lastStart = beforeStart = -1;
        }
        while (beforeStart <= start && scanner.Next(out var s, out _, out var hash))
        {
            if (beforeStart >= 0 && places.TryGetValue(PassageIndex.Gram(before, last, hash), out var found) && found.Count <= PassageIndex.MostCounted)
                found.Add(origin + (uint)beforeStart);
            (before, beforeStart) = (last, lastStart);
            (last, lastStart) = (hash, s);
        }
    }

    /// <summary>Where to begin so that two words or more are read before the one at <paramref name="start"/>: between words that no line's end joins, or where the scan stands.</summary>
    private readonly int Before(int start)
    {
        var floor = scanner.Position;
        var i = start;
        var words = -1;
        var hasWord = true;
        while (i > floor)
        {
            var c = text[i - 1];
            if (!IsSpace(c))
            {
                hasWord |= char.IsAsciiLetterOrDigit(c);
                i--;
                continue;
            }
            var space = i;
            while (space > floor && IsSpace(text[space - 1]))
                space--;
            // a hyphen before the line's end may join what stands on both sides, and may hide behind characters without width
            if (space > floor && text[space - 1] is < '\u0080' and not '-')
            {
                words += hasWord ? 1 : 0;
                hasWord = false;
                if (words == 2)
                    return i;
            }
            i = space;
        }
        return floor;
    }
}
