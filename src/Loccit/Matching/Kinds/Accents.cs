using System.Text;
using Loccit.Text;

namespace Loccit.Matching.Kinds;

/// <summary>Letters with accents where they matter: "schön" and "schon" are two words.</summary>
internal static class Accents
{
    /// <summary>True if no letter carries an accent.</summary>
    public static bool Plain(string word)
    {
        foreach (var c in word)
        {
            if (c >= 128 && Fold.Kind(c) == CharKind.Word && !(c is >= '\ufb00' and <= '\ufb06' or '\u017f'))
                return false;
        }
        return true;
    }

    /// <summary>In small letters, with their accents; one apostrophe; nothing without width.</summary>
    public static string Lower(string word)
    {
        var result = new StringBuilder(word.Length);
        foreach (var c in word)
        {
            switch (Fold.Kind(c))
            {
                case CharKind.Apostrophe:
                    result.Append('\'');
                    break;
                case CharKind.Word or CharKind.Alone or CharKind.Sign:
                    result.Append(c == '\u017f' ? 's' : char.ToLowerInvariant(c));
                    break;
                default:
                    break;
            }
        }
        return result.ToString();
    }
}
