using Loccit.Speakers;

namespace Loccit.Archive.Checks;

/// <summary>Brings the names of speakers in several documents together, by the rules that bring those in one document together.</summary>
/// <remarks>Full names are one person's if their last words agree and their first words do, or one is the other's initial. A last or first name alone is the one whose full name has it, if there is but one.</remarks>
internal static class SpeakerNames
{
    /// <summary>Who may be called so.</summary>
    /// <param name="name">What is asked for.</param>
    /// <param name="all">All names there are.</param>
    public static IReadOnlyList<Speaker> Called(string name, IReadOnlyList<string> all)
    {
        var asked = NameParts.Of(name);
        if (asked.Words.Count == 0)
            return [];
        var speakers = Together(all);
        return [.. speakers.Where(s => s.Names.Any(n => NameParts.Of(n).MayBe(asked)) || s.MayBe.Any(n => NameParts.Of(n).MayBe(asked)))];
    }

    /// <summary>All speakers, by name.</summary>
    internal static IReadOnlyList<Speaker> Together(IReadOnlyList<string> all)
    {
        var parts = all.Select(n => (Name: n, Parts: NameParts.Of(n))).Where(n => n.Parts.Words.Count > 0).ToList();
        // the fullest first, so that initials and shorter forms join them
        var groups = new List<List<(string Name, NameParts Parts)>>();
        foreach (
            var full in parts
                .Where(n => n.Parts.Words.Count > 1)
                .OrderByDescending(n => n.Parts.Words.Sum(w => w.Length))
                .ThenBy(n => n.Name, StringComparer.Ordinal)
        )
        {
            var fits = groups.Where(g => g[0].Parts.IsSame(full.Parts)).ToList();
            if (fits.Count == 1)
                fits[0].Add(full);
            else
                groups.Add([full]);
        }
        var alone = new List<Speaker>();
        foreach (var same in parts.Where(n => n.Parts.Words.Count == 1).GroupBy(n => n.Parts.Words[0], StringComparer.Ordinal))
        {
            var fits = groups.Where(g => g.Exists(f => f.Parts.Words.Count > 1 && f.Parts.MayBe(same.First().Parts))).ToList();
            if (fits.Count == 1)
                fits[0].AddRange(same);
            else
                alone.Add(Of([.. same]) with { MayBe = [.. fits.Select(f => f[0].Name).Order(StringComparer.Ordinal)] });
        }
        return [.. groups.Select(Of).Concat(alone).OrderBy(s => s.Name, StringComparer.Ordinal)];
    }

    private static Speaker Of(List<(string Name, NameParts Parts)> names) =>
        new(
            names.OrderByDescending(n => n.Parts.Words.Count).ThenByDescending(n => n.Name.Length).ThenBy(n => n.Name, StringComparer.Ordinal).First().Name,
            [.. names.Select(n => n.Name).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)]
        );
}
