using Loccit.Quotations;
using Loccit.Text;

namespace Loccit.Speakers;

/// <summary>Who speaks where no word beside the quotation tells: a citation, a signature below, the quotation that follows.</summary>
internal sealed partial class Attributor
{
    /// <summary>A signature in the next paragraph: “…” ¶ —Michelle Marks, Philadelphia. Without a dash it is a name and no more.</summary>
    private Cue? Signature(Span block, Quotation q, Quotation? next)
    {
        var index = document.BlockAt(q.Span.End);
        if (index < 0 || index + 1 >= document.Blocks.Count || document.Blocks[index].Span != block)
            return null;
        var below = document.Blocks[index + 1].Span;
        if (below.Length > BlockCredit.Longest || next is not null && next.Span.Start < below.End)
            return null;
        var tokens = Tokenizer.Read(document.Prose, below.Start, below.End, words);
        return CueReader.Signature(tokens) is { Basis: Basis.DashName } signed ? signed
            : Alone(q, block) && BlockCredit.IsName(document, Fragments.Trim(document.Prose, below)) ? CueReader.Name(tokens)
            : null;
    }

    /// <summary>True if the quotation fills its paragraph.</summary>
    private bool Alone(Quotation q, Span block) => Fragments.Trim(document.Prose, block).Start == q.Span.Start;

    private Attributed? Source(Quotation q, Cue? cue)
    {
        // A text speaks for somebody: whom, its title may say. Any other speaker in the sentence goes before the citation.
        if (cue is { Speaker: not null } && !(cue.Kind == PhraseKind.Common && cue.Words[^1].Is(Sense.Text)))
            return null;
        foreach (var binding in q.Citations)
        {
            if (!cited.TryGetValue(binding.Citation, out var citation))
                continue;
            var end = Math.Min(citation.Span.End, citation.Span.Start + Window);
            var author = cues.InTitle(Tokenizer.Read(document.Prose, citation.Span.Start, end, words)) ?? (cue is null ? Author(citation) : null);
            if (author is null)
                continue;
            if (register.Resolve(author) is { } agent)
            {
                if (cue?.Speaker is { } mention)
                    agent.AddMention(mention);
                return new Attributed(author with { Span = cue?.Span }, agent, Basis.Citation);
            }
        }
        return null;
    }

    private Cue? Author(Citation citation)
    {
        if (citation.Authors.Count == 0)
            return null;
        var name = citation.Authors[0];
        var at = document.Prose.AsSpan(citation.Span.Start, citation.Span.Length).IndexOf(name, StringComparison.Ordinal);
        if (at < 0)
            return null;
        var span = new Span(citation.Span.Start + at, citation.Span.Start + at + name.Length);
        var tokens = Tokenizer.Read(document.Prose, span.Start, span.End, words);
        return tokens.Count == 0 ? null : new Cue(span, PhraseKind.Name, tokens, null, false, false, Basis.Citation);
    }

    private void FromNext(List<Quotation> speech, Attributed?[] found, int first, int last)
    {
        for (var i = last - 1; i >= first; i--)
        {
            if (found[i] is null && found[i + 1] is { } next)
                found[i] = FromNext(speech[i], speech[i + 1], next);
        }
    }

    private Attributed? FromNext(Quotation q, Quotation next, Attributed speaker)
    {
        if (q.Utterance is not null && q.Utterance == next.Utterance)
            return speaker with { Basis = Basis.Continuation };
        int here = document.BlockAt(q.Span.End - 1),
            there = document.BlockAt(next.Span.Start);
        if (speaker.Cue.Continues && there - here <= 2 && speaker.Basis != Basis.Continuation)
        {
            // “A.” ¶ “B,” continued X: in a conversation A is another's. Only an introduction before the words, or one source, joins them.
            var leads = speaker.Basis != Basis.ContinuedByNext && speaker.Cue.Span is { } cue && cue.Start < next.Span.Start && !Conversation;
            if (SharesSource(q, next) || leads && q.Citations.Count == 0)
                return speaker with { Basis = Basis.ContinuedByNext };
        }
        return here == there && q.Kind == next.Kind && speaker.Basis is Basis.CueAfter or Basis.CueMiddle or Basis.Pronoun
            ? speaker with
            {
                Basis = Basis.ContinuedByNext,
            }
            : null;
    }

    private static bool SharesSource(Quotation q, Quotation next) => q.Citations.Any(c => next.Citations.Any(n => n.Citation == c.Citation));

    private static Dictionary<string, Citation> ById(IReadOnlyList<Citation> citations)
    {
        var result = new Dictionary<string, Citation>(citations.Count, StringComparer.Ordinal);
        foreach (var c in citations)
            result[c.Id] = c;
        return result;
    }
}
