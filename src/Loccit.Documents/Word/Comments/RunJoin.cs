namespace Loccit.Documents.Word.Comments;

/// <summary>Joins runs that were divided for a mark that is gone. What another program has changed since stays divided.</summary>
internal sealed class RunJoin(string xml, XmlEdits edits)
{
    private RunShape? last;
    private int edge = -1;

    /// <summary>Takes a mark out.</summary>
    public void Remove(int start, int end)
    {
        edits.Remove(start, end);
        // what is left before it stands next to what comes behind it
        if (start == edge)
            edge = end;
    }

    /// <summary>A run that stays.</summary>
    /// <param name="run">The run.</param>
    /// <param name="divided">Its number, if it says that it was divided off the run before.</param>
    public void Keep(RunShape run, string? divided)
    {
        if (divided is [.., var digit] && divided.Length == RunMarks.Divided.Length + 1 && last is not null && run.Open.Start == edge && Same(last, run))
            Join(last, run, digit - '0');
        (last, edge) = (run, run.End);
    }

    private void Join(RunShape before, RunShape run, int how)
    {
        var contentStart = run.Open.End + run.Format.Length;
        if ((how & RunMarks.InText) == 0)
        {
            edits.Remove(before.ContentEnd, before.End);
            edits.Remove(run.Open.Start, contentStart);
            return;
        }
        if (before.Children.Count == 0 || run.Children.Count == 0)
            return;
        var (left, right) = (before.Children[^1], run.Children[0]);
        // where white space at the edge has an element of its own, that element is taken away around it
        var keepsLeft = (how & RunMarks.LeftSpaces) != 0;
        var keepsRight = (how & RunMarks.RightSpaces) != 0;
        if (
            left.Name != right.Name
            || !left.IsText
            || !right.IsText
            || (keepsLeft && (before.Children.Count < 2 || before.Children[^2].End != left.Start))
            || (keepsRight && (run.Children.Count < 2 || run.Children[1].Start != right.End))
        )
            return;
        if (keepsLeft)
            edits.Remove(before.Children[^2].ContentEnd, left.ContentStart);
        edits.Remove(left.ContentEnd, before.End);
        edits.Remove(run.Open.Start, right.ContentStart);
        if (keepsRight)
            edits.Remove(right.ContentEnd, run.Children[1].ContentStart);
    }

    private bool Same(RunShape a, RunShape b) => WithoutNumbers(a.Format) == WithoutNumbers(b.Format) && Attributes(a) == Attributes(b);

    private string Attributes(RunShape run) =>
        string.Concat(
            run.Open.Attributes(xml)
                .Where(a => !a.Name.EndsWith(":rsidR", StringComparison.Ordinal) && a.Name != "xmlns:lw")
                .Select(a => $" {a.Name}={a.Value}")
        );

    /// <summary>Tracked changes of a format were given numbers of their own.</summary>
    private static string WithoutNumbers(string format)
    {
        if (!format.Contains("id=", StringComparison.Ordinal))
            return format;
        var result = new System.Text.StringBuilder();
        for (var at = 0; RawTag.Next(format, at) is { } tag; at = tag.End)
        {
            result.Append('<').Append(tag.IsEnd ? "/" : "").Append(tag.Name);
            if (!tag.IsEnd)
                result.AppendJoin(' ', tag.Attributes(format).Where(a => !a.Name.EndsWith(":id", StringComparison.Ordinal)).Select(a => $"{a.Name}={a.Value}"));
        }
        return result.ToString();
    }
}
