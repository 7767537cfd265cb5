using System.Collections.Concurrent;
using Loccit.Quotations;
using Loccit.Speakers;
using Loccit.Text;

namespace Loccit.SecondHand;

/// <summary>The quotations that sources make, read where they are asked for. Safe for use by several threads at once.</summary>
internal sealed class Voices(IReadOnlyList<Source> sources)
{
    // A source is read in stretches, each with what stands around it: a quotation and its speaker lie within a few paragraphs, a book need not be read for one.
    private const int Stretch = 1 << 14;
    private const int Around = 1 << 12;

    // So long a text in which so many paragraphs begin with a mark is a story: those who speak in it are its author's making, and nobody cites them "as quoted in".
    private const int Story = 60_000;
    private const double StoryShare = 0.12;

    // A few words are a name or a term as often as somebody's words.
    private const int LeastWords = 4;

    private readonly ConcurrentDictionary<(int Source, int Stretch), Lazy<Voice[]>> read = new();
    private readonly ConcurrentDictionary<int, Lazy<bool>> stories = new();

    /// <summary>The quotations of a source that hold all of these spans, outermost first.</summary>
    /// <param name="source">Index of the source.</param>
    /// <param name="spans">Where the words stand, at least one.</param>
    public IReadOnlyList<Voice> Holding(int source, IReadOnlyList<Span> spans)
    {
        var document = sources[source].Document!;
        var first = spans.Min(s => s.Start);
        var last = spans.Max(s => s.End);
        if (last - first > Stretch || !IsNearMark(document, first, last))
            return [];
        var voices = read.GetOrAdd((source, first / Stretch), key => new Lazy<Voice[]>(() => Read(document, key.Stretch * Stretch))).Value;
        return [.. voices.Where(v => v.Span.Start <= first && last <= v.Span.End)];
    }

    /// <summary>True if the source tells a story in dialogue.</summary>
    public bool IsStory(int source) =>
        stories.GetOrAdd(source, i => new Lazy<bool>(() => sources[i].Document is { } d && d.Text.Length >= Story && ShareOfSpeech(d) >= StoryShare)).Value;

    private static double ShareOfSpeech(Document document)
    {
        var prose = document.Prose;
        var (paragraphs, spoken) = (0, 0);
        foreach (var block in document.Blocks)
        {
            if (block.Kind != BlockKind.Paragraph || block.Span.IsEmpty)
                continue;
            paragraphs++;
            if (QuoteMarks.Is(prose[block.Span.Start]))
                spoken++;
        }
        return paragraphs == 0 ? 0 : (double)spoken / paragraphs;
    }

    /// <summary>False if the blocks of the words show nothing that could set them off, so that nothing need be read.</summary>
    private static bool IsNearMark(Document document, int start, int end)
    {
        var from = document.BlockAt(start);
        if (from < 0)
            return false;
        foreach (var m in document.Markup)
        {
            if (m.Kind is MarkupKind.BlockQuote or MarkupKind.InlineQuote && m.Span.Start <= start && end <= m.Span.End)
                return true;
        }
        var prose = document.Prose;
        for (var i = document.Blocks[from].Span.Start; i <= start && i < prose.Length; i++)
        {
            // an apostrophe has a letter before it
            if (QuoteMarks.Is(prose[i]) && (i == 0 || !char.IsLetterOrDigit(prose[i - 1])))
                return true;
        }
        return false;
    }

    private static Voice[] Read(Document document, int start)
    {
        var (from, to) = Window(document, start);
        var part = Part(document, from, to);
        var reading = QuotationReader.ReadMarked(part);
        var words = SpeechWords.For(part);
        var names = reading.Agents.ToDictionary(a => a.Id, a => a.Name, StringComparer.Ordinal);
        return
        [
            .. reading
                .Quotations.Where(q => q.Kind.ClaimsWords())
                .Where(q => Count(q.Text) >= LeastWords && !(q.Kind == QuotationKind.Block && q.Attribution is null))
                .Select(q => Voice(part, q, names, words) with { Span = Shift(q.Span, from) }),
        ];
    }

    private static Voice Voice(Document part, Quotation quotation, Dictionary<string, string> names, SpeechWords words)
    {
        if (quotation.Attribution is not { } attribution)
            return new Voice(quotation.Span, null, null, false, false, false);
        var mention = attribution.Speaker is { } s ? part.Read(s) : null;
        var agent = attribution.Agent is { } id ? names.GetValueOrDefault(id) : null;
        var name = agent ?? (mention is not null && (words[mention.ToLowerInvariant()] & Sense.Pronoun) == Sense.None ? mention : null);
        var beside =
            attribution.Basis is Basis.CueBefore or Basis.CueAfter or Basis.CueMiddle or Basis.AccordingTo or Basis.Transcript
            && mention is not null
            && SpeakerName.Words(mention, words).Count > 0;
        return new Voice(
            quotation.Span,
            name,
            attribution.Basis,
            name is not null && SpeakerName.IsPerson(name, words),
            beside,
            mention is not null && SpeakerName.IsOwn(mention)
        );
    }

    /// <summary>The stretch from <paramref name="start"/> with what stands around it, between two blocks where that is near.</summary>
    private static (int From, int To) Window(Document document, int start)
    {
        var from = Math.Max(0, start - Around);
        var to = Math.Min(document.Text.Length, start + Stretch + Around);
        var first = document.BlockAt(from);
        if (first >= 0 && document.Blocks[first].Span is var a && from - a.Start <= Around)
            from = Math.Min(from, a.Start);
        var last = document.BlockAt(to);
        if (last >= 0 && document.Blocks[last].Span is var b && b.End - to <= Around)
            to = Math.Max(to, b.End);
        return (from, Math.Min(to, document.Text.Length));
    }

    private static Document Part(Document document, int from, int to)
    {
        if (from == 0 && to == document.Text.Length)
            return document;
        var window = new Span(from, to);
        return new Document(document.Prose[from..to])
        {
            Metadata = document.Metadata,
            Blocks =
            [
                .. document
                    .Blocks.Where(b => b.Span.Start < to && b.Span.End > from)
                    .Select(b => b with { Span = new Span(Math.Max(0, b.Span.Start - from), Math.Min(to, b.Span.End) - from) }),
            ],
            Markup = [.. document.Markup.Where(m => window.Contains(m.Span)).Select(m => m with { Span = Shift(m.Span, -from) })],
        };
    }

    private static Span Shift(Span span, int by) => new(span.Start + by, span.End + by);

    private static int Count(string text)
    {
        var count = 0;
        for (var i = 0; i < text.Length && count < LeastWords; i++)
        {
            if (char.IsWhiteSpace(text[i]) && i > 0 && !char.IsWhiteSpace(text[i - 1]))
                count++;
        }
        return count + 1;
    }
}
