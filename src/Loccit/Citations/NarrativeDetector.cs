using System.Runtime.InteropServices;
using Loccit.Text;

namespace Loccit.Citations;

/// <summary>
/// Finds works that the author names in a sentence: "a paper entitled X", "in his book X", "in her inaugural address of 1961", "in an article in
/// The Guardian", "told Reuters", and follows how later paragraphs take the work up again. The nouns for works are a closed class; each is looked
/// at with a few words around it.
/// </summary>
internal sealed class NarrativeDetector
{
    /// <summary>A work is taken up again ("the paper") over no more blocks than this.</summary>
    private const int LongestSilence = 12;

    private readonly ProseMap map;
    private readonly List<CitationFind> narratives = [];
    private readonly List<Mention> mentions = [];

    /// <summary>Where the sentences begin that begin a paragraph and speak of something by a pronoun.</summary>
    private readonly HashSet<int> referring = [];

    public NarrativeDetector(ProseMap map) => this.map = map;

    /// <summary>Adds the narrative citations to <paramref name="finds"/>, sorts all by place, and gives the thread of works spoken of.</summary>
    public NarrativeThread Find(List<CitationFind> finds)
    {
        var words = new List<SentenceWord>();
        var block = -1;
        foreach (var sentence in map.Sentences)
        {
            var b = map.BlockAt(sentence.Start);
            var first = b != block;
            block = b;
            if (sentence.Length <= SentenceWords.Most)
            {
                var hints = SentenceWords.Glance(map, sentence);
                if ((hints & WorkHint.Work) == WorkHint.None && !(first && (hints & WorkHint.Opening) != WorkHint.None))
                {
                    if (first && (hints & WorkHint.Pronoun) != WorkHint.None)
                        referring.Add(sentence.Start);
                    continue;
                }
            }
            for (var at = sentence.Start; at < sentence.End; )
            {
                at = SentenceWords.Fill(map, at, sentence.End, words);
                Scan(words, first);
                if (first && words.Exists(IsPronoun))
                    referring.Add(sentence.Start);
                first = false;
                if (words.Count == 0)
                    break;
            }
        }
        // a work named inside a bracket that cites is that bracket's
        var brackets = finds.Where(f => f.Form == CitationForm.Parenthetical).Select(f => f.Span).Order().ToList();
        narratives.RemoveAll(n => Ordered.Last(brackets, n.Span.Start, static i => i.Start) is >= 0 and var k && brackets[k].Contains(n.Span));
        finds.AddRange(narratives);
        var order = finds
            .Select((f, i) => (f, i))
            .OrderBy(x => x.f.Span.Start)
            .ThenByDescending(x => x.f.Span.End)
            .ThenBy(x => x.f.Form)
            .ThenBy(x => x.i)
            .Select(x => x.f)
            .ToList();
        finds.Clear();
        finds.AddRange(order);
        return Thread(finds);
    }

    private void Scan(List<SentenceWord> words, bool startsBlock)
    {
        if (startsBlock && StartsItem(words))
            mentions.Add(new Mention(words[0].Span.Start, null));
        var done = -1;
        for (var k = 0; k < words.Count; k++)
        {
            if (!CollectionsMarshal.AsSpan(words)[k].MayNameWork)
                continue;
            var word = words[k];
            if (word.Span.Start < done)
                continue;
            var found = word.Work is not null ? NarrativePhrase.AtNoun(map, words, k) : NarrativePhrase.AtVerb(map, words, k);
            if (found is not null)
            {
                narratives.Add(found);
                done = found.Span.End;
            }
            else if (word.Work is not null && IsDefinite(words, k))
            {
                mentions.Add(new Mention(word.Span.Start, word.Work));
            }
            else if (IsPartOfWork(words, k))
            {
                mentions.Add(new Mention(word.Span.Start, null));
            }
        }
    }

    private static bool IsPronoun(SentenceWord word) =>
        word.Kind == WordKind.Word && (Lexicon.HintOf(word.Text.ToLowerInvariant()) & WorkHint.Pronoun) != WorkHint.None;

    /// <summary>"the paper", "this report", "that same speech".</summary>
    private static bool IsDefinite(List<SentenceWord> words, int k)
    {
        for (var i = k - 1; i >= 0 && i >= k - 2; i--)
        {
            if (words[i].Is("the") || words[i].Is("this") || words[i].Is("that"))
                return true;
            if (words[i].Kind != WordKind.Word)
                return false;
        }
        return false;
    }

    /// <summary>"Chapter four", "section 3", "page 12".</summary>
    private static bool IsPartOfWork(List<SentenceWord> words, int k) =>
        k + 1 < words.Count
        && (words[k].Is("chapter") || words[k].Is("section") || words[k].Is("part") || words[k].Is("page") || words[k].Is("paragraph"))
        && IsNumber(words[k + 1]);

    /// <summary>"Number one …", "Measure six …", "Second, …", "Finally …" at the head of a paragraph: an item of a list that goes on.</summary>
    private static bool StartsItem(List<SentenceWord> words)
    {
        if (words.Count < 2 || words[0].Kind != WordKind.Word)
            return false;
        var hint = Lexicon.HintOf(words[0].Text.ToLowerInvariant());
        return (hint & WorkHint.Item) != WorkHint.None && IsNumber(words[1]) || (hint & WorkHint.Ordinal) != WorkHint.None && words[1].IsMark(',');
    }

    private static bool IsNumber(SentenceWord word) =>
        word.Kind == WordKind.Word
        && (char.IsAsciiDigit(word.Letters[0]) || NumberWords.Contains(word.Text) || (word.Text.Length < 6 && word.Text.All(c => c is 'I' or 'V' or 'X')));

    /// <summary>True if the beginning of the sentence names who made or published the work.</summary>
    private bool Names(Span sentence, Reference work)
    {
        const int far = 200;
        var words = map.Document.Prose.AsSpan(sentence.Start, Math.Min(sentence.Length, far));
        foreach (var author in work.Authors)
        {
            if (words.Contains(author.AsSpan(author.LastIndexOf(' ') + 1), StringComparison.Ordinal))
                return true;
        }
        return work.Publisher is { } publisher && words.Contains(ProperName(publisher), StringComparison.Ordinal);
    }

    /// <summary>"Rand" of "Rand corporation", "Audit Commission" of "Audit Commission for England": what the body is called by alone.</summary>
    private static ReadOnlySpan<char> ProperName(string body)
    {
        var end = 0;
        for (var i = 0; i < body.Length && char.IsUpper(body[i]); i++)
        {
            while (i < body.Length && body[i] != ' ')
                i++;
            end = i;
        }
        return body.AsSpan(0, end > 0 ? end : body.Length);
    }

    private NarrativeThread Thread(List<CitationFind> finds)
    {
        var thread = new NarrativeThread();
        var latest = new Dictionary<string, (int Find, int Block)>(StringComparer.Ordinal);
        var (run, runBlock) = (-1, -2);
        var m = 0;
        for (var f = 0; f <= finds.Count; f++)
        {
            if (f < finds.Count && finds[f].Form != CitationForm.Narrative)
                continue;
            var until = f < finds.Count ? finds[f].Span.Start : int.MaxValue;
            for (; m < mentions.Count && mentions[m].At < until; m++)
                TakeUp(mentions[m]);
            if (f == finds.Count)
                break;
            var block = map.BlockAt(finds[f].Span.Start);
            if (finds[f].WorkClass is { } kind)
            {
                latest[kind] = (f, block);
                (run, runBlock) = (f, block);
            }
            Speak(finds[f].Span.End, block, f);
        }
        return thread;

        void TakeUp(Mention mention)
        {
            var block = map.BlockAt(mention.At);
            var work = -1;
            if (mention.Work is { } kind)
            {
                if (latest.TryGetValue(kind, out var last) && block - last.Block <= LongestSilence)
                    work = last.Find;
            }
            else if (block - runBlock <= 1)
            {
                work = run;
            }
            if (work < 0)
                return;
            (run, runBlock) = (work, block);
            if (mention.Work is { } named)
                latest[named] = (work, block);
            Speak(mention.At, block, work);
        }

        void Speak(int at, int block, int find)
        {
            if (block < 0)
                return;
            var end = map.Blocks[block].Span.End;
            var sentence = map.SentenceAt(at);
            thread.Add(at, Math.Max(end, at), find, carriedOn: false);
            // the sentence that follows at once may stand in the next paragraph, and speaks of the work by a pronoun or by its maker's name
            if (
                sentence >= 0
                && sentence + 1 < map.Sentences.Count
                && map.Sentences[sentence].End >= end
                && map.BlockAt(map.Sentences[sentence + 1].Start) == block + 1
                && (referring.Contains(map.Sentences[sentence + 1].Start) || Names(map.Sentences[sentence + 1], finds[find].Reference))
            )
                thread.Add(map.Sentences[sentence + 1].Start, map.Sentences[sentence + 1].End, find, carriedOn: true);
        }
    }

    /// <summary>A place that takes a work up again: by its noun's class, or (null) as a part of whatever is spoken of.</summary>
    private readonly record struct Mention(int At, string? Work);
}
