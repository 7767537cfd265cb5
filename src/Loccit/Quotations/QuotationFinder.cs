using Loccit.Quotations.Layout;
using Loccit.Text;

namespace Loccit.Quotations;

/// <summary>Finds what stands between marks or is set off as a block, and says what it is.</summary>
internal static class QuotationFinder
{
    // In place of a number of paragraphs: the author comes in within the marks, so that the words are speech.
    private const int Incised = -1;

    public static (IReadOnlyList<Quotation> Quotations, IReadOnlyList<Finding> Findings) Find(Document document)
    {
        var prose = document.Prose;
        var paragraphs = Paragraph.Of(document);
        var marks = Scan(document, paragraphs);
        var convention = Convention.Of(marks);
        var paired = MarkPairing.Pair(prose, paragraphs, marks, convention);
        var stretches = MarkupQuotes.Join(document, paired.Words);
        AddLaidOut(document, paragraphs, stretches);
        var nested = Nesting.Of(stretches);
        var quotations = Interruptions.Join(document, Describe(document, paragraphs, nested, convention), paragraphs);
        return (PullQuotes.Relate(document, quotations), MarkFindings.Of(document.Path, paired));
    }

    /// <summary>What no mark and no mark-up sets off, but the layout. Where marks stand around the same words, these are one stretch.</summary>
    private static void AddLaidOut(Document document, List<Paragraph> paragraphs, List<QuotedStretch> stretches)
    {
        var marked = stretches.Count;
        stretches.AddRange(DashDialogue.Find(document, paragraphs));
        stretches.AddRange(Transcript.Find(document, paragraphs));
        stretches.AddRange(Interview.Find(document, paragraphs));
        stretches.AddRange(Epigraph.Find(document, paragraphs));
        if (stretches.Count == marked)
            return;
        var laidOut = new Dictionary<Span, QuotedStretch>();
        foreach (var stretch in stretches.Skip(marked))
            laidOut.TryAdd(stretch.Span, stretch);
        for (var i = 0; i < marked; i++)
        {
            if (laidOut.Remove(stretches[i].Span, out var same))
                stretches[i] = stretches[i] with { By = same.By };
        }
        stretches.RemoveRange(marked, stretches.Count - marked);
        stretches.AddRange(laidOut.Values);
        stretches.Sort((a, b) => a.Span.CompareTo(b.Span));
    }

    private static List<Mark> Scan(Document document, List<Paragraph> paragraphs)
    {
        var code = document.Markup.Where(m => m.Kind == MarkupKind.Code).Select(m => m.Span).ToList();
        var marks = new List<Mark>();
        foreach (var paragraph in paragraphs)
            MarkScanner.Scan(document.Prose, paragraph.Span, code, marks);
        return marks;
    }

    private static List<Quotation> Describe(Document document, List<Paragraph> paragraphs, List<Nested> nested, Convention convention)
    {
        var incises = Incises.For(document);
        var words = new (List<Span> Parts, List<Span> Fragments, int Paragraphs)[nested.Count];
        for (var i = 0; i < nested.Count; i++)
        {
            var parts = Fragments.Parts(nested[i].Stretch.Inner, nested[i].Stretch.Reopenings, paragraphs);
            var cut = nested[i].Stretch.By == SetOff.Marks ? incises?.Cut(parts) : null;
            words[i] = (cut ?? parts, Fragments.Split(document.Prose, cut ?? parts), cut is null ? parts.Count : Incised);
        }
        var texts = words.Select(w => w.Fragments.Count == 0 ? "" : Fragments.Read(document, w.Parts)).ToArray();
        var habits = HabitsOf(document, nested, texts, convention);
        var classifier = new KindClassifier(habits);
        var result = new List<Quotation>(nested.Count);
        var ids = new string?[nested.Count];
        for (var i = 0; i < nested.Count; i++)
        {
            var (stretch, parent) = nested[i];
            // marks around nothing but stops quote nobody
            if (texts[i].Length == 0)
            {
                ids[i] = parent < 0 ? null : ids[parent];
                continue;
            }
            var id = ids[i] = $"q{result.Count + 1}";
            var (kind, reason) = KindOf(
                document.Prose,
                paragraphs,
                stretch,
                parent < 0 ? null : nested[parent].Stretch,
                words[i].Paragraphs,
                texts[i],
                habits,
                classifier
            );
            result.Add(
                new Quotation
                {
                    Id = id,
                    Kind = kind,
                    Span = stretch.Span,
                    Text = texts[i],
                    Fragments = words[i].Fragments,
                    Parent = parent < 0 ? null : ids[parent],
                    Reason = reason,
                }
            );
        }
        return result;
    }

    private static (QuotationKind Kind, string Reason) KindOf(
        string prose,
        List<Paragraph> paragraphs,
        QuotedStretch stretch,
        QuotedStretch? parent,
        int paragraphsHeld,
        string text,
        Habits habits,
        KindClassifier classifier
    )
    {
        if (Layouts.KindOf(stretch.By) is { } laidOut)
            return laidOut;
        if (paragraphsHeld == Incised)
            return (QuotationKind.Direct, Incises.Reason);
        var bounds = paragraphs[Math.Max(0, Ordered.Last(paragraphs, stretch.Span.Start, static p => p.Span.Start))].Span;
        if (parent is not null)
            bounds = new Span(Math.Max(bounds.Start, parent.Inner.Start), Math.Max(stretch.Span.End, Math.Min(bounds.End, parent.Inner.End)));
        // a block's paragraphs are its author's own prose, in which marks mean what they mean anywhere
        var isInside = parent is not null && parent.By != SetOff.Block;
        var around = Surroundings.Of(prose, stretch.Span, bounds);
        return classifier.Classify(new QuotedMatter(text, paragraphsHeld, !isInside && IsMinor(stretch, habits), isInside), around);
    }

    private static bool IsMinor(QuotedStretch stretch, Habits habits) =>
        stretch.By == SetOff.Marks && (stretch.Family is MarkFamily.Single or MarkFamily.SingleGuillemet) != habits.MainIsSingle;

    /// <summary>Two short strings in the lesser marks are a habit, one may be chance.</summary>
    private static Habits HabitsOf(Document document, List<Nested> nested, string[] texts, Convention convention)
    {
        const int shortest = 30;
        var words = CueWords.For(document);
        // where the language is not known, its marks tell
        var nounsAreCapital = words == CueWords.All ? convention.LowMarksOpen : words.NounsAreCapital;
        var habits = new Habits(convention.MainIsSingle, ScareIsMinor: false, nounsAreCapital, words);
        var count = 0;
        for (var i = 0; i < nested.Count && count < 2; i++)
        {
            if (nested[i].Parent < 0 && texts[i].Length is > 0 and < shortest && IsMinor(nested[i].Stretch, habits))
                count++;
        }
        return habits with { ScareIsMinor = count >= 2 };
    }
}
