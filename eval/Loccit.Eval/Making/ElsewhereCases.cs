namespace Loccit.Eval.Making;

/// <summary>Quotations that are not where they are said to be, or cannot be placed.</summary>
internal sealed class ElsewhereCases(Shelf shelf, Shelf heldBack, Random random)
{
    private static readonly string[] Common = ["it was", "of the", "he said", "in the house", "she had been", "I do not know", "and then", "to be"];

    /// <summary>The right words of another text than the one cited.</summary>
    public MadeCase? Misattributed()
    {
        if (shelf.Find(8, 60) is not { } e)
            return null;
        var cited = shelf.Pick();
        return cited == e.Source ? null : new MadeCase(e.Plain, "misattributed", [e.Part]) { Cited = cited.Name };
    }

    /// <summary>Words of a text that is not held, of which no eight in a row stand in one that is.</summary>
    public MadeCase? Absent()
    {
        if (heldBack.Find(8, 60) is not { } e)
            return null;
        var size = Math.Min(8, e.Count);
        for (var at = 0; at + size <= e.Count; at += 4)
        {
            if (!shelf.Lacks(e.Slice(at, size).Plain))
                return null;
        }
        return new MadeCase(e.Plain, "absent", []);
    }

    public MadeCase? Unavailable() => shelf.Find(8, 30) is { } e ? new MadeCase(e.Plain, "unavailable", []) { Cited = "not-held.txt" } : null;

    public MadeCase Short() => new(Common[random.Next(Common.Length)], "inconclusive", []);
}
