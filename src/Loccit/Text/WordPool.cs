namespace Loccit.Text;

/// <summary>
/// Strings for words that come again and again in a text: each is made once, as long as no other word takes its place. It never grows, and any number of
/// threads may ask it: at worst a string is made twice.
/// </summary>
internal sealed class WordPool
{
    private const int Places = 1 << 14;

    private readonly string?[] pool = new string?[Places];

    /// <summary>The letters as a string.</summary>
    /// <param name="word">The letters.</param>
    /// <param name="hash">Any hash that the same letters always have.</param>
    public string Get(ReadOnlySpan<char> word, uint hash)
    {
        ref var place = ref pool[(hash ^ (hash >> 15)) & (Places - 1)];
        if (place is { } known && word.SequenceEqual(known))
            return known;
        return place = word.ToString();
    }
}
