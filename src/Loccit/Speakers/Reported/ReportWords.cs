using Loccit.Text;

namespace Loccit.Speakers.Reported;

/// <summary>The words of one language that report speech without marks, read once from its <c>reports.words</c>; none if it has no such file. A verb is
/// written with its forms, or by its base alone if <c>speech.words</c> has them.</summary>
internal sealed class ReportWords
{
    // base, third person, past, participle, past participle
    private const int Columns = 5;

    private readonly Dictionary<string, Frame> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] Tail, Frame Frame)>> phrases = new(StringComparer.Ordinal);

    /// <param name="list">The sections; null if the language has none.</param>
    /// <param name="verbs">The lines of the verbs in <c>speech.words</c>, by their base.</param>
    /// <param name="isInfinitive">True for a base that is no finite form.</param>
    public ReportWords(WordList? list, IReadOnlyDictionary<string, string> verbs, Func<string, bool> isInfinitive)
    {
        if (list is null)
            return;
        foreach (var section in list.Sections)
        {
            var frame = FrameOf(section);
            HasSubjunctive |= frame == Frame.Subjunctive;
            HasHearsay |= frame == Frame.Hearsay;
            foreach (var line in list.Lines(section))
            {
                var items = line.Split(' ', StringSplitOptions.RemoveEmptyEntries);
                if ((frame & Frame.Reports) == Frame.None)
                    AddWords(frame, items);
                else if (items.Length == Columns && !items.All(verbs.ContainsKey))
                    AddVerb(frame, items, isInfinitive);
                else
                {
                    foreach (var item in items)
                        AddVerb(frame, verbs[item].Split(' '), isInfinitive);
                }
            }
        }
    }

    /// <summary>True if the language marks another's words by the subjunctive, and parts every clause by a comma.</summary>
    public bool HasSubjunctive { get; private set; }

    /// <summary>True if a conditional tells that a report goes on.</summary>
    public bool HasHearsay { get; private set; }

    /// <summary>What each word may be, by the word in lower case.</summary>
    public IReadOnlyDictionary<string, Frame> Frames => words;

    /// <summary>The longest phrase that begins with token <paramref name="at"/>, or the word alone: how many words, and what it may be.</summary>
    public (int Count, Frame Frame) At(List<Token> tokens, int at)
    {
        var best = (Count: 1, tokens[at].Frame);
        if ((best.Frame & Frame.Opens) == Frame.None || !phrases.TryGetValue(tokens[at].Lower, out var candidates))
            return best;
        foreach (var (tail, frame) in candidates)
        {
            if (tail.Length + 1 <= best.Count || at + tail.Length >= tokens.Count)
                continue;
            var i = 0;
            while (i < tail.Length && tokens[at + 1 + i].Lower == tail[i])
                i++;
            if (i == tail.Length)
                best = (tail.Length + 1, frame);
        }
        return best;
    }

    /// <summary>True if token <paramref name="i"/> is there and may be <paramref name="frame"/>.</summary>
    public static bool Is(List<Token> tokens, int i, Frame frame) =>
        i < tokens.Count && tokens[i].Kind == TokenKind.Word && (tokens[i].Frame & frame) != Frame.None;

    private void AddWords(Frame frame, string[] items)
    {
        foreach (var item in items)
            Add(item, frame);
    }

    private void AddVerb(Frame frame, string[] columns, Func<string, bool> isInfinitive)
    {
        for (var i = 0; i < columns.Length; i++)
        {
            foreach (var form in WordList.Forms(columns[i]))
            {
                var role =
                    i == 0
                        ? isInfinitive(form.Split('_')[0])
                            ? Frame.Base
                            : Frame.Finite | Frame.Base
                        : i == 3
                            ? Frame.Participle
                            : i == 4
                                ? Frame.PastParticiple
                                : Frame.Finite;
                Add(form, frame | role);
            }
        }
    }

    private void Add(string item, Frame frame)
    {
        var parts = item.Split('_');
        if (parts.Length == 1)
        {
            words[item] = words.GetValueOrDefault(item) | frame;
            return;
        }
        if (!phrases.TryGetValue(parts[0], out var list))
        {
            phrases[parts[0]] = list = [];
            Add(parts[0], Frame.Opens);
        }
        var tail = parts[1..];
        var known = list.FindIndex(p => p.Tail.SequenceEqual(tail));
        if (known >= 0)
            list[known] = (tail, list[known].Frame | frame);
        else
            list.Add((tail, frame));
    }

    private static Frame FrameOf(string section) =>
        section switch
        {
            "clause" => Frame.That | Frame.Bare | Frame.Before,
            "said" => Frame.That | Frame.Before,
            "that" => Frame.That,
            "hearer" => Frame.Hearer,
            "question" => Frame.Question,
            "to" => Frame.To,
            "hearer-to" => Frame.HearerTo,
            "topic" => Frame.Topic,
            "complementizers" => Frame.Complementizer,
            "questions" => Frame.QuestionWord,
            "infinitive" => Frame.Infinitive,
            "times" => Frame.Time,
            "subjunctive" => Frame.Subjunctive,
            "hearsay" => Frame.Hearsay,
            "predicates" => Frame.Predicate,
            "nouns" => Frame.Noun,
            _ => throw new ArgumentOutOfRangeException(nameof(section)),
        };
}
