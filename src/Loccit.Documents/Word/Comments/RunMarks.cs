using System.Globalization;
using System.Text;

namespace Loccit.Documents.Word.Comments;

/// <summary>What is to be put at one place of a run.</summary>
internal sealed class RunBreak
{
    /// <summary>Tracked insertions; they belong to the words before.</summary>
    public StringBuilder Insertions { get; } = new();

    /// <summary>Ends of comments, and their references.</summary>
    public StringBuilder Ends { get; } = new();

    /// <summary>Beginnings of comments.</summary>
    public StringBuilder Starts { get; } = new();

    /// <summary>+1 where deleted words begin, -1 where they end.</summary>
    public int Deletion { get; set; }
}

/// <summary>Puts marks into a run. Where one stands between its characters the run is divided, and the second half says that it is one.</summary>
internal sealed class RunMarks(string xml, RunSite site, WordXml own, MarkIds ids)
{
    /// <summary>
    /// The revision number by which a run that was divided off is known when the document is checked again; the last digit says how. Word keeps such numbers and shows them to nobody.
    /// </summary>
    public const string Divided = "0010CC1";

    /// <summary>Flags of that digit.</summary>
    public const int LeftSpaces = 1,
        RightSpaces = 2,
        InText = 4;

    private readonly RunShape shape = RunShape.At(xml, site.Start);
    private readonly SortedDictionary<int, RunBreak> breaks = [];

    public RunSite Site => site;

    /// <summary>The break nearest to a spot at which marks can stand: at the run's own edges or between its elements if they can, else in the text.</summary>
    public RunBreak At(Spot spot)
    {
        var i = ChildAt(spot.Raw);
        if (i < 0)
            return Break(shape.Open.Start);
        var child = shape.Children[i];
        if (child.IsText && spot.Raw > child.ContentStart && spot.Raw < child.ContentEnd)
            return Break(spot.Raw);
        var isBehind = spot.IsBehind || spot.Raw >= child.ContentEnd || (!child.IsText && spot.Raw > child.Start);
        return !isBehind ? Break(i == 0 ? shape.Open.Start : child.Start) : Break(i == shape.Children.Count - 1 ? shape.End : shape.Children[i + 1].Start);
    }

    /// <summary>The break in the text at a spot, even at its first or last character.</summary>
    public RunBreak InsideAt(Spot spot) => Break(spot.Raw);

    /// <summary>Whether words at a spot can be deleted and put in.</summary>
    public bool IsText(Spot spot) => ChildAt(spot.Raw) is var i and >= 0 && shape.Children[i] is { IsText: true, Name: var name } && name.EndsWith('t');

    private int ChildAt(int raw)
    {
        var (lo, hi) = (0, shape.Children.Count);
        while (lo < hi)
        {
            var mid = (lo + hi) / 2;
            (lo, hi) = shape.Children[mid].Start <= raw ? (mid + 1, hi) : (lo, mid);
        }
        return lo - 1;
    }

    private RunBreak Break(int at)
    {
        if (!breaks.TryGetValue(at, out var known))
            breaks[at] = known = new RunBreak();
        return known;
    }

    /// <summary>Writes what was put into the breaks.</summary>
    /// <param name="edits">Of the run's part.</param>
    public void Write(XmlEdits edits)
    {
        var isDeleted = false;
        var child = -1;
        var core = 0; // where the text behind the last break begins, white space that has an element of its own left out
        var at = breaks.Keys.ToArray();
        for (var k = 0; k < at.Length; k++)
        {
            var (place, put) = (at[k], breaks[at[k]]);
            if (place == shape.Open.Start || place == shape.End)
            {
                edits.Put(place, put.Insertions.ToString() + put.Ends, order: 0);
                edits.Put(place, put.Starts.ToString(), order: 2);
                continue;
            }
            var i = ChildAt(place);
            var inText = place != shape.Children[i].Start;
            if (!inText)
            {
                edits.Put(place, $"</{shape.Open.Name}>{Middle(put)}{Continued(0)}");
                continue;
            }
            var text = shape.Children[i];
            if (i != child)
                (child, core) = (i, text.ContentStart);
            var next = k + 1 < at.Length && at[k + 1] < text.ContentEnd ? at[k + 1] : text.ContentEnd;
            var (how, before, after) = (InText, $"</{text.Name}></{shape.Open.Name}>", "");
            if (isDeleted)
            {
                before = own.End("delText") + own.End("r") + own.End("del");
            }
            else if (!text.Keeps && SpacesBefore(core, place) is var left && left < place)
            {
                // white space at the edge of an element counts only if that is said; the author's element stays as it is
                edits.Put(left, $"</{text.Name}><{text.Name} xml:space=\"preserve\">");
                how |= LeftSpaces;
            }
            isDeleted = put.Deletion > 0 || (isDeleted && put.Deletion == 0);
            core = place;
            if (isDeleted)
            {
                after = own.Tag("del", isEmpty: false, ("id", ids.Next()), ("author", OwnComments.Author)) + Begun() + $"{DeletedText()}";
            }
            else if (text.Keeps)
            {
                after = Continued(how) + $"<{text.Name} xml:space=\"preserve\">";
            }
            else
            {
                core = SpacesBehind(place, next);
                if (core > place)
                {
                    after = Continued(how | RightSpaces) + $"<{text.Name} xml:space=\"preserve\">";
                    edits.Put(core, $"</{text.Name}><{text.Name}>");
                }
                else
                {
                    after = Continued(how) + $"<{text.Name}>";
                }
            }
            edits.Put(place, before + Middle(put) + after, order: 1);
        }
    }

    /// <summary>A tracked insertion in the run's format.</summary>
    public string Inserted(string characters)
    {
        var insertion =
            own.Tag("ins", isEmpty: false, ("id", ids.Next()), ("author", OwnComments.Author))
            + Begun()
            + own.Text("t", characters)
            + own.End("r")
            + own.End("ins");
        if (site.Insertion < 0)
            return insertion;
        // what stands in another's insertion is ours all the same: theirs ends before it and begins anew behind it
        var around = RawTag.At(xml, site.Insertion);
        return $"</{around.Name}>{insertion}{Renumbered(xml[around.Start..around.End])}";
    }

    private static string Middle(RunBreak put) => $"{put.Insertions}{put.Ends}{put.Starts}";

    private string DeletedText() => own.Tag("delText", isEmpty: false)[..^1] + " xml:space=\"preserve\">";

    private string Begun() => own.Tag("r", isEmpty: false) + Renumbered(shape.Format);

    /// <summary>The opening tag of the run that goes on behind a break, with the run's format.</summary>
    private string Continued(int how)
    {
        var text = new StringBuilder().Append('<').Append(shape.Open.Name);
        foreach (var (start, end, name, _) in shape.Open.Attributes(xml))
        {
            if (!name.EndsWith(":rsidR", StringComparison.Ordinal) && name != "xmlns:lw")
                text.Append(xml, start, end - start);
        }
        // the tag of an empty run with the number alone, from its first space on
        var number = own.Tag("r", isEmpty: false, ("rsidR", Divided + how.ToString(CultureInfo.InvariantCulture)));
        return text.Append(number, number.IndexOf(' ', StringComparison.Ordinal), number.Length - number.IndexOf(' ', StringComparison.Ordinal))
            .Append(Renumbered(shape.Format))
            .ToString();
    }

    /// <summary>Tracked changes of a format have numbers, and no two may have the same.</summary>
    private string Renumbered(string format)
    {
        if (!format.Contains("id=", StringComparison.Ordinal))
            return format;
        var edits = new XmlEdits();
        for (var at = 0; RawTag.Next(format, at) is { } tag; at = tag.End)
        {
            if (tag.IsEnd)
                continue;
            foreach (var (start, end, name, _) in tag.Attributes(format).Where(a => a.Name.EndsWith(":id", StringComparison.Ordinal)).ToList())
            {
                edits.Put(start, $" {name}=\"{ids.Next()}\"");
                edits.Remove(start, end);
            }
        }
        return edits.Apply(format);
    }

    private int SpacesBefore(int from, int at)
    {
        while (at > from && xml[at - 1] is ' ' or '\t' or '\n' or '\r')
            at--;
        return at;
    }

    private int SpacesBehind(int at, int to)
    {
        while (at < to && xml[at] is ' ' or '\t' or '\n' or '\r')
            at++;
        return at;
    }
}
