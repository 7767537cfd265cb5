using System.Buffers;
using Loccit.Text;

namespace Loccit.Quotations.Layout;

/// <summary>
/// Speech in turns, each with the name of its speaker at the head of its line: transcripts, hearings, interviews. One line with a colon is no turn:
/// names come again, and answer each other.
/// </summary>
internal sealed class Transcript
{
    // With more paragraphs without a name between them, two turns are not of one talk.
    private const int LongestPause = 12;

    // So many paragraphs without a name go on with a turn that another follows.
    private const int MostContinued = 8;

    // A label's sign stands no further from the head of its line.
    private const int Head = 400;

    private static readonly SearchValues<char> LabelEnds = SearchValues.Create(":：.");

    private readonly Document document;
    private readonly IReadOnlyList<Paragraph> paragraphs;
    private readonly CueWords words;
    private readonly List<Turn> turns;
    private HashSet<string>? small;

    /// <summary>A label that was found.</summary>
    /// <param name="Label">The label.</param>
    /// <param name="Name">As it is compared.</param>
    /// <param name="Paragraph">Index of its paragraph.</param>
    /// <param name="Line">Where its line begins.</param>
    private readonly record struct Turn(TurnLabel Label, string Name, int Paragraph, int Line)
    {
        /// <summary>Who is named "TOM MOSS" first is "MOSS" then.</summary>
        public string Surname => Name[(Name.LastIndexOf(' ') + 1)..];

        public bool IsAsked => Label.Style is LabelStyle.Question or LabelStyle.Answer;
    }

    private Transcript(Document document, IReadOnlyList<Paragraph> paragraphs)
    {
        (this.document, this.paragraphs, words) = (document, paragraphs, CueWords.For(document));
        turns = Labels();
    }

    /// <summary>The words of each turn, by start; none if the document is no transcript and holds none.</summary>
    public static List<QuotedStretch> Find(Document document, IReadOnlyList<Paragraph> paragraphs) => new Transcript(document, paragraphs).Find();

    private List<QuotedStretch> Find()
    {
        var stretches = new List<QuotedStretch>();
        for (int first = 0, end; first < turns.Count; first = end)
        {
            end = first + 1;
            while (end < turns.Count && turns[end].IsAsked == turns[first].IsAsked && turns[end].Paragraph - turns[end - 1].Paragraph <= LongestPause)
                end++;
            var run = turns[first..end];
            if (!run[0].IsAsked && run.Count(IsInCapitals) * 2 > run.Count)
                run.RemoveAll(t => !IsInCapitals(t));
            if (run[0].IsAsked ? IsExamination(run) : IsTalk(run))
                AddTurns(run, stretches);
        }
        return stretches;
    }

    private List<Turn> Labels()
    {
        var prose = document.Prose;
        var labels = new List<Turn>();
        for (var p = 0; p < paragraphs.Count; p++)
        {
            if (paragraphs[p].Kind is BlockKind.Heading or BlockKind.Cell or BlockKind.Note)
                continue;
            for (int line = paragraphs[p].Span.Start, next; line < paragraphs[p].Span.End; line = next)
            {
                var rest = prose.AsSpan(line, paragraphs[p].Span.End - line);
                var feed = rest.IndexOf('\n');
                next = feed < 0 ? paragraphs[p].Span.End : line + feed + 1;
                if (rest[..Math.Min(next - line, Head)].ContainsAny(LabelEnds) && TurnLabel.Read(document, words, line, next) is { } label)
                    labels.Add(new Turn(label, label.Key(document), p, line));
            }
        }
        return labels;
    }

    /// <summary>Question and answer.</summary>
    private static bool IsExamination(List<Turn> run)
    {
        for (var i = 1; i < run.Count; i++)
        {
            if (run[i - 1].Label.Style == LabelStyle.Question && run[i].Label.Style == LabelStyle.Answer)
                return true;
        }
        return false;
    }

    /// <summary>At least two who speak in turn. Names in capitals are soon told from other lines; of others there are more, and what they say are sentences.</summary>
    private bool IsTalk(List<Turn> run)
    {
        var counts = run.CountBy(t => t.Surname).ToDictionary(StringComparer.Ordinal);
        var again = counts.Count(c => c.Value > 1);
        var answers = 0;
        for (var i = 1; i < run.Count; i++)
            answers += run[i].Surname != run[i - 1].Surname ? 1 : 0;
        if (counts.Count < 2 || again == 0 || answers * 2 < run.Count - 1)
            return false;
        if (run.TrueForAll(IsInCapitals))
            return run.Count > 2;
        var sentences = run.Count(t => IsSentence(t));
        if (run.TrueForAll(t => t.Label.Timed))
            return run.Count > 2;
        return run.Count > 3 && again > 1 && sentences * 5 >= run.Count * 3 && run.TrueForAll(t => IsName(t.Name));
    }

    private static bool IsInCapitals(Turn turn) => turn.Label is { Style: LabelStyle.Capitals, Colon: true };

    /// <summary>True if the words of the line begin as a sentence does and end as one.</summary>
    private bool IsSentence(Turn turn)
    {
        var line = Fragments.Trim(document.Prose, LineOf(turn));
        if (line.IsEmpty)
            return false;
        var last = document.Prose.AsSpan(line.Start, line.Length).TrimEnd(" )]}’'\"”»“\u2060");
        return !char.IsLower(document.Prose[line.Start]) && !last.IsEmpty && last[^1] is '.' or '!' or '?' or '…' or '—' or '–' or '。' or '！' or '？';
    }

    private Span LineOf(Turn turn)
    {
        var end = paragraphs[turn.Paragraph].Span.End;
        var feed = document.Prose.AsSpan(turn.Label.End, end - turn.Label.End).IndexOf('\n');
        return new Span(turn.Label.End, feed < 0 ? end : turn.Label.End + feed);
    }

    /// <summary>A name is never written small: "Myth: … Fact: …" are words. What somebody is ("Moderator") or a number tells a speaker as well.</summary>
    private bool IsName(string name) =>
        words.IsSpeakerRole(name) || name.AsSpan().ContainsAnyInRange('0', '9') || name.Contains(' ') || !(small ??= WrittenSmall()).Contains(name);

    /// <summary>Of the labels of one word those that stand somewhere in small letters. One walk over the text.</summary>
    private HashSet<string> WrittenSmall()
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var labels = new HashSet<string>(turns.Select(t => t.Name), StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        var prose = document.Prose;
        for (var i = 0; i < prose.Length; i++)
        {
            if (!char.IsLetter(prose[i]))
                continue;
            var start = i;
            while (i < prose.Length && char.IsLetterOrDigit(prose[i]))
                i++;
            if (char.IsLower(prose[start]) && labels.TryGetValue(prose.AsSpan(start, i - start), out var label))
                found.Add(label);
        }
        return found;
    }

    private void AddTurns(List<Turn> run, List<QuotedStretch> stretches)
    {
        for (var i = 0; i < run.Count; i++)
        {
            var end = i + 1 < run.Count ? EndBefore(run[i], run[i + 1]) : EndOfLast(run[i]);
            var spoken = Fragments.Trim(document.Prose, new Span(run[i].Label.End, Math.Max(run[i].Label.End, end)));
            // where the talk is quoted, the last mark closes that quotation
            if (IsInMarks(run[i]) && !spoken.IsEmpty && QuoteMarks.Is(document.Prose[spoken.End - 1]))
                spoken = Fragments.Trim(document.Prose, spoken with { End = spoken.End - 1 });
            if (!spoken.IsEmpty)
                stretches.Add(QuotedStretch.Of(spoken, SetOff.Turn));
        }
    }

    private bool IsInMarks(Turn turn)
    {
        var head = Fragments.Trim(document.Prose, new Span(turn.Line, turn.Label.Span.Start));
        return !head.IsEmpty && QuoteMarks.Is(document.Prose[head.Start]);
    }

    /// <summary>The turn and the paragraphs without a name that go on with it, up to the next turn.</summary>
    private int EndBefore(Turn turn, Turn next)
    {
        if (turn.Paragraph == next.Paragraph)
            return next.Line;
        var last = turn.Paragraph;
        for (var p = last + 1; p < next.Paragraph; p++)
        {
            if (IsRemark(p))
                continue;
            // where more stands between the two than a turn is long, it is the author's
            if (p - turn.Paragraph > MostContinued || !GoesOn(turn, p))
                return paragraphs[turn.Paragraph].Span.End;
            last = p;
        }
        return paragraphs[last].Span.End;
    }

    private int EndOfLast(Turn turn)
    {
        var own = paragraphs[turn.Paragraph].Span.End;
        var isEmpty = Fragments.Trim(document.Prose, new Span(turn.Label.End, own)).IsEmpty;
        return isEmpty && turn.Paragraph + 1 < paragraphs.Count && GoesOn(turn, turn.Paragraph + 1) ? paragraphs[turn.Paragraph + 1].Span.End : own;
    }

    private bool GoesOn(Turn turn, int paragraph) =>
        paragraphs[turn.Paragraph].Setting == paragraphs[paragraph].Setting
        && paragraphs[paragraph].Kind is BlockKind.Paragraph or BlockKind.ListItem
        && !IsRemark(paragraph);

    /// <summary>What brackets hold ("[Applause]") is nobody's words.</summary>
    private bool IsRemark(int paragraph)
    {
        var words = Fragments.Trim(document.Prose, paragraphs[paragraph].Span);
        return words.IsEmpty || document.Prose[words.Start] is '[' or '(' && document.Prose[words.End - 1] is ']' or ')';
    }
}
