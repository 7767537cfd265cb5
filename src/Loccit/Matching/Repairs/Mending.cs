using System.Text;
using Loccit.Matching.Cuts;

namespace Loccit.Matching.Repairs;

/// <summary>One pass over a quotation that puts right each difference its judgement does not allow.</summary>
/// <param name="text">The quoted words, without outer marks.</param>
/// <param name="judgement">The judgement of just these words.</param>
/// <param name="documentOf">Finds a source's document by its id.</param>
internal sealed class Mending(string text, Judgement judgement, Func<string, Document> documentOf)
{
    /// <summary>A gap with more governing words than this is restored whole.</summary>
    private const int MostGovernors = 6;

    /// <summary>What is put in the place of a span; null divides the quotation there.</summary>
    private readonly record struct Change(Span Span, string? Put);

    /// <summary>The words mended: one text, or several where they cannot be one quotation.</summary>
    public List<string> Parts()
    {
        var changes = judgement.Edits.Where(e => !e.Allowed).SelectMany(Changes).OrderBy(c => c.Span.Start).ThenBy(c => c.Span.End).ToList();
        var parts = new List<string>();
        var part = new StringBuilder();
        var at = 0;
        foreach (var change in changes)
        {
            if (change.Span.Start < at)
                continue;
            part.Append(text, at, change.Span.Start - at);
            at = change.Span.End;
            if (change.Put is not null)
            {
                part.Append(change.Put);
                continue;
            }
            parts.Add(Tidy(part.ToString()));
            part.Clear();
        }
        parts.Add(Tidy(part.Append(text, at, text.Length - at).ToString()));
        parts.RemoveAll(p => p.Length == 0);
        return parts.Count > 0 ? parts : [text];
    }

    private IEnumerable<Change> Changes(Edit edit)
    {
        switch (edit.Rule)
        {
            case "edge-governing":
                return [Edge(edit)];
            // first the mark alone; where it hides too much the next judgement says so, and the quotation is divided
            case "splice":
                return [new Change(edit.QuotedSpan, IsInOneSource && !edit.Kinds.HasFlag(EditKinds.Order) ? " … " : null)];
            case "elision-order" or "elision-distance" or "elision-speaker" or "elision-source":
                return [new Change(edit.QuotedSpan, null)];
            case "elision-governing":
                return [new Change(edit.QuotedSpan, Gap(edit.SourceSpan))];
        }
        return edit.Mark switch
        {
            EditMark.Sic => Sic(edit),
            EditMark.Bracket => [new Change(WithBrackets(edit.QuotedSpan), Source(edit))],
            EditMark.Ellipsis => [new Change(edit.QuotedSpan, $" {Source(edit)} ")],
            _ when edit.QuotedSpan.IsEmpty => [new Change(edit.QuotedSpan, Gap(edit.SourceSpan))],
            _ when edit.Rule == "insertion" => [new Change(edit.QuotedSpan, $"[{edit.Quoted}]")],
            _ => [new Change(edit.QuotedSpan, edit.Rule == "first-letter-case" ? FirstLetter(edit) : Source(edit))],
        };
    }

    private bool IsInOneSource => judgement.Passages.All(p => p.Source == judgement.Passages[0].Source);

    /// <summary>The source that an edit is of: the first whose passages are near it.</summary>
    private Document DocumentOf(Span span)
    {
        foreach (var passage in judgement.Passages)
        {
            var document = documentOf(passage.Source);
            if (span.End <= document.Text.Length && span.Start >= passage.Span.Start - 4096 && span.End <= passage.Span.End + 4096)
                return document;
        }
        return documentOf(judgement.Passages[0].Source);
    }

    private string Source(Edit edit) => edit.SourceSpan.IsEmpty ? "" : Words(DocumentOf(edit.SourceSpan), edit.SourceSpan);

    /// <summary>Words as they stand in a quotation: double marks within it are single ones.</summary>
    private static string Words(Document document, Span span) =>
        span.End > document.Text.Length ? "" : document.Read(span).Replace('\n', ' ').Replace('“', '‘').Replace('”', '’').Replace('"', '\'');

    /// <summary>Words left out: an ellipsis, with the words among them that govern what is kept.</summary>
    private string Gap(Span span)
    {
        var document = DocumentOf(span);
        var prose = document.Prose;
        var result = new StringBuilder(" ");
        var at = span.Start;
        for (var found = 0; Governing.InGap(prose, at, span.End) is { } governor; found++)
        {
            if (found == MostGovernors || governor.Span.End <= at)
                return $" {Words(document, span)} ";
            if (HoldsWords(prose, at, governor.Span.Start))
                result.Append("… ");
            result.Append(Words(document, governor.Span)).Append(' ');
            at = governor.Span.End;
        }
        if (HoldsWords(prose, at, span.End))
            result.Append("… ");
        return result.ToString();
    }

    private static bool HoldsWords(string prose, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (char.IsLetterOrDigit(prose[i]))
                return true;
        }
        return false;
    }

    /// <summary>What was cut off before the first word or behind the last is put back.</summary>
    private Change Edge(Edit edit)
    {
        var document = DocumentOf(edit.SourceSpan);
        var first = judgement.Passages[0].Span.Start;
        if (edit.SourceSpan.Start < first)
            return new Change(new Span(0, 0), Words(document, new Span(edit.SourceSpan.Start, first)) + " ");
        var last = judgement.Passages[^1].Span.End;
        var end = text.Length;
        while (end > 0 && (char.IsWhiteSpace(text[end - 1]) || text[end - 1] is '.' or ',' or ';'))
            end--;
        // the source's own sign behind its last word, not the quotation's
        while (last > 0 && document.Prose[last - 1] is '.' or ',' or ';')
            last--;
        var behind = edit.SourceSpan.End > last ? Words(document, new Span(last, Restored(document, edit).End)) : edit.Source;
        return new Change(new Span(end, text.Length), behind.Length > 0 && char.IsLetterOrDigit(behind[0]) ? " " + behind : behind);
    }

    /// <summary>The words that a cut dropped, with the clause that a condition behind the passage opens: "if" alone is no end of a sentence.</summary>
    public static Span Restored(Document document, Edit cut)
    {
        var prose = document.Prose;
        var end = Math.Min(cut.SourceSpan.End, prose.Length);
        if (cut.SourceSpan.IsEmpty || IsClauseEnd(prose[end - 1]) || (end < prose.Length && !char.IsWhiteSpace(prose[end])))
            return cut.SourceSpan;
        var limit = Math.Min(prose.Length, end + LongestClause);
        var at = end;
        while (at < limit && !IsClauseEnd(prose[at]) && !(prose[at] == '\n' && at + 1 < limit && prose[at + 1] == '\n'))
            at++;
        return at < limit ? cut.SourceSpan with { End = at } : cut.SourceSpan;
    }

    private const int LongestClause = 240;

    private static bool IsClauseEnd(char c) => c is '.' or '!' or '?' or ';' or ':' or ',' or '\u2014';

    /// <summary>The capital or small letter in brackets.</summary>
    private string FirstLetter(Edit edit) =>
        edit.Quoted.Length > 0 && char.IsLetter(edit.Quoted[0]) && edit.Mark == EditMark.None ? $"[{edit.Quoted[0]}]{edit.Quoted[1..]}" : Source(edit);

    /// <summary>The bracket around words, if it holds them alone.</summary>
    private Span WithBrackets(Span span)
    {
        var (start, end) = (span.Start, span.End);
        while (start > 0 && text[start - 1] == ' ')
            start--;
        while (end < text.Length && text[end] == ' ')
            end++;
        var opens = start > 0 && text[start - 1] == '[';
        var closes = end < text.Length && text[end] == ']';
        var inside = span.In(text).Contains('[', StringComparison.Ordinal) || span.In(text).Contains(']', StringComparison.Ordinal);
        return (opens || inside) && (closes || inside) ? new Span(opens ? start - 1 : span.Start, closes ? end + 1 : span.End) : span;
    }

    /// <summary>[sic] goes, and the word that it vouched for becomes the source's.</summary>
    private IEnumerable<Change> Sic(Edit edit)
    {
        if (!edit.SourceSpan.IsEmpty)
            yield return new Change(edit.QuotedSpan, Source(edit));
        var open = text.IndexOfAny(['[', '('], edit.QuotedSpan.End);
        if (open < 0 || open > edit.QuotedSpan.End + 3)
            yield break;
        var close = text.IndexOfAny([']', ')'], open);
        if (close >= 0)
            yield return new Change(new Span(edit.QuotedSpan.End, close + 1), "");
    }

    /// <summary>Spaces that the changes brought: never two, none before a comma or at an end.</summary>
    private static string Tidy(string words)
    {
        var result = new StringBuilder(words.Length);
        foreach (var c in words)
        {
            if (c == Document.Unread)
                continue;
            var before = result.Length > 0 ? result[^1] : ' ';
            if (char.IsWhiteSpace(c))
            {
                if (before != ' ')
                    result.Append(' ');
                continue;
            }
            if (c is ',' or ';' or ':' && before == ' ' && result.Length > 0)
                result.Length--;
            result.Append(c);
        }
        return result.ToString().Trim();
    }
}
