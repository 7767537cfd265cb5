using System.Text.RegularExpressions;

namespace Loccit.Tests.Citations;

/// <summary>
/// A document for a test, written with a little mark-up: *italics*, [links](target), [^1] calls and "[^1]: body" notes, and quotations between “ and ”,
/// which a new “ re-opens in a later paragraph. Lines that begin with &gt; are a block quotation. One word in marks is a scare quote.
/// </summary>
internal static partial class MarkedText
{
    public static (Document Document, IReadOnlyList<Quotation> Quotations) Read(string text)
    {
        var syntax = new List<Span>();
        var markup = new List<Markup>();
        var links = new List<Link>();
        foreach (Match m in Italics().Matches(text))
        {
            var inner = new Span(m.Index + 1, m.Index + m.Length - 1);
            syntax.Add(new Span(m.Index, inner.Start));
            syntax.Add(new Span(inner.End, inner.End + 1));
            markup.Add(new Markup(MarkupKind.Emphasis, inner));
        }
        foreach (Match m in Links().Matches(text))
        {
            var words = m.Groups["words"];
            syntax.Add(new Span(m.Index, words.Index));
            syntax.Add(new Span(words.Index + words.Length, m.Index + m.Length));
            links.Add(new Link(new Span(words.Index, words.Index + words.Length), m.Groups["target"].Value));
        }
        var calls = Calls()
            .Matches(text)
            .Where(m => m.Index + m.Length >= text.Length || text[m.Index + m.Length] != ':')
            .Select(m => (Label: m.Groups["label"].Value, Span: new Span(m.Index, m.Index + m.Length)))
            .ToList();
        var notes = new List<Note>();
        foreach (Match m in Notes().Matches(text))
        {
            var body = m.Groups["body"];
            notes.Add(
                new Note(
                    m.Groups["label"].Value,
                    new Span(body.Index, body.Index + body.Length),
                    calls.Where(c => c.Label == m.Groups["label"].Value).Select(c => c.Span).ToList()
                )
            );
            syntax.Add(new Span(m.Index, body.Index));
        }
        syntax.AddRange(calls.Select(c => c.Span));
        foreach (Match m in BlockQuotes().Matches(text))
        {
            markup.Add(new Markup(MarkupKind.BlockQuote, new Span(m.Index, m.Index + m.Length)));
            for (var i = m.Index; i < m.Index + m.Length; i++)
            {
                if (i == m.Index || text[i - 1] == '\n')
                    syntax.Add(new Span(i, i + 1));
            }
        }
        markup.Sort((a, b) => a.Span.CompareTo(b.Span));
        syntax.Sort();
        var document = new Document(text)
        {
            Blocks = PlainText.Blocks(text.Replace("\n>", "\n ", StringComparison.Ordinal)),
            Syntax = syntax,
            Markup = markup,
            Links = links,
            Notes = notes,
        };
        return (document, Quotations(document));
    }

    private static List<Quotation> Quotations(Document document)
    {
        var found = new List<Quotation>();
        var start = -1;
        for (var i = 0; i < document.Text.Length; i++)
        {
            if (document.Text[i] == '“' && start < 0)
                start = i;
            if (document.Text[i] != '”' || start < 0)
                continue;
            var span = new Span(start, i + 1);
            var words = document.Read(new Span(start + 1, i)).Replace("“", "", StringComparison.Ordinal);
            found.Add(
                new Quotation
                {
                    Id = $"q{found.Count + 1}",
                    Kind = words.Contains(' ', StringComparison.Ordinal) ? QuotationKind.Direct : QuotationKind.Scare,
                    Span = span,
                    Text = words,
                    Fragments = [new Span(start + 1, i)],
                    Reason = "test",
                }
            );
            start = -1;
        }
        return found;
    }

    [GeneratedRegex(@"^>[^\n]*(\n>[^\n]*)*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex BlockQuotes();

    [GeneratedRegex(@"\*[^*\n]+\*", RegexOptions.NonBacktracking)]
    private static partial Regex Italics();

    [GeneratedRegex(@"\[(?<words>[^\]\^]+)\]\((?<target>[^)\s]+)\)", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Links();

    [GeneratedRegex(@"\[\^(?<label>\w+)\]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Calls();

    [GeneratedRegex(@"^\[\^(?<label>\w+)\]: (?<body>[^\n]+)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.Multiline)]
    private static partial Regex Notes();
}
