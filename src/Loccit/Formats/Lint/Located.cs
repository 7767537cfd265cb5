using System.Security.Cryptography;
using System.Text;
using Loccit.Text;

namespace Loccit.Formats.Lint;

/// <summary>A finding with the document and the quotation that it is about, where there are such.</summary>
internal sealed record Located(Finding Finding, CheckedDocument? Document, CheckedQuotation? Quotation)
{
    /// <summary>Every finding of a report, in its order.</summary>
    public static IReadOnlyList<Located> All(Report report)
    {
        var documents = new Dictionary<string, CheckedDocument>(StringComparer.Ordinal);
        foreach (var document in report.Documents)
            documents.TryAdd(document.Document.Path, document);
        var quotations = documents.ToDictionary(
            d => d.Key,
            d => d.Value.Quotations.GroupBy(q => q.Quotation.Span).ToDictionary(g => g.Key, g => g.First()),
            StringComparer.Ordinal
        );
        return
        [
            .. report.Findings.Select(f =>
                documents.TryGetValue(f.Path, out var document)
                    ? new Located(f, document, quotations[f.Path].GetValueOrDefault(f.Span))
                    : new Located(f, null, null)
            ),
        ];
    }

    /// <summary>Where its words stand in the file, line by line; null for a finding about a file, in one that was not read, or one without lines.</summary>
    public FileRegion? Region => Document is not null && Finding.Span.Length > 0 ? Document.Document.RegionOf(Finding.Span) : null;

    /// <summary>Where it stands; null for a finding about a file, or in one that was not read.</summary>
    public Place? Place => Document is not null && Finding.Span.Length > 0 ? Document.Document.PlaceOf(Finding.Span.Start) : null;

    /// <summary>The words that it is about; of a finding about a file its message.</summary>
    public string Words => Document is not null && Finding.Span.Length > 0 ? Document.Document.Read(Finding.Span) : Finding.Message;

    /// <summary>What stays the same while lines above move: the code, the file's name and the words, in folded letters; 32 hexadecimal digits.</summary>
    public string Fingerprint
    {
        get
        {
            var words = Words;
            var key = new StringBuilder().Append(Finding.Code.Text()).Append('\n').Append(Path.GetFileName(Finding.Path)).Append('\n');
            foreach (var word in WordScanner.Words(words, 0, words.Length))
                key.Append(Fold.Word(words.AsSpan(word.Start, word.End - word.Start))).Append(' ');
            return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key.ToString())))[..32];
        }
    }

    /// <summary>
    /// The span that the suggestion takes the place of: the quoted words without their marks. Null where there is none, or where words in one piece cannot replace what stands
    /// there: a block, a quotation over several lines, or one with syntax in it.
    /// </summary>
    public Span? Replaced
    {
        get
        {
            if (
                Finding.Suggestion is not { } suggestion
                || Quotation?.Quotation is not { Kind: not QuotationKind.Block } quotation
                || !Document!.Document.HasLines
            )
                return null;
            var prose = Document.Document.Prose;
            var (start, end) = (quotation.Span.Start, quotation.Span.End);
            while (start < end && QuoteMarks.Is(prose[start]))
                start++;
            while (end > start && QuoteMarks.Is(prose[end - 1]))
                end--;
            // the author's own sign before the closing mark stays where the suggestion ends without one
            if (end > start && prose[end - 1] is ',' or '.' && suggestion is not [.., ',' or '.' or '?' or '!' or ';' or ':' or '…'])
                end--;
            return end <= start || prose.AsSpan(start, end - start).ContainsAny('\n', '\r', Loccit.Document.Unread) ? null : new Span(start, end);
        }
    }
}
