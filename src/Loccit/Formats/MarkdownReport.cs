using System.Text;
using Loccit.Formats.Annotations;
using Loccit.Formats.Lint;

namespace Loccit.Formats;

/// <summary>A report as markdown, for a comment on a change or a note to an author: what is wrong, where, and the source's words beside those quoted.</summary>
public static class MarkdownReport
{
    /// <summary>Writes the report; notes are counted, not listed.</summary>
    public static void Write(Stream output, Report report)
    {
        using var writer = new StreamWriter(output, new UTF8Encoding(false), leaveOpen: true) { NewLine = "\n" };
        var summary = new Summary(report);
        writer.WriteLine("# Quotations checked");
        writer.WriteLine();
        writer.WriteLine(
            $"{Count(summary.Checked, "quotation")} checked under the policy *{Escape(report.Policy.Id)}*: {Count(summary[Severity.Error], "error")}, "
                + $"{Count(summary[Severity.Warning], "warning")}, {Count(summary[Severity.Note], "note")}; "
                + $"{summary.CouldNotCheck} could not be checked."
        );
        var linkOf = PassageLinks.In(report);
        var findings = Located.All(report).Where(f => f.Finding.Severity > Severity.Note).ToLookup(f => f.Finding.Path, StringComparer.Ordinal);
        foreach (var path in report.Documents.Select(d => d.Document.Path).Concat(findings.Select(g => g.Key)).Distinct(StringComparer.Ordinal))
        {
            writer.WriteLine();
            writer.WriteLine($"## {Escape(path)}");
            writer.WriteLine();
            if (!findings.Contains(path))
                writer.WriteLine("Nothing is wrong.");
            foreach (var finding in findings[path])
                Finding(writer, finding, linkOf);
        }
    }

    private static void Finding(StreamWriter writer, Located located, Func<Passage, string?> linkOf)
    {
        var (finding, place) = (located.Finding, located.Place);
        var where = string.Join(
            ", ",
            new[] { place is { Line: > 0 } ? $"line {place.Line}{(place.File is { } file ? $" of {file}" : "")}" : "", place?.ToString() ?? "" }.Where(s =>
                s.Length > 0
            )
        );
        writer.WriteLine(
            $"- **{finding.Code.Text()}** {Names.Of(finding.Severity)}{(where.Length > 0 ? $", {Escape(where)}" : "")}: {Escape(finding.Message)}"
        );
        if (located is { Document: { } document, Quotation: { Judgement: { } judgement } item })
        {
            writer.WriteLine($"  - quoted: {Difference(document.Document, item, judgement)}");
            if (judgement.Passages.Count > 0)
            {
                var at = judgement.Passages[0].Place.ToString();
                var words = string.Join(" … ", judgement.Passages.Select(p => Escape(p.Text)));
                var name = $"{Escape(judgement.Passages[0].Source)}{(at.Length > 0 ? $", {Escape(at)}" : "")}";
                // an address has no brackets of this kind: they are written as %3C and %3E
                writer.WriteLine($"  - source: {words} ({(linkOf(judgement.Passages[0]) is { } link ? $"[{name}](<{link}>)" : name)})");
            }
        }
        if (finding.Suggestion is { } suggestion)
            writer.WriteLine($"  - suggestion: {Escape(suggestion)}");
    }

    /// <summary>The words quoted, those that the source does not have struck out, its own behind them.</summary>
    private static string Difference(Document document, CheckedQuotation item, Judgement judgement)
    {
        var result = new StringBuilder();
        var at = item.Quotation.Span.Start;
        foreach (var edit in judgement.Edits.Where(e => !e.Allowed).OrderBy(e => e.QuotedSpan.Start))
        {
            if (edit.QuotedSpan.Start < at || edit.QuotedSpan.End > item.Quotation.Span.End)
                continue;
            result.Append(Words(document, at, edit.QuotedSpan.Start));
            var inserted = edit.Source.Trim();
            if (edit.QuotedSpan.Length > 0)
                Marked(result, "~~", Words(document, edit.QuotedSpan.Start, edit.QuotedSpan.End));
            if (inserted.Length > 0)
            {
                if (result.Length > 0 && (char.IsLetterOrDigit(result[^1]) || result[^1] == '~'))
                    result.Append(' ');
                Marked(result, "**", Escape(inserted));
                if (edit.QuotedSpan.End < item.Quotation.Span.End && char.IsLetterOrDigit(document.Prose[edit.QuotedSpan.End]))
                    result.Append(' ');
            }
            at = edit.QuotedSpan.End;
        }
        return result.Append(Words(document, at, item.Quotation.Span.End)).ToString();
    }

    /// <summary>Signs of emphasis stand at words, with the space outside.</summary>
    private static void Marked(StringBuilder result, string sign, string text)
    {
        var words = text.Trim();
        if (words.Length == 0)
        {
            result.Append(text);
            return;
        }
        if (char.IsWhiteSpace(text[0]))
            result.Append(' ');
        result.Append(sign).Append(words).Append(sign);
        if (char.IsWhiteSpace(text[^1]))
            result.Append(' ');
    }

    private static string Words(Document document, int start, int end) =>
        Escape(document.Prose[start..end].Replace($"{Document.Unread}", "", StringComparison.Ordinal));

    /// <summary>Text that markdown and the html in it leave as it is, in one line.</summary>
    private static string Escape(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '\\' or '`' or '*' or '_' or '{' or '}' or '[' or ']' or '<' or '>' or '#' or '|' or '~' or '!')
                result.Append('\\').Append(c);
            else if (c is '&')
                result.Append("&amp;");
            else if (c is '@')
                result.Append("@\u200b"); // nobody is called by a quoted name
            else
                result.Append(char.IsControl(c) ? ' ' : c);
        }
        return result.ToString();
    }

    private static string Count(int n, string one) => n == 1 ? $"1 {one}" : $"{n} {one}s";
}
