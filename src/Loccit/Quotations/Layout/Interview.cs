using Loccit.Speakers;
using Loccit.Text;

namespace Loccit.Quotations.Layout;

/// <summary>
/// Interviews whose questions mark-up sets off: paragraphs in bold or italics that ask, each with the paragraphs of its answer behind it. The answers are quoted;
/// the questions are the author's own. That a person answers, and no manual, is told by the title ("Interview with X") or by the answers: they say "I".
/// </summary>
internal sealed class Interview
{
    private const int LeastQuestions = 3;

    // So much of an answer is searched for "I".
    private const int Reach = 1000;

    private readonly Document document;
    private readonly IReadOnlyList<Paragraph> paragraphs;
    private readonly SpeechWords words;

    private Interview(Document document, IReadOnlyList<Paragraph> paragraphs) =>
        (this.document, this.paragraphs, words) = (document, paragraphs, SpeechWords.For(document));

    /// <summary>The words of each answer, by start; none if the document is no interview.</summary>
    public static List<QuotedStretch> Find(Document document, IReadOnlyList<Paragraph> paragraphs)
    {
        var emphasis = document.Markup.Count(m => m.Kind == MarkupKind.Emphasis);
        return emphasis < LeastQuestions ? [] : new Interview(document, paragraphs).Find();
    }

    private List<QuotedStretch> Find()
    {
        var questions = Questions();
        if (questions.Count < LeastQuestions || questions.Count(Asks) * 3 < questions.Count * 2)
            return [];
        var answers = new List<Span>();
        var longest = 1;
        for (var q = 0; q < questions.Count; q++)
        {
            var first = questions[q] + 1;
            var next = q + 1 < questions.Count ? questions[q + 1] : Math.Min(paragraphs.Count, first + longest);
            var end = first;
            while (end < next && paragraphs[end].Kind is BlockKind.Paragraph or BlockKind.ListItem && !IsSetOff(paragraphs[end].Span))
                end++;
            if (q + 1 < questions.Count)
                longest = Math.Max(longest, end - first);
            if (end > first)
                answers.Add(Fragments.Trim(document.Prose, new Span(paragraphs[first].Span.Start, paragraphs[end - 1].Span.End)));
        }
        return answers.Count >= LeastQuestions && (Guest.In(document, words, answers[0].Start) is not null || answers.Count(SaysI) * 2 >= answers.Count)
            ? answers.ConvertAll(a => QuotedStretch.Of(a, SetOff.Answer))
            : [];
    }

    /// <summary>Paragraphs that mark-up sets off as a whole and an answer follows.</summary>
    private List<int> Questions()
    {
        var questions = new List<int>();
        for (var p = 0; p + 1 < paragraphs.Count; p++)
        {
            if (paragraphs[p].Kind == BlockKind.Paragraph && IsSetOff(paragraphs[p].Span) && !IsSetOff(paragraphs[p + 1].Span))
                questions.Add(p);
        }
        return questions;
    }

    private bool Asks(int paragraph)
    {
        var question = Fragments.Trim(document.Prose, paragraphs[paragraph].Span);
        return document.Prose.AsSpan(question.Start, question.Length).TrimEnd("”\"“»’*_ ").EndsWith("?");
    }

    /// <summary>True if emphasis covers all letters of the paragraph; a short label before it ("SPIEGEL:") may stand apart.</summary>
    private bool IsSetOff(Span paragraph)
    {
        var words = Fragments.Trim(document.Prose, paragraph);
        if (words.IsEmpty)
            return false;
        var m = Ordered.Last(document.Markup, words.Start, static i => i.Span.Start);
        var covered = words.Start;
        const int nearest = 4;
        for (m = Math.Max(0, m - nearest); m < document.Markup.Count && document.Markup[m].Span.Start < words.End; m++)
        {
            var span = document.Markup[m].Span;
            if (document.Markup[m].Kind != MarkupKind.Emphasis || span.End <= covered)
                continue;
            if (HasLetters(covered, span.Start))
                return false;
            covered = span.End;
        }
        return covered > words.Start && !HasLetters(covered, words.End);
    }

    private bool HasLetters(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (char.IsLetterOrDigit(document.Prose[i]))
                return true;
        }
        return false;
    }

    private bool SaysI(Span answer)
    {
        var tokens = Tokenizer.Read(document.Prose, answer.Start, Math.Min(answer.End, answer.Start + Reach), words);
        return tokens.Exists(t => t.Is(Sense.FirstPerson));
    }
}
