using System.Globalization;
using System.Text.RegularExpressions;

namespace Loccit.Pinpoints;

/// <summary>Reads where a locator names pages and the numbered lines on them: "12:3", "12:3–7", "12:24–13:2", "p. 12, ll. 3–7".</summary>
internal static partial class LineReferences
{
    /// <summary>The stretches of a document that are named so; empty if its lines have no numbers, or none is named, or one is not in it.</summary>
    public static List<Span> Find(IEnumerable<string> locators, Document document)
    {
        if (document.NumberedLines.Count == 0)
            return [];
        var found = new List<Span>();
        foreach (var locator in locators)
        {
            foreach (Match match in Reference().Matches(locator))
            {
                var line = Number(match, "line");
                var (lastPage, lastLine) = match.Groups["lastLine"].Success
                    ? (match.Groups["lastPage"].Success ? match.Groups["lastPage"].Value : match.Groups["page"].Value, Number(match, "lastLine"))
                    : (match.Groups["page"].Value, line);
                if (
                    Line(document, match.Groups["page"].Value, line) is not { } first
                    || Line(document, lastPage, lastLine) is not { } last
                    || last.End < first.Start
                )
                    return [];
                found.Add(new Span(first.Start, last.End));
            }
        }
        return found;
    }

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static Span? Line(Document document, string page, int number)
    {
        foreach (var line in document.NumberedLines)
        {
            if (line.Number == number && document.PageAt(line.Span.Start) is { } on && (on.Label == page || on.Printed == page))
                return line.Span;
        }
        return null;
    }

    [GeneratedRegex(
        @"\b(?<page>[0-9]{1,5})(:|,? (at )?(l\.|ll\.|lines?) ?)(?<line>[0-9]{1,3})( ?[-‐‑–—] ?((?<lastPage>[0-9]{1,5}):)?(?<lastLine>[0-9]{1,3}))?\b",
        RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Reference();
}
