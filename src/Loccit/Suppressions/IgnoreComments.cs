namespace Loccit.Suppressions;

/// <summary>
/// Reads what a document's comments ask of the program: <c>loccit:ignore REASON</c> for the paragraph it stands in, or the one behind it; <c>loccit:off REASON</c> … <c>loccit:on</c> for
/// all between; <c>loccit:ignore-file REASON</c> for the document. Codes before the reason (<c>loccit:ignore LC403, LC407 REASON</c>) ignore those alone.
/// </summary>
internal static class IgnoreComments
{
    /// <summary>The stretches, and a finding for each comment that cannot be followed.</summary>
    public static (IReadOnlyList<IgnoreComment> Ignores, IReadOnlyList<Finding> Faults) Read(Document document)
    {
        var ignores = new List<IgnoreComment>();
        var faults = new List<Finding>();
        var blockQuotes = BlockQuotes(document);
        (List<FindingCode> Codes, string Reason, Comment Comment)? off = null;
        foreach (var comment in document.Comments)
        {
            if (!comment.Text.StartsWith(Comment.Address, StringComparison.OrdinalIgnoreCase))
                continue;
            var rest = comment.Text.AsSpan(Comment.Address.Length);
            var verb = rest[..WordEnd(rest)].ToString().ToLowerInvariant();
            rest = rest[verb.Length..];
            if (verb == "on")
            {
                if (off is { } begun)
                    ignores.Add(new IgnoreComment(new Span(begun.Comment.Anchor.Start, comment.Anchor.Start), begun.Codes, begun.Reason, begun.Comment));
                else
                    Fault(comment, "nothing was turned off before it");
                off = null;
                continue;
            }
            if (verb is not ("ignore" or "off" or "ignore-file"))
            {
                Fault(comment, $"there is no 'loccit:{verb}'; there are ignore, ignore-file, off and on");
                continue;
            }
            if (Codes(ref rest, out var unknown) is not { } codes)
            {
                Fault(comment, $"there is no code {unknown}");
                continue;
            }
            var reason = rest.Trim(" \t\r\n:;,–—-").ToString();
            if (!reason.Any(char.IsLetter))
            {
                Fault(comment, "it gives no reason; write why behind it, for whoever reads the document next");
                continue;
            }
            if (verb == "off")
                off ??= (codes, reason, comment);
            else
                ignores.Add(
                    new IgnoreComment(
                        verb == "ignore" ? Covered(document, comment, blockQuotes) : new Span(0, document.Text.Length + 1),
                        codes,
                        reason,
                        comment
                    )
                );
        }
        if (off is { } open)
            ignores.Add(new IgnoreComment(new Span(open.Comment.Anchor.Start, document.Text.Length + 1), open.Codes, open.Reason, open.Comment));
        return (ignores, faults);

        void Fault(Comment comment, string why) =>
            faults.Add(
                new Finding(FindingCode.IgnoreNotFollowed, Severity.Warning, document.Path, comment.Anchor, $"“{Short(comment.Text)}” is not followed: {why}.")
            );
    }

    /// <summary>Findings that comments ask to leave out, those that stay, and a note for each comment that leaves out nothing.</summary>
    public static (List<Finding> Kept, List<Suppression> Suppressed) Apply(Document document, IEnumerable<Finding> findings)
    {
        if (document.Comments.Count == 0)
            return ([.. findings], []);
        var (ignores, faults) = Read(document);
        var kept = new List<Finding>();
        var suppressed = new List<Suppression>();
        var used = new HashSet<IgnoreComment>();
        foreach (var finding in findings)
        {
            var by = ignores.FirstOrDefault(i => i.Applies(finding));
            if (by is null)
            {
                kept.Add(finding);
                continue;
            }
            used.Add(by);
            suppressed.Add(new Suppression(finding, SuppressionKind.Comment, by.Reason));
        }
        kept.AddRange(faults);
        kept.AddRange(
            ignores
                .Where(i => !used.Contains(i))
                .Select(i => new Finding(
                    FindingCode.UnusedIgnore,
                    Severity.Note,
                    document.Path,
                    i.Comment.Anchor,
                    $"“{Short(i.Comment.Text)}” leaves out nothing: take the comment out."
                ))
        );
        return (kept, suppressed);
    }

    /// <summary>The words commented on; of a comment at a point the paragraph around it or, between two, the one behind it, with the whole of a block quotation that begins there.</summary>
    private static Span Covered(Document document, Comment comment, List<Span> blockQuotes)
    {
        var anchor = comment.Anchor;
        foreach (var c in document.Prose.AsSpan(anchor.Start, anchor.Length))
        {
            if (c != Document.Unread && !char.IsWhiteSpace(c))
                return anchor;
        }
        // behind the last words of a paragraph it stands in it, as long as no line ends between
        var block = document.BlockAt(anchor.Start);
        if (block < 0 || EndsLine(document.Text, document.Blocks[block].Span.End, anchor.Start))
            block++;
        if (block >= document.Blocks.Count)
            return new Span(anchor.Start, anchor.Start);
        var span = document.Blocks[block].Span;
        var quote = blockQuotes.BinarySearch(
            span,
            Comparer<Span>.Create(
                (a, b) =>
                    a.End <= b.Start ? -1
                    : a.Start >= b.End ? 1
                    : 0
            )
        );
        return quote >= 0 ? blockQuotes[quote] : span;
    }

    private static bool EndsLine(string text, int start, int end) => start < end && text.AsSpan(start, end - start).ContainsAny('\n', '\r');

    /// <summary>The outermost block quotations, by start, not overlapping.</summary>
    private static List<Span> BlockQuotes(Document document)
    {
        var quotes = new List<Span>();
        foreach (var markup in document.Markup)
        {
            if (markup.Kind != MarkupKind.BlockQuote)
                continue;
            if (quotes.Count > 0 && markup.Span.Start < quotes[^1].End)
                quotes[^1] = quotes[^1] with { End = Math.Max(quotes[^1].End, markup.Span.End) };
            else
                quotes.Add(markup.Span);
        }
        return quotes;
    }

    /// <summary>The codes at the start; null if one is none of ours.</summary>
    private static List<FindingCode>? Codes(ref ReadOnlySpan<char> rest, out string? unknown)
    {
        var codes = new List<FindingCode>();
        unknown = null;
        while (true)
        {
            var next = rest.TrimStart(" \t\r\n,:");
            var word = next[..WordEnd(next)];
            if (word.Length != 5 || !word.StartsWith("LC", StringComparison.OrdinalIgnoreCase) || word[2..].ContainsAnyExceptInRange('0', '9'))
                return codes;
            var code = (FindingCode)int.Parse(word[2..], System.Globalization.CultureInfo.InvariantCulture);
            if (!Enum.IsDefined(code))
            {
                unknown = word.ToString();
                return null;
            }
            codes.Add(code);
            rest = next[word.Length..];
        }
    }

    private static int WordEnd(ReadOnlySpan<char> text)
    {
        var i = 0;
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '-'))
            i++;
        return i;
    }

    private static string Short(string text) => text.Length <= 60 ? text.ReplaceLineEndings(" ") : text[..60].ReplaceLineEndings(" ").TrimEnd() + " …";
}
