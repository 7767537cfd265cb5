using System.Globalization;
using System.Text;

namespace Loccit.Documents.Bibliography;

/// <summary>Keys by which works are cited: family name, year and the first telling word of the title, as reference managers make them ("lindqvist2021harbour").</summary>
public static class CitationKeys
{
    // the articles and prepositions that titles begin with are shorter
    private const int Telling = 4;

    /// <summary>A key for each work, in their order; those that would be the same have a number behind.</summary>
    /// <param name="works">The works.</param>
    public static IReadOnlyList<string> Of(IReadOnlyList<Loccit.Metadata> works)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        var keys = new List<string>(works.Count);
        foreach (var work in works)
        {
            var key = Of(work);
            var unique = key;
            for (var n = 2; !taken.Add(unique); n++)
                unique = string.Create(CultureInfo.InvariantCulture, $"{key}-{n}");
            keys.Add(unique);
        }
        return keys;
    }

    private static string Of(Loccit.Metadata work)
    {
        var family = work.Authors.Count == 0 ? "" : Letters(work.Authors[0].Split(' ').LastOrDefault(w => Letters(w).Length > 2) ?? work.Authors[0]);
        var year = work.Issued is { } issued ? issued.Year.ToString(CultureInfo.InvariantCulture) : "";
        var words = (work.Title ?? "").Split(' ').Select(Letters).Where(w => w.Length > 0).ToList();
        var key = family + year + (words.Find(w => w.Length >= Telling) ?? words.FirstOrDefault());
        return key.Length > 0 ? key : "work";
    }

    /// <summary>The letters and digits of ASCII, small, without accents: what every format allows in a key.</summary>
    private static string Letters(string word)
    {
        var letters = new StringBuilder(word.Length);
        foreach (var c in word.Normalize(NormalizationForm.FormD))
        {
            if (char.IsAsciiLetterOrDigit(c))
                letters.Append(char.ToLowerInvariant(c));
        }
        return letters.ToString();
    }
}
