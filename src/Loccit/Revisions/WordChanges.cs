using Loccit.Legibility;
using Loccit.Matching;
using Loccit.Matching.Cuts;
using Loccit.Matching.Differences;
using Loccit.Matching.Placing;
using Loccit.Text;

namespace Loccit.Revisions;

/// <summary>The typed edits between two versions of one quotation, by the policy that quotations of sources are judged by: the earlier version stands for the source.</summary>
internal static class WordChanges
{
    public static IReadOnlyList<Edit> Read(MarkedText before, MarkedText after, Policy policy)
    {
        if (string.Equals(before.Text, after.Text, StringComparison.Ordinal))
            return [];
        var placement = new Placement([Align(before, after)], after.Words.Count);
        var edits = DifferenceReader
            .Read(after, placement, policy, Damage.None, _ => Lexicon.Of(before.Text, named: null), _ => PlainText.ToDocument(before.Text))
            .Edits.Select(e => Marked(e, before, after, policy))
            .ToList();
        if (Asks(before) != Asks(after) && !edits.Exists(e => e.Rule == "meaning-punctuation"))
            edits.Add(Closing(before, after, policy));
        // an own mark that both versions have is no change
        edits.RemoveAll(e => e.Mark == EditMark.Sic && e.Allowed);
        return edits;
    }

    /// <summary>All words of both sides, those at the edges too: here what is cut off is a change.</summary>
    private static Piece Align(MarkedText before, MarkedText after)
    {
        var words = before.Words.Select(w => new Word(w.Start, w.End, w.Hash)).ToList();
        var steps = Aligner.Align(
            [.. after.Words.Select(w => w.Hash)],
            [.. words.Select(w => w.Hash)],
            [.. after.Words.Select(w => Aligner.Shape(after.Text.AsSpan(w.Start, w.End - w.Start)))],
            [.. words.Select(w => Aligner.Shape(before.Text.AsSpan(w.Start, w.End - w.Start)))]
        );
        var first = steps.FindIndex(s => s.Source >= 0);
        var last = steps.FindLastIndex(s => s.Source >= 0);
        var behind = last < 0 ? words.Count : steps[last].Source + 1;
        if (first >= 0)
        {
            var lead = steps[first].Source;
            for (var i = behind; i < words.Count; i++)
                steps.Add(new Step(-1, i));
            steps.InsertRange(0, Enumerable.Range(0, lead).Select(i => new Step(-1, i)));
        }
        return new Piece(0, before.Text, words, steps, 0, after.Words.Count)
        {
            Matched = after.Words.Count,
            Run = after.Words.Count,
            Same = after.Words.Count,
        };
    }

    /// <summary>Words that were left out where the later version has an ellipsis are marked by it, unless it hides a word that governs the rest.</summary>
    private static Edit Marked(Edit edit, MarkedText before, MarkedText after, Policy policy)
    {
        if (edit.Mark != EditMark.None || !edit.QuotedSpan.IsEmpty || edit.SourceSpan.IsEmpty || !HasEllipsis(after, edit.QuotedSpan.Start))
            return edit;
        var governs = Governing.InGap(before.Text, edit.SourceSpan.Start, edit.SourceSpan.End) is not null;
        var rule = governs ? "elision-governing" : edit.Rule;
        return edit with
        {
            Mark = EditMark.Ellipsis,
            Rule = rule,
            Allowed = policy[rule].Permission is Permission.Silent || (!governs && policy[rule].Permission is Permission.Mark),
        };
    }

    private static bool HasEllipsis(MarkedText words, int at)
    {
        while (at < words.Span.End && char.IsWhiteSpace(words.Text[at]))
            at++;
        var before = at;
        while (before > 0 && char.IsWhiteSpace(words.Text[before - 1]))
            before--;
        return words.Marks.Any(m => (m.Start == at || m.End == before || m.End == at) && Ellipsis.At(words.Text, m.Start, m.End) > 0);
    }

    private static string Asks(MarkedText words)
    {
        var tail = words.Text.AsSpan(words.Words[^1].End, words.Span.End - words.Words[^1].End);
        return (tail.Contains('?') ? "?" : "") + (tail.Contains('!') ? "!" : "");
    }

    private static Edit Closing(MarkedText before, MarkedText after, Policy policy)
    {
        var mine = new Span(after.Words[^1].End, after.Span.End);
        var theirs = new Span(before.Words[^1].End, before.Span.End);
        return new Edit(
            mine,
            theirs,
            mine.In(after.Text),
            theirs.In(before.Text),
            EditKinds.Punctuation,
            EditMark.None,
            "meaning-punctuation",
            policy["meaning-punctuation"].Permission == Permission.Silent
        );
    }
}
