using System.Globalization;
using Loccit.Measuring;

namespace Loccit.Eval.Persons;

/// <summary>The counts of a set, all together and by how the text tells who speaks.</summary>
internal sealed class PersonRows
{
    private static readonly string[] Told = ["Explicit", "Anaphoric", "Implicit"];

    public PersonScore All { get; private set; } = new();

    public SortedDictionary<string, PersonScore> ByTold { get; } = new(StringComparer.Ordinal);

    public void Add(IReadOnlyList<PersonCase> cases)
    {
        All += PersonScore.Of(cases);
        foreach (var told in Told)
        {
            List<PersonCase> some = [.. cases.Where(c => c.Gold.Character!.Told == told)];
            if (some.Count > 0)
                ByTold[told] = ByTold.GetValueOrDefault(told, new()) + PersonScore.Of(some);
        }
    }

    public static Table Table(IEnumerable<(string Name, PersonRows Rows)> sets)
    {
        var table = new Table("who speaks, as a person", "found", "right %", "another %", "nobody %", "B³ F1");
        foreach (var (name, rows) in sets.Where(s => s.Rows.All.Found > 0))
        {
            foreach (var told in Told.Where(rows.ByTold.ContainsKey))
                Row($"{name}, {told.ToLowerInvariant()}", rows.ByTold[told], whole: false);
            Row($"{name}, all", rows.All, whole: true);
        }
        return table;

        void Row(string name, PersonScore s, bool whole) =>
            table.Add(
                name,
                s.Found.ToString(CultureInfo.InvariantCulture),
                Figures.Percent(s.Right, s.Found),
                Figures.Percent(s.Found - s.Right - s.Silent, s.Found),
                Figures.Percent(s.Silent, s.Found),
                whole ? Figures.Write(100 * s.BCubed, "0.0") : "–"
            );
    }
}
