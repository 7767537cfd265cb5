namespace Loccit.Documents.Word.Comments;

/// <summary>The marks that are put into one part.</summary>
internal sealed class PartMarks
{
    private readonly PartText part;
    private readonly MarkIds ids;
    private readonly Dictionary<int, RunSite> sites;
    private readonly Dictionary<int, RunMarks> runs = [];

    /// <param name="part">The part.</param>
    /// <param name="runs">The offsets of its runs that get marks.</param>
    /// <param name="ids">Numbers for the marks.</param>
    public PartMarks(PartText part, IReadOnlySet<int> runs, MarkIds ids)
    {
        (this.part, this.ids) = (part, ids);
        sites = RunSites.Read(part, runs);
        // the prefix of the outermost element holds everywhere
        Own = new WordXml(RawTag.Next(part.Xml, 0)!.Value.Prefix, WordNames.IsStrict(part.Xml) ? WordNames.Strict : WordNames.Transitional);
    }

    /// <summary>Writes elements for this part.</summary>
    public WordXml Own { get; }

    /// <summary>Marks that stand at no run.</summary>
    public XmlEdits Edits { get; } = new();

    public RunSite Site(Spot spot) => sites[spot.Piece.Run.Raw];

    public RunMarks Run(Spot spot)
    {
        var at = spot.Piece.Run.Raw;
        if (!runs.TryGetValue(at, out var marks))
            runs[at] = marks = new RunMarks(part.Xml, sites[at], Own, ids);
        return marks;
    }

    /// <summary>The part with its marks.</summary>
    public byte[] Write()
    {
        foreach (var run in runs.Values.OrderBy(m => m.Site.Start))
            run.Write(Edits);
        return part.Bytes(Edits.Apply(part.Xml));
    }
}
