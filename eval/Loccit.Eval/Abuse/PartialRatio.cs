using System.Numerics;

namespace Loccit.Eval.Abuse;

/// <summary>
/// The partial_ratio of rapidfuzz: the shorter text against every window of its length in the longer one, windows that stick out at either
/// end included; of each the share of characters in the longest common subsequence, and of these the best.
/// </summary>
internal static class PartialRatio
{
    /// <returns>0 to 100.</returns>
    public static double Of(string a, string b)
    {
        if (a.Length == 0 || b.Length == 0)
            return a.Length == b.Length ? 100 : 0;
        return a.Length == b.Length ? Math.Max(Best(a, b), Best(b, a))
            : a.Length < b.Length ? Best(a, b)
            : Best(b, a);
    }

    private static double Best(string needle, string text)
    {
        var masks = Masks(needle);
        var state = new ulong[(needle.Length + 63) / 64];
        var best = 0.0;
        for (var end = 1; end < text.Length + needle.Length; end++)
        {
            var start = Math.Max(0, end - needle.Length);
            var window = text.AsSpan(start, Math.Min(end, text.Length) - start);
            best = Math.Max(best, 200.0 * CommonSubsequence(masks, state, window) / (needle.Length + window.Length));
        }
        return best;
    }

    /// <summary>For each character the positions in the needle where it stands, as bits.</summary>
    private static Dictionary<char, ulong[]> Masks(string needle)
    {
        var masks = new Dictionary<char, ulong[]>();
        for (var i = 0; i < needle.Length; i++)
        {
            if (!masks.TryGetValue(needle[i], out var mask))
                masks[needle[i]] = mask = new ulong[(needle.Length + 63) / 64];
            mask[i / 64] |= 1UL << (i % 64);
        }
        return masks;
    }

    /// <summary>Length of the longest common subsequence, sixty-four positions at a time (Hyyrö 2004): a bit of the state is 0 where a row of the table steps up.</summary>
    private static int CommonSubsequence(Dictionary<char, ulong[]> masks, ulong[] state, ReadOnlySpan<char> window)
    {
        Array.Fill(state, ulong.MaxValue);
        foreach (var c in window)
        {
            if (!masks.TryGetValue(c, out var mask))
                continue;
            var carry = 0UL;
            for (var i = 0; i < state.Length; i++)
            {
                var matched = state[i] & mask[i];
                var sum = state[i] + matched;
                var overflow = sum < state[i] ? 1UL : 0UL;
                var total = sum + carry;
                overflow |= total < sum ? 1UL : 0UL;
                state[i] = total | (state[i] - matched);
                carry = overflow;
            }
        }
        var steps = 0;
        foreach (var word in state)
            steps += BitOperations.PopCount(~word);
        return steps;
    }
}
