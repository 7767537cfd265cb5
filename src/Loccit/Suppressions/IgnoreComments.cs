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
                ignores.Add(new IgnoreComment(verb == "ignore" ? Covered(document, comment) : new Span(0, document.Text.Length + 1), codes, reason, comment));
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
    private static Span Covered(Document document, Comment comment)
    {
        var anchor = comment.Anchor;
        if (!document.Prose.AsSpan(anchor.Start, anchor.Length).Trim(Document.Unread).Trim().IsEmpty)
            return anchor;
        var at = document.BlockAt(anchor.Start);
        var block =
            at < 0 ? -1
            : document.Blocks[at].Span.End >= anchor.Start ? at
            : -1;
        if (block < 0)
            block = at + 1;
        if (block >= document.Blocks.Count)
            return new Span(anchor.Start, anchor.Start);
        var span = document.Blocks[block].Span;
        foreach (var markup in document.Markup)
        {
            if (markup.Kind == MarkupKind.BlockQuote && markup.Span.Contains(span))
                return new Span(Math.Min(span.Start, markup.Span.Start), Math.Max(span.End, markup.Span.End));
        }
        return span;
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
