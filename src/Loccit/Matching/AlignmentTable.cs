using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Loccit.Matching;

/// <summary>
/// The worths of the best alignments of all beginnings of two rows of words, filled a vector at a time (row by row; gaps in the source by the greatest before each cell, as a prefix scan),
/// and the way back through them.
/// </summary>
internal static class AlignmentTable
{
    private const int Equal = 8;
    private const int Similar = -1;
    private const int Different = -5;
    private const int OpenGap = -6;
    private const int SkipSource = -1;
    private const int SkipQuote = -3;

    private const ulong Letters = (1UL << LetterBits) - 1;
    private const int LetterBits = 53;

    /// <summary>Words of no more letters are not taken for spellings of each other.</summary>
    private const ulong ShortWord = 3;

    private const int SlightlyLonger = 2;

    /// <summary>Appends the best alignment to <paramref name="steps"/>.</summary>
    /// <param name="quote">The quotation's words.</param>
    /// <param name="source">The source's.</param>
    /// <param name="quoteShape">Their shapes (<see cref="Aligner.Shape"/>).</param>
    /// <param name="sourceShape">Those of the source's words.</param>
    /// <param name="quoteBase">Index of the first of the quotation's words.</param>
    /// <param name="sourceBase">Index of the first of the source's.</param>
    /// <param name="freeStart">True if words of the source before the first pair cost nothing.</param>
    /// <param name="freeEnd">True if words behind the last pair cost nothing.</param>
    /// <param name="steps">Where the steps go.</param>
    public static void Align(
        ReadOnlySpan<ulong> quote,
        ReadOnlySpan<ulong> source,
        ReadOnlySpan<ulong> quoteShape,
        ReadOnlySpan<ulong> sourceShape,
        int quoteBase,
        int sourceBase,
        bool freeStart,
        bool freeEnd,
        List<Step> steps
    )
    {
        // the worths lie between that of leaving out all words and that of matching all
        const int Room = 30_000;
        if ((quote.Length * 11L) + (source.Length * 2L) < Room)
            Align<short>(quote, source, quoteShape, sourceShape, (quoteBase, sourceBase), freeStart, freeEnd, steps);
        else
            Align<int>(quote, source, quoteShape, sourceShape, (quoteBase, sourceBase), freeStart, freeEnd, steps);
    }

    private static void Align<T>(
        ReadOnlySpan<ulong> quote,
        ReadOnlySpan<ulong> source,
        ReadOnlySpan<ulong> quoteShape,
        ReadOnlySpan<ulong> sourceShape,
        (int Quote, int Source) bases,
        bool freeStart,
        bool freeEnd,
        List<Step> steps
    )
        where T : unmanaged, IBinaryInteger<T>
    {
        var (n, width) = (quote.Length, source.Length + 1);
        // a vector may reach beyond the end of a row: what it puts there is overwritten with the next row, and read only for cells that do not count
        var padded = width + Vector128<T>.Count;
        var rented = ArrayPool<byte>.Shared.Rent(((n * width) + (4 * padded)) * Unsafe.SizeOf<T>());
        try
        {
            var memory = MemoryMarshal.Cast<byte, T>(rented.AsSpan());
            var table = memory[..((n * width) + padded)];
            var rows = memory[table.Length..];
            FillFirstRow(table, width, n, freeStart);
            Fill(table, width, quote, source, quoteShape, sourceShape, rows[..padded], rows[padded..(2 * padded)], rows[(2 * padded)..(3 * padded)]);
            var end = source.Length;
            if (freeEnd)
            {
                var last = table.Slice(n * width, width);
                for (var j = 0; j <= source.Length; j++)
                {
                    if (last[j] > last[end] || (last[j] == last[end] && j < end))
                        end = j;
                }
            }
            var from = steps.Count;
            for (var j = source.Length; j > end; j--)
                steps.Add(new Step(-1, bases.Source + j - 1));
            Back(table, width, end, quote, source, quoteShape, sourceShape, bases, steps);
            steps.Reverse(from, steps.Count - from);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(rented);
        }
    }

    private static void FillFirstRow<T>(Span<T> table, int width, int quoteLength, bool freeStart)
        where T : unmanaged, IBinaryInteger<T>
    {
        // so much above the true worths that a worth with its column is never below zero, which the scan takes for nothing
        var above = 16 - (SkipQuote * quoteLength);
        for (var j = 0; j < width; j++)
            table[j] = T.CreateTruncating(above + (freeStart || j == 0 ? 0 : OpenGap + (j * SkipSource)));
    }

    /// <param name="table">Rows of <paramref name="width"/> worths, the first of them filled.</param>
    /// <param name="width">One more than the source has words.</param>
    /// <param name="quote">The quotation's words.</param>
    /// <param name="source">The source's.</param>
    /// <param name="quoteShape">Their shapes.</param>
    /// <param name="sourceShape">Those of the source's words.</param>
    /// <param name="numbers">Room for a row: the source's words by their numbers in the quotation.</param>
    /// <param name="gaps">Room for a row: the worths of alignments that leave out the quotation's last word.</param>
    /// <param name="worths">Room for a row: what a pair of the row's word is worth if it is not the same word.</param>
    private static void Fill<T>(
        Span<T> table,
        int width,
        ReadOnlySpan<ulong> quote,
        ReadOnlySpan<ulong> source,
        ReadOnlySpan<ulong> quoteShape,
        ReadOnlySpan<ulong> sourceShape,
        Span<T> numbers,
        Span<T> gaps,
        Span<T> worths
    )
        where T : unmanaged, IBinaryInteger<T>
    {
        var own = Numbers(quote, source, numbers);
        gaps.Fill(T.CreateTruncating(typeof(T) == typeof(short) ? -32_000 : int.MinValue / 4));
        worths.Fill(T.CreateTruncating(Different));
        var plain = true;
        var lanes = Vector128<T>.Count;
        var skipQuote = Vector128.Create(T.CreateTruncating(SkipQuote));
        var openQuote = Vector128.Create(T.CreateTruncating(OpenGap + SkipQuote));
        var openSource = Vector128.Create(T.CreateTruncating(OpenGap));
        var equal = Vector128.Create(T.CreateTruncating(Equal));
        var further = Vector128.Create(T.CreateTruncating(lanes));
        for (var i = 1; i <= quote.Length; i++)
        {
            if (!plain)
                worths.Fill(T.CreateTruncating(Different));
            plain = !MarkAlike(quoteShape[i - 1], sourceShape, worths[1..]);
            ref var above = ref table[(i - 1) * width];
            ref var row = ref table[i * width];
            ref var gap = ref MemoryMarshal.GetReference(gaps);
            ref var number = ref MemoryMarshal.GetReference(numbers);
            ref var worth = ref MemoryMarshal.GetReference(worths);
            row = table[0] + T.CreateTruncating(OpenGap + (i * SkipQuote));
            var greatest = Vector128.Create(row);
            var word = Vector128.Create(T.CreateTruncating(own[i - 1]));
            var column = Vector128.CreateSequence(T.One, T.One);
            var lastAbove = Vector128.CreateScalar(above);
            for (nuint j = 1; j < (nuint)width; j += (nuint)lanes)
            {
                // the cells above and to the left are put together here: read from where two vectors were just written, they would have to be waited for
                var cells = Vector128.LoadUnsafe(ref above, j);
                var corner = Later(cells, 1) | lastAbove;
                lastAbove = First(cells);
                var left = Vector128.Max(Vector128.LoadUnsafe(ref gap, j) + skipQuote, cells + openQuote);
                left.StoreUnsafe(ref gap, j);
                var pair = Vector128.ConditionalSelect(Vector128.Equals(Vector128.LoadUnsafe(ref number, j), word), equal, Vector128.LoadUnsafe(ref worth, j));
                var best = Vector128.Max(corner + pair, left);
                // a gap that ends here was opened at one of the cells before: at that with the greatest sum of worth and column
                var upTo = Scan(best + column);
                var before = Vector128.Max(greatest, Later(upTo, 1));
                Vector128.Max(best, before - column + openSource).StoreUnsafe(ref row, j);
                greatest = Vector128.Max(greatest, Last(upTo));
                column += further;
            }
        }
    }

    /// <summary>Numbers the quotation's words, equal ones alike, and gives each of the source's words its number there, or -1. <paramref name="numbers"/> begins with a cell that stands for no word.</summary>
    private static int[] Numbers<T>(ReadOnlySpan<ulong> quote, ReadOnlySpan<ulong> source, Span<T> numbers)
        where T : unmanaged, IBinaryInteger<T>
    {
        var mask = (int)BitOperations.RoundUpToPowerOf2((uint)(quote.Length * 2) + 2) - 1;
        var slots = new int[mask + 1]; // one more than the number of the word
        var own = new int[quote.Length];
        for (var i = 0; i < quote.Length; i++)
        {
            var slot = (int)(quote[i] >> 32) & mask;
            while (slots[slot] != 0 && quote[slots[slot] - 1] != quote[i])
                slot = (slot + 1) & mask;
            if (slots[slot] == 0)
                slots[slot] = i + 1;
            own[i] = slots[slot] - 1;
        }
        numbers.Fill(T.CreateTruncating(-1));
        for (var j = 0; j < source.Length; j++)
        {
            var slot = (int)(source[j] >> 32) & mask;
            while (slots[slot] != 0 && quote[slots[slot] - 1] != source[j])
                slot = (slot + 1) & mask;
            numbers[j + 1] = T.CreateTruncating(slots[slot] - 1);
        }
        return own;
    }

    /// <summary>Puts down the worth of a likely spelling where the source has one of the word. False if it has none.</summary>
    private static bool MarkAlike<T>(ulong shape, ReadOnlySpan<ulong> sourceShape, Span<T> worths)
        where T : unmanaged, IBinaryInteger<T>
    {
        if (shape >> LetterBits <= ShortWord)
            return false;
        var any = false;
        var own = Vector256.Create(shape & Letters);
        var letters = Vector256.Create(Letters);
        var length = Vector256.Create((long)(shape >> LetterBits));
        var most = Vector256.Create((long)SlightlyLonger);
        var j = 0;
        for (; j + 4 <= sourceShape.Length; j += 4)
        {
            var theirs = Vector256.Create(sourceShape.Slice(j, 4));
            // without its two lowest bits nothing is left of the letters that differ
            var differ = (theirs ^ own) & letters;
            differ &= differ - Vector256<ulong>.One;
            differ &= differ - Vector256<ulong>.One;
            var longer = (theirs >> LetterBits).AsInt64() - length;
            var alike = Vector256.Equals(differ, Vector256<ulong>.Zero).AsInt64() & ~Vector256.GreaterThan(Vector256.Abs(longer), most);
            for (var bits = alike.ExtractMostSignificantBits(); bits != 0; bits &= bits - 1)
            {
                worths[j + BitOperations.TrailingZeroCount(bits)] = T.CreateTruncating(Similar);
                any = true;
            }
        }
        for (; j < sourceShape.Length; j++)
        {
            if (!IsAlike(shape, sourceShape[j]))
                continue;
            worths[j] = T.CreateTruncating(Similar);
            any = true;
        }
        return any;
    }

    private static bool IsAlike(ulong quote, ulong source) =>
        quote >> LetterBits > ShortWord
        && Math.Abs((long)(quote >> LetterBits) - (long)(source >> LetterBits)) <= SlightlyLonger
        && BitOperations.PopCount((quote ^ source) & Letters) <= 2;

    /// <summary>The greatest of each lane and those before it.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> Scan<T>(Vector128<T> lanes)
        where T : unmanaged
    {
        lanes = Vector128.Max(lanes, Later(lanes, 1));
        lanes = Vector128.Max(lanes, Later(lanes, 2));
        return typeof(T) == typeof(short) ? Vector128.Max(lanes, Later(lanes, 4)) : lanes;
    }

    /// <summary>Each lane so many lanes later; zero in the first.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> Later<T>(Vector128<T> lanes, int by)
        where T : unmanaged =>
        (by * Unsafe.SizeOf<T>()) switch
        {
            2 => Vector128.Shuffle(lanes.AsByte(), Vector128.Create((byte)255, 255, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13)).As<byte, T>(),
            4 => Vector128.Shuffle(lanes.AsByte(), Vector128.Create((byte)255, 255, 255, 255, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)).As<byte, T>(),
            _ => Vector128.Shuffle(lanes.AsByte(), Vector128.Create((byte)255, 255, 255, 255, 255, 255, 255, 255, 0, 1, 2, 3, 4, 5, 6, 7)).As<byte, T>(),
        };

    /// <summary>The last lane in the first; zero in the others.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> First<T>(Vector128<T> lanes)
        where T : unmanaged =>
        typeof(T) == typeof(short)
            ? Vector128.Shuffle(lanes.AsInt16(), Vector128.Create((short)7, 8, 8, 8, 8, 8, 8, 8)).As<short, T>()
            : Vector128.Shuffle(lanes.AsInt32(), Vector128.Create(3, 4, 4, 4)).As<int, T>();

    /// <summary>The last lane in all.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<T> Last<T>(Vector128<T> lanes)
        where T : unmanaged =>
        typeof(T) == typeof(short)
            ? Vector128.Shuffle(lanes.AsInt16(), Vector128.Create((short)7)).As<short, T>()
            : Vector128.Shuffle(lanes.AsInt32(), Vector128.Create(3)).As<int, T>();

    /// <summary>The steps from the end of the best alignment to its beginning. A pair goes before a gap in the source, that before a gap in the quotation, the end of a gap before its middle.</summary>
    private static void Back<T>(
        ReadOnlySpan<T> table,
        int width,
        int end,
        ReadOnlySpan<ulong> quote,
        ReadOnlySpan<ulong> source,
        ReadOnlySpan<ulong> quoteShape,
        ReadOnlySpan<ulong> sourceShape,
        (int Quote, int Source) bases,
        List<Step> steps
    )
        where T : unmanaged, IBinaryInteger<T>
    {
        int x = quote.Length,
            y = end;
        var state = State.Cell;
        var worth = 0; // of the gap that the way back is in
        while (x > 0 && y > 0)
        {
            var row = table.Slice(x * width, width);
            var above = table.Slice((x - 1) * width, width);
            if (state == State.Cell)
            {
                worth = int.CreateTruncating(row[y]);
                var pair =
                    quote[x - 1] == source[y - 1] ? Equal
                    : IsAlike(quoteShape[x - 1], sourceShape[y - 1]) ? Similar
                    : Different;
                if (worth == int.CreateTruncating(above[y - 1]) + pair)
                {
                    steps.Add(new Step(bases.Quote + --x, bases.Source + --y));
                    continue;
                }
                state = EndsGap(row, y, worth) ? State.InSource : State.InQuote;
            }
            if (state == State.InSource)
            {
                y--;
                state = worth == int.CreateTruncating(row[y]) + OpenGap + SkipSource ? State.Cell : State.InSource;
                worth -= SkipSource;
                steps.Add(new Step(-1, bases.Source + y));
            }
            else
            {
                x--;
                state = worth == int.CreateTruncating(above[y]) + OpenGap + SkipQuote ? State.Cell : State.InQuote;
                worth -= SkipQuote;
                steps.Add(new Step(bases.Quote + x, -1));
            }
        }
        while (x > 0)
            steps.Add(new Step(bases.Quote + --x, -1));
        while (y > 0)
            steps.Add(new Step(-1, bases.Source + --y));
    }

    private enum State
    {
        Cell,
        InSource,
        InQuote,
    }

    /// <summary>True if a gap in the source that ends at a cell has so great a worth.</summary>
    private static bool EndsGap<T>(ReadOnlySpan<T> row, int end, int worth)
        where T : unmanaged, IBinaryInteger<T>
    {
        for (var k = end - 1; k >= 0; k--)
        {
            if (int.CreateTruncating(row[k]) + OpenGap + ((end - k) * SkipSource) == worth)
                return true;
        }
        return false;
    }
}
