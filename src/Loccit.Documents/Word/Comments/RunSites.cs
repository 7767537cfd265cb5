using System.Xml;

namespace Loccit.Documents.Word.Comments;

/// <summary>Where a run stands among the elements around it.</summary>
internal sealed class RunSite
{
    /// <summary>Offset of the run in the part.</summary>
    public required int Start { get; init; }

    /// <summary>Offset of the paragraph's child that it is or stands in: marks can be put before it wherever the run is.</summary>
    public required int OuterStart { get; init; }

    /// <summary>Offset behind that.</summary>
    public int OuterEnd { get; set; }

    /// <summary>True if no mark can stand at the run itself: in a formula, in a text box, in an alternative, in the characters that another run's explain.</summary>
    public required bool IsWhole { get; init; }

    /// <summary>True if it stands in a text box.</summary>
    public required bool InBox { get; init; }

    /// <summary>Offset of the tracked insertion that is the run's parent; -1 if its parent is none.</summary>
    public required int Insertion { get; init; }
}

/// <summary>Finds where runs stand.</summary>
internal static class RunSites
{
    private sealed record Frame(int Start, string Name)
    {
        public List<RunSite>? Inside { get; set; }
    }

    /// <summary>The sites of runs, by the offset of each.</summary>
    /// <exception cref="InvalidDataException">The part breaks off or is no xml; the message ends a sentence that begins with the file's name.</exception>
    public static Dictionary<int, RunSite> Read(PartText text, IReadOnlySet<int> runs)
    {
        var sites = new Dictionary<int, RunSite>();
        var frames = new List<Frame>();
        using var part = new WordPart(text.Name, text.Xml);
        var reader = part.Reader;
        try
        {
            while (reader.Read())
            {
                if (reader.NodeType == XmlNodeType.Element)
                {
                    var start = part.Raw;
                    if (runs.Contains(start))
                        sites[start] = SiteOf(start, frames);
                    if (!reader.IsEmptyElement)
                        frames.Add(new Frame(start, WordNames.IsOfDocument(reader) ? reader.LocalName : ""));
                }
                else if (reader.NodeType == XmlNodeType.EndElement)
                {
                    var end = RawTag.At(text.Xml, part.Raw).End;
                    foreach (var site in frames[^1].Inside ?? [])
                        site.OuterEnd = end;
                    if (sites.TryGetValue(frames[^1].Start, out var own) && own.OuterStart == own.Start)
                        own.OuterEnd = end;
                    frames.RemoveAt(frames.Count - 1);
                }
            }
        }
        catch (XmlException e)
        {
            throw new InvalidDataException(
                $"is damaged: its part {text.Name} breaks off or is no XML near line {e.LineNumber}. Open it in a word processor and save it again.",
                e
            );
        }
        return sites;
    }

    private static RunSite SiteOf(int start, List<Frame> frames)
    {
        var box = frames.FindIndex(f => f.Name == "txbxContent");
        var paragraph = box < 0 ? frames.FindLastIndex(f => f.Name == "p") : frames.FindLastIndex(box, f => f.Name == "p");
        var isDirect = paragraph == frames.Count - 1;
        var between = frames.GetRange(paragraph + 1, frames.Count - paragraph - 1);
        var site = new RunSite
        {
            Start = start,
            OuterStart = isDirect ? start : between[0].Start,
            InBox = box >= 0,
            IsWhole = box >= 0 || between.Exists(f => f.Name is "r" or "AlternateContent" or "oMath" or "oMathPara"),
            Insertion = !isDirect && between[^1].Name is "ins" or "moveTo" ? between[^1].Start : -1,
        };
        if (!isDirect)
            (between[0].Inside ??= []).Add(site);
        return site;
    }
}
