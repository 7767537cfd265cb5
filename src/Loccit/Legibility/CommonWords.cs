using System.Collections.Frozen;
using Loccit.Languages;

namespace Loccit.Legibility;

/// <summary>Words that English prose is mostly made of. Loaded when a source is first in doubt.</summary>
internal static class CommonWords
{
    private static readonly Lazy<FrozenSet<string>> English = new(Load);

    /// <summary>True for a common word, in folded letters.</summary>
    public static bool Contains(string word) => English.Value.Contains(word);

    /// <summary>True for a common word, in folded letters.</summary>
    public static bool Contains(ReadOnlySpan<char> word) => English.Value.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>True if putting in, leaving out or replacing one letter makes a common word of it.</summary>
    public static bool HasNear(string word)
    {
        if (word.Length > 32)
            return false;
        var words = English.Value.GetAlternateLookup<ReadOnlySpan<char>>();
        Span<char> form = stackalloc char[word.Length + 1];
        // one letter left out
        for (var i = 0; i < word.Length; i++)
        {
            word.AsSpan(0, i).CopyTo(form);
            word.AsSpan(i + 1).CopyTo(form[i..]);
            if (words.Contains(form[..(word.Length - 1)]))
                return true;
        }
        // one replaced
        for (var i = 0; i < word.Length; i++)
        {
            word.CopyTo(form);
            for (var c = 'a'; c <= 'z'; c++)
            {
                form[i] = c;
                if (words.Contains(form[..word.Length]))
                    return true;
            }
        }
        // one put in
        for (var i = 0; i <= word.Length; i++)
        {
            word.AsSpan(0, i).CopyTo(form);
            word.AsSpan(i).CopyTo(form[(i + 1)..]);
            for (var c = 'a'; c <= 'z'; c++)
            {
                form[i] = c;
                if (words.Contains(form))
                    return true;
            }
        }
        return false;
    }

    private static FrozenSet<string> Load()
    {
        var words = new HashSet<string>(LanguageLists.Load("en", LanguageLists.Common).Words(""), StringComparer.Ordinal) { "a", "i" };
        return words.ToFrozenSet(StringComparer.Ordinal);
    }
}
