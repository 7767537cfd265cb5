using System.Runtime.CompilerServices;

namespace Loccit.Pinpoints;

/// <summary>Where in a document the places are that a citation may name: its pages, chapters, sections and numbered paragraphs, each only where the document itself numbers them.</summary>
internal sealed class PinpointMap
{
    private static readonly ConditionalWeakTable<Document, PinpointMap> Maps = [];

    private readonly Document document;
    private readonly Dictionary<string, List<int>> pages = new(StringComparer.Ordinal);
    private readonly Dictionary<(PinpointKind Kind, string Number), List<Span>> divisions = [];
    private readonly int lastPage;

    /// <summary>The map of a document, made when first asked for. Linear.</summary>
    public static PinpointMap Of(Document document) => Maps.GetValue(document, d => new PinpointMap(d));

    private PinpointMap(Document document)
    {
        this.document = document;
        foreach (var page in document.Pages)
        {
            lastPage = Math.Max(lastPage, page.Index);
            if (page.IsUnlabelled)
                continue;
            Add(page.Label, page.Index);
            if (page.Printed is { } printed)
                Add(printed, page.Index);
        }
        FindDivisions();
        FindNumberedParagraphs();

        void Add(string label, int index)
        {
            if (PinpointReader.Key(label) is not { } key)
                return;
            if (!pages.TryGetValue(key, out var indexes))
                pages[key] = indexes = [];
            if (indexes.Count == 0 || indexes[^1] != index)
                indexes.Add(index);
        }
    }

    /// <summary>The stretches of the document that a pinpoint names; null if the document does not number what it counts by, or has no such number.</summary>
    public IReadOnlyList<Span>? Find(Pinpoint pinpoint)
    {
        if (pinpoint.Kind == PinpointKind.Page)
            return Pages(pinpoint);
        var from = PinpointReader.Figures(pinpoint.From);
        if (!divisions.TryGetValue((pinpoint.Kind, from), out var first))
            return null;
        if (pinpoint.To == pinpoint.From)
            return first;
        var end = pinpoint.To is null ? null : divisions.GetValueOrDefault((pinpoint.Kind, PinpointReader.Figures(pinpoint.To)));
        // from the first of the one number to the end of the last of the other; to the end of the text if the range is open or its end is not found
        return [new Span(first[0].Start, end is null || end[^1].End < first[0].End ? document.Text.Length : end[^1].End)];
    }

    private List<Span>? Pages(Pinpoint pinpoint)
    {
        if (!pages.TryGetValue(pinpoint.From, out var starts))
            return null;
        var ends = pinpoint.To is null ? null : pages.GetValueOrDefault(pinpoint.To);
        var found = new List<Span>();
        foreach (var page in document.Pages)
        {
            foreach (var start in starts)
            {
                var end =
                    pinpoint.To == pinpoint.From ? start
                    : ends?.Find(e => e >= start) is { } e and > 0 ? e
                    : lastPage;
                if (page.Index < start || page.Index > end)
                    continue;
                found.Add(page.Span);
                break;
            }
        }
        return found;
    }

    /// <summary>True if it is known what the page of an offset is called; also where the document has no pages at all.</summary>
    public bool KnowsPageOf(int offset) => document.PageAt(offset) is not { IsUnlabelled: true };

    /// <summary>Chapters, sections, parts, books and acts: from the heading that has a number to the next of the same kind, or to one of a higher rank.</summary>
    private void FindDivisions()
    {
        var open = new List<(PinpointKind Kind, string Number, int Start, int Level)>();
        foreach (var block in document.Blocks)
        {
            var isHeading = block.Kind == BlockKind.Heading;
            if (isHeading)
                Close(o => o.Level > 0 && block.Level < o.Level, block.Span.Start);
            if (HeadingNumber.Read(document, block) is not { } number)
                continue;
            Close(o => o.Kind == number.Kind && !Holds(o.Number, number.Number), block.Span.Start);
            // a book begins its chapters anew, a chapter its sections
            Close(o => Rank(o.Kind) > Rank(number.Kind), block.Span.Start);
            open.Add((number.Kind, number.Number, block.Span.Start, block.Level));
        }
        Close(_ => true, document.Text.Length);

        void Close(Predicate<(PinpointKind Kind, string Number, int Start, int Level)> isOver, int end)
        {
            foreach (var o in open.FindAll(isOver))
                Add(o.Kind, o.Number, new Span(o.Start, end));
            open.RemoveAll(isOver);
        }
    }

    /// <summary>Section 2 holds section 2.1.</summary>
    private static bool Holds(string outer, string inner) =>
        inner.Length > outer.Length && inner[outer.Length] == '.' && inner.StartsWith(outer, StringComparison.Ordinal);

    private static int Rank(PinpointKind kind) =>
        kind switch
        {
            PinpointKind.Book => 1,
            PinpointKind.Part => 2,
            PinpointKind.Act => 2,
            PinpointKind.Chapter => 3,
            _ => 4,
        };

    /// <summary>Paragraphs that begin with their number, as those of judgments do: "[12] …", "12. …". They count if three follow each other.</summary>
    private void FindNumberedParagraphs()
    {
        const int Fewest = 3;
        var run = new List<(int Number, int Start)>();
        foreach (var block in document.Blocks)
        {
            if (block.Kind == BlockKind.Note || ParagraphNumber(document.Prose.AsSpan(block.Span.Start, block.Span.Length)) is not { } number)
                continue;
            if (run.Count > 0 && number != run[^1].Number + 1)
            {
                // a list within a paragraph counts from 1 by itself
                if (run.Count >= Fewest && number < run[^1].Number)
                    continue;
                run.Clear();
            }
            run.Add((number, block.Span.Start));
            if (run.Count < Fewest)
                continue;
            for (var i = run.Count == Fewest ? 1 : run.Count - 1; i < run.Count; i++)
                Add(PinpointKind.Paragraph, Key(run[i - 1].Number), new Span(run[i - 1].Start, run[i].Start));
        }
        if (run.Count >= Fewest)
            Add(PinpointKind.Paragraph, Key(run[^1].Number), new Span(run[^1].Start, document.Text.Length));

        static string Key(int number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }

    private static int? ParagraphNumber(ReadOnlySpan<char> text)
    {
        var i = text.Length > 0 && text[0] == '[' ? 1 : 0;
        var start = i;
        while (i < text.Length && i - start < 4 && char.IsAsciiDigit(text[i]))
            i++;
        var closes = i > start && i + 1 < text.Length && (start == 1 ? text[i] == ']' : text[i] is '.' or ')');
        return closes && char.IsWhiteSpace(text[i + 1]) ? int.Parse(text[start..i], System.Globalization.CultureInfo.InvariantCulture) : null;
    }

    private void Add(PinpointKind kind, string number, Span span)
    {
        if (!divisions.TryGetValue((kind, number), out var spans))
            divisions[(kind, number)] = spans = [];
        spans.Add(span);
    }
}
