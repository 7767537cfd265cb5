using Loccit.Text;

namespace Loccit.Citations;

/// <summary>Takes the works that the file itself describes (citation fields) into the citations at whose words they stand, and makes citations of the others.</summary>
internal static class CitedWorkDetector
{
    /// <summary>Adds to what the other detectors found. Linear but for sorting.</summary>
    public static void Complete(ProseMap map, List<CitationFind> finds)
    {
        if (map.Document.CitedWorks.Count == 0)
            return;
        var byStart = Enumerable.Range(0, finds.Count).OrderBy(f => finds[f].Span).ToList();
        var taken = new HashSet<int>();
        var notes = map.Document.Notes;
        foreach (var work in map.Document.CitedWorks)
        {
            if (work.Span.IsEmpty || work.Span.End > map.Document.Text.Length)
                continue;
            var near = Ordered.Last(byStart, work.Span.End - 1, i => finds[i].Span.Start);
            // a bracket holds the field or is inside it; one or two citations may begin between
            for (var n = 0; n < 3 && near >= 0; n++, near--)
            {
                var f = byStart[near];
                if (finds[f].Form is CitationForm.Parenthetical or CitationForm.Note && finds[f].Span.Overlaps(work.Span))
                    break;
            }
            if (near >= 0 && finds[byStart[near]].Span.Overlaps(work.Span) && taken.Add(byStart[near]))
            {
                var f = byStart[near];
                finds[f] = finds[f] with { Reference = Of(work, finds[f].Reference), StandsAlone = true };
                continue;
            }
            var note = Ordered.Last(notes, work.Span.Start, static i => i.Body.Start);
            var inNote = note >= 0 && notes[note].Body.Contains(work.Span);
            finds.Add(
                new CitationFind(inNote ? CitationForm.Note : CitationForm.Parenthetical, work.Span, map.Document.Read(work.Span), Of(work, new Reference()))
                {
                    Calls = inNote ? notes[note].Calls : [],
                    Introduces = Introduced(map, work.Span.End),
                    Follows = inNote ? -1 : ParentheticalDetector.Before(map, work.Span.Start).Quotation,
                    StandsAlone = true,
                }
            );
        }
    }

    /// <summary>The quotation that begins right behind the citation, in the same paragraph; -1 if there is none.</summary>
    private static int Introduced(ProseMap map, int offset)
    {
        var next = map.QuotationAt(offset - 1) + 1;
        return
            next < map.Quotations.Count
            && map.Quotations[next].Span.Start is var start
            && map.BlockAt(start) == map.BlockAt(offset - 1)
            && map.IsBlank(offset, Math.Min(start, offset + 4), ":")
            && start - offset <= 4
            ? next
            : -1;
    }

    /// <summary>The file's description first, then what the words say.</summary>
    private static Reference Of(CitedWork work, Reference words) =>
        words with
        {
            Title = work.Work.Title ?? words.Title,
            Authors = work.Work.Authors.Count > 0 ? work.Work.Authors : words.Authors,
            Container = work.Work.Container ?? words.Container,
            Publisher = work.Work.Publisher ?? words.Publisher,
            Dates = work.Work.Issued is { } issued ? [issued] : words.Dates,
            Locator = words.Locator ?? work.Locator,
            Url = work.Work.Url ?? words.Url,
            Doi = work.Work.Doi ?? words.Doi,
        };
}
