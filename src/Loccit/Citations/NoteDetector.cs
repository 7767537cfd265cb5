using Loccit.Text;

namespace Loccit.Citations;

/// <summary>Reads footnotes, endnotes and the entries of numbered lists as references. A note that only comments names nothing and is none.</summary>
internal static class NoteDetector
{
    public static IEnumerable<CitationFind> Find(ProseMap map)
    {
        var document = map.Document;
        var earlier = new List<Reference>();
        foreach (var note in document.Notes.Concat(NumberedList.Read(map)))
        {
            if (note.Calls.Count == 0 || note.Body.IsEmpty || note.Body.End > document.Text.Length)
                continue;
            var body =
                note.Body.Length > ReferenceParser.LongestReference ? new Span(note.Body.Start, note.Body.Start + ReferenceParser.LongestReference) : note.Body;
            var text = document.Read(body);
            var reference = Link(document, body, BeforeQuotation(map, body) ?? ReferenceParser.Parse(text, SetOff.In(document, body)));
            if (IsShortForm(text))
            {
                // ibid.: the work of the note before, at its own place
                if (earlier.Count == 0)
                    continue;
                reference = earlier[^1] with { Locator = reference.Locator ?? earlier[^1].Locator };
            }
            else if (!IsReference(text, reference))
            {
                continue;
            }
            else if (
                reference.Title is null
                || text.Contains("op. cit", StringComparison.OrdinalIgnoreCase)
                || text.Contains("loc. cit", StringComparison.OrdinalIgnoreCase)
            )
            {
                reference = Complete(earlier, reference);
            }
            earlier.Add(reference);
            yield return new CitationFind(CitationForm.Note, note.Body, text, reference) { Calls = note.Calls };
        }
    }

    /// <summary>What a note names that then quotes the work: "Lee, The Ferry Report (2019), p. 4: “…”". Null if the words in marks may be a part of the reference, as a title is.</summary>
    private static Reference? BeforeQuotation(ProseMap map, Span body)
    {
        var first = map.QuotationAt(body.Start - 1) + 1;
        if (first >= map.Quotations.Count || !body.Contains(map.Quotations[first].Span) || map.Quotations[first].Span.Start == body.Start)
            return null;
        var before = body with { End = map.Quotations[first].Span.Start };
        var reference = ReferenceParser.Parse(map.Document.Read(before).TrimEnd(':'), SetOff.In(map.Document, before));
        return reference.Title is not null && (reference.Dates.Count > 0 || reference.Locator is not null) ? reference : null;
    }

    private static bool IsShortForm(string text) =>
        text.StartsWith("ibid", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("ebd.", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("ebenda", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("id. at", StringComparison.OrdinalIgnoreCase);

    /// <summary>"Smith, op. cit., p. 4" and "Smith, p. 4" stand for the last work of that author; the search is bounded so that it stays linear.</summary>
    private static Reference Complete(List<Reference> earlier, Reference reference)
    {
        if (reference.Authors.Count == 0)
            return reference;
        var name = reference.Authors[0];
        for (var i = earlier.Count - 1; i >= 0 && earlier.Count - i <= 100; i--)
        {
            if (
                earlier[i].Title is not null
                && earlier[i].Authors.Any(a => a.Contains(name, StringComparison.Ordinal))
                && (reference.Dates.Count == 0 || earlier[i].Dates.Any(reference.Dates.Contains))
            )
                return earlier[i] with { Locator = reference.Locator };
        }
        return reference;
    }

    private static bool IsReference(string text, Reference reference) =>
        reference.Url is not null
        || reference.Doi is not null
        || (
            reference.NamesSomething
            && !char.IsLower(text[0])
            && (
                reference.Dates.Count > 0
                || reference.Locator is not null
                || reference.TitleSetOff
                || (reference.Title is not null && reference.Authors.Count > 0)
                || (reference.Title is { } title && ReferenceParts.TellsWork(title) && title.Length < 120)
            )
        );

    private static Reference Link(Document document, Span body, Reference reference)
    {
        var i = Ordered.Last(document.Links, body.Start - 1, static k => k.Span.Start) + 1;
        if (i >= document.Links.Count || !body.Contains(document.Links[i].Span) || document.Links[i].Target.StartsWith('#'))
            return reference;
        var link = document.Links[i];
        var words = document.Read(link.Span);
        return reference with
        {
            Url = reference.Url ?? link.Target,
            Doi = reference.Doi ?? Identifiers.FindDoi(link.Target)?.Doi,
            // the linked words are the title where they are one
            Title =
                reference.TitleSetOff || words.Length < 4 || words.Contains("://", StringComparison.Ordinal) || !words.Contains(' ', StringComparison.Ordinal)
                    ? reference.Title
                    : words,
        };
    }
}
