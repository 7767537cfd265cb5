using System.Runtime.CompilerServices;

namespace Loccit.Text;

/// <summary>The fingerprint of a word's folded letters, taken one or eight at a time: either way comes to the same.</summary>
internal struct FoldedLetters
{
    private const ulong Prime = 0x9E3779B97F4A7C15;

    private ulong done;
    private ulong open; // the letters since the last eight, each a byte further up
    private int count;

    /// <summary>Takes a letter.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Add(int letter)
    {
        open += (ulong)letter << (8 * count);
        if (++count < 8)
            return;
        done = (done + open) * Prime;
        open = 0;
        count = 0;
    }

    /// <summary>Takes eight letters of ASCII, the first in the lowest byte, where the number of letters so far is a multiple of eight.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddEight(ulong packed) => done = (done + packed) * Prime;

    /// <summary>Takes the first few of them.</summary>
    /// <param name="packed">Eight characters, the first in the lowest byte.</param>
    /// <param name="letters">How many are letters, 0 to 7.</param>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void AddFirst(ulong packed, int letters)
    {
        open = packed & ((1UL << (8 * letters)) - 1);
        count = letters;
    }

    /// <summary>The fingerprint of the letters so far.</summary>
    public readonly ulong Hash
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get
        {
            var h = (done + open) * Prime;
            h = (h ^ (h >> 32)) * Prime;
            return h ^ (h >> 29);
        }
    }
}
