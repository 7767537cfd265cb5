using System.Diagnostics.CodeAnalysis;

namespace Loccit.Text;

/// <summary>The hash by which a <see cref="WordTable{T}"/> finds words, letter by letter.</summary>
internal static class WordHash
{
    // FNV-1a, over UTF-16 units
    public const uint Seed = 2166136261;

    public static uint Next(uint hash, char c) => (hash ^ c) * 16777619;

    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var c in word)
            hash = Next(hash, c);
        return hash;
    }
}

/// <summary>Words of lists and what the lists say of them, found by letters that stand in a text and were hashed on the way.</summary>
internal sealed class WordTable<T>
{
    // Which word a place has, from 1, and its hash beside it: a word that is in no list is turned away without a look at any letters.
    private readonly (uint Hash, int Entry)[] slots;
    private readonly (string Word, T Value)[] entries;

    public WordTable(IReadOnlyCollection<KeyValuePair<string, T>> words)
    {
        // a quarter full at most: a word that is in no list meets an empty place at once
        slots = new (uint, int)[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)(4 * words.Count + 1))];
        entries = new (string, T)[words.Count];
        var count = 0;
        foreach (var (word, value) in words)
        {
            var hash = WordHash.Of(word);
            var at = First(hash);
            while (slots[at].Entry > 0)
                at = Next(at);
            entries[count++] = (word, value);
            slots[at] = (hash, count);
        }
    }

    /// <summary>The list's own string and what is said of it.</summary>
    /// <param name="word">The letters.</param>
    /// <param name="hash">Their <see cref="WordHash"/>.</param>
    /// <param name="listed">The same letters, as the list has them.</param>
    /// <param name="value">What the list says.</param>
    public bool TryGet(ReadOnlySpan<char> word, uint hash, [NotNullWhen(true)] out string? listed, [MaybeNullWhen(false)] out T value)
    {
        for (var at = First(hash); slots[at] is { Entry: > 0 } slot; at = Next(at))
        {
            if (slot.Hash != hash || !word.SequenceEqual(entries[slot.Entry - 1].Word))
                continue;
            (listed, value) = entries[slot.Entry - 1];
            return true;
        }
        (listed, value) = (null, default);
        return false;
    }

    private int First(uint hash) => (int)((hash ^ (hash >> 15)) & (uint)(slots.Length - 1));

    private int Next(int at) => (at + 1) & (slots.Length - 1);
}
