using Loccit.Languages;

namespace Loccit.Speakers.Reported;

/// <summary>The words of one language that report speech without marks, read once from its <c>reports.words</c>; none if it has no such file.</summary>
internal sealed class ReportWords
{
    private readonly Dictionary<string, Frame> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<(string[] Tail, Frame Frame)>> phrases = new(StringComparer.Ordinal);

    public ReportWords(string language)
    {
        if (!LanguageLists.Has(language, LanguageLists.Reports))
            return;
        var list = LanguageLists.Load(language, LanguageLists.Reports);
        foreach (var section in list.Sections)
        {
            var frame = FrameOf(section);
            HasSubjunctive |= frame == Frame.Subjunctive;
            foreach (var line in list.Lines(section))
                Add(frame, line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        }
    }

    /// <summary>True if the language marks another's words by the subjunctive, and parts every clause by a comma.</summary>
    public bool HasSubjunctive { get; private set; }

    /// <summary>What each word may be, by the word in lower case.</summary>
    public IReadOnlyDictionary<string, Frame> Frames => words;

    /// <summary>The longest phrase that begins with token <paramref name="at"/>, or the word alone: how many words, and what it may be.</summary>
    public (int Count, Frame Frame) At(IReadOnlyList<Token> tokens, int at)
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
    public static bool Is(IReadOnlyList<Token> tokens, int i, Frame frame) =>
        i < tokens.Count && tokens[i].Kind == TokenKind.Word && (tokens[i].Frame & frame) != Frame.None;

    private void Add(Frame section, string[] items)
    {
        var isVerb = (section & Frame.Reports) != Frame.None;
        for (var i = 0; i < items.Length; i++)
        {
            var form =
                !isVerb ? Frame.None
                : i == 0 ? Frame.Finite | Frame.Base
                : i == 3 ? Frame.Participle
                : i == 4 ? Frame.PastParticiple
                : Frame.Finite;
            Add(items[i], section | form);
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
            "clause" => Frame.That | Frame.Bare,
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
            "predicates" => Frame.Predicate,
            "nouns" => Frame.Noun,
            _ => throw new ArgumentOutOfRangeException(nameof(section)),
        };
}
