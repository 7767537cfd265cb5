using Loccit.Speakers;
using Loccit.Text;

namespace Loccit.SecondHand;

/// <summary>Compares the names of speakers.</summary>
internal static class SpeakerName
{
    private static readonly string[] Own = ["i", "we", "me", "us", "ich", "wir", "je", "nous", "yo", "nosotros"];

    /// <summary>The words of a name that tell one bearer from another: with a capital, of two letters or more, no titles; folded.</summary>
    public static List<string> Words(string name, SpeechWords words)
    {
        var result = new List<string>();
        foreach (var range in Parts(name))
        {
            var word = name[range];
            if (word.Length > 1 && char.IsUpper(word[0]) && (words[word.ToLowerInvariant()] & (Sense.Title | Sense.Function)) == Sense.None)
                result.Add(Fold.Word(word));
        }
        return result;
    }

    /// <summary>
    /// True for the proper name of one person: a first name and a surname or more, all capitalised but for particles, and no word that bodies, offices and texts are
    /// called by. A surname alone might be a firm's, a place's or a ship's.
    /// </summary>
    public static bool IsPerson(string name, SpeechWords words)
    {
        var capitals = 0;
        foreach (var range in Parts(name))
        {
            var word = name[range];
            var sense = words[word.ToLowerInvariant()];
            if ((sense & (Sense.Body | Sense.Text | Sense.NotName)) != Sense.None || word is "of" or "the" or "The")
                return false;
            if (char.IsUpper(word[0]))
            {
                if (word.Length > 3 && word.All(char.IsUpper))
                    return false;
                if ((sense & Sense.Title) == Sense.None)
                    capitals++;
            }
            else if ((sense & Sense.Particle) == Sense.None)
            {
                return false;
            }
        }
        return capitals is 2 or 3;
    }

    /// <summary>True if the mention is the writer's own: "I", "we".</summary>
    public static bool IsOwn(string mention) => Own.Contains(mention.ToLowerInvariant());

    /// <summary>True if the two may be one: a word of one is a word of the other.</summary>
    public static bool MayBeOne(string a, string b, SpeechWords words)
    {
        var first = Words(a, words);
        return Words(b, words).Exists(first.Contains);
    }

    /// <summary>True if one of the words stands in the text, with its capital.</summary>
    public static bool StandsIn(ReadOnlySpan<char> text, List<string> name)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsUpper(text[i]) || i > 0 && char.IsLetterOrDigit(text[i - 1]))
                continue;
            var end = i + 1;
            while (end < text.Length && char.IsLetterOrDigit(text[end]))
                end++;
            if (name.Contains(Fold.Word(text[i..end].ToString())))
                return true;
            i = end - 1;
        }
        return false;
    }

    private static List<Range> Parts(string name)
    {
        var parts = new List<Range>();
        var start = -1;
        for (var i = 0; i <= name.Length; i++)
        {
            var inside = i < name.Length && char.IsLetterOrDigit(name[i]);
            if (inside && start < 0)
                start = i;
            if (!inside && start >= 0)
            {
                parts.Add(start..i);
                start = -1;
            }
        }
        return parts;
    }
}
