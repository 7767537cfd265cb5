using Loccit.Cli.Inputs;
using Loccit.Cli.Pretty;
using Loccit.Documents;

namespace Loccit.Cli.Versions;

/// <summary><c>--changes both</c>: a document as it is with its tracked changes, and as it was before them, in one report.</summary>
/// <remarks>
/// Offsets mean the one text or the other, so each version is a document of the report. The second has a name that says so and only what is not in the first;
/// what holds in one of them alone says that, what holds in both is told once.
/// </remarks>
internal static class BothVersions
{
    private const string Mark = " (original)";

    private const string OnlyAccepted = " (Only with the tracked changes accepted.)";

    private const string OnlyOriginal = " (Only in the text before the tracked changes.)";

    /// <summary>What the version before the changes goes by.</summary>
    public static string OriginalOf(string path) => path + Mark;

    /// <summary>The file that a document of a report was read from.</summary>
    public static string FileOf(string path) => path.EndsWith(Mark, StringComparison.Ordinal) ? path[..^Mark.Length] : path;

    /// <summary>Adds, behind each document that was another text before its changes, that text.</summary>
    /// <param name="input">Documents with their changes accepted.</param>
    /// <param name="options">How they were read.</param>
    /// <param name="session">Is told of documents that cannot be read twice.</param>
    public static InputReadings Read(InputReadings input, ReadingOptions options, Session session)
    {
        var readings = new List<Reading>();
        var findings = new List<Finding>(input.Findings);
        foreach (var reading in input.Readings)
        {
            readings.Add(reading);
            if (Original(reading.Document, options, session) is not { Reading: { } original } read || original.Document.Text == reading.Document.Text)
                continue;
            readings.Add(original);
            findings.AddRange(read.Findings);
        }
        return input with { Readings = readings, Findings = findings };
    }

    private static (Reading? Reading, IReadOnlyList<Finding> Findings)? Original(Document document, ReadingOptions options, Session session)
    {
        // text, markdown, html and PDF have one version
        if (!document.MediaType.StartsWith("application/vnd.", StringComparison.Ordinal))
            return null;
        if (!File.Exists(document.Path))
        {
            session.Say(
                $"note: {document.Path} stands in an archive and was checked with its tracked changes accepted alone. Unpack the archive to check both versions."
            );
            return null;
        }
        try
        {
            return InputReader.Understand(
                DocumentReader.Read(File.ReadAllBytes(document.Path), OriginalOf(document.Path), options with { Changes = TrackedChanges.Original })
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotException($"{document.Path} cannot be read again: {e.Message}");
        }
    }

    /// <summary>The report in which what both versions share is told once.</summary>
    public static Report Told(Report report)
    {
        var byPath = report.Documents.DistinctBy(d => d.Document.Path).ToDictionary(d => d.Document.Path, StringComparer.Ordinal);
        var documents = new List<CheckedDocument>();
        var findings = report.Findings.Where(f => !byPath.ContainsKey(f.Path)).ToList();
        foreach (var document in report.Documents)
        {
            var (path, file) = (document.Document.Path, FileOf(document.Document.Path));
            var isOriginal = file != path;
            var other = byPath.GetValueOrDefault(isOriginal ? file : OriginalOf(path));
            var own = report.Findings.Where(f => f.Path == path).ToList();
            if (other is null)
            {
                documents.Add(document);
                findings.AddRange(own);
                continue;
            }
            var shared = new Multiset(report.Findings.Where(f => f.Path == other.Document.Path).Select(f => Key(f, other)));
            var mark = isOriginal ? OnlyOriginal : OnlyAccepted;
            var told = own.ConvertAll(f => (Finding: f, IsShared: shared.Take(Key(f, document))));
            var said = told.Where(t => !t.IsShared).ToLookup(t => t.Finding.Span, t => t.Finding.Message);
            findings.AddRange(
                told.Where(t => !(t.IsShared && isOriginal)).Select(t => t.IsShared ? t.Finding : t.Finding with { Message = t.Finding.Message + mark })
            );
            var quotations = document.Quotations.Select(q => Said(q, said, mark));
            if (isOriginal)
            {
                shared = new Multiset(other.Quotations.Select(Key));
                quotations = quotations.Zip(document.Quotations).Where(q => !shared.Take(Key(q.Second))).Select(q => q.First);
            }
            documents.Add(document with { Quotations = [.. quotations] });
        }
        return report with { Documents = documents, Findings = FindingList.Merge(findings) };
    }

    /// <summary>The findings with those about a document's text before the changes among its own: they are about no words of it any more, and say which they mean.</summary>
    public static IReadOnlyList<Finding> AsOne(Report report, string path)
    {
        var original = report.Documents.FirstOrDefault(d => d.Document.Path == OriginalOf(path))?.Document;
        return original is null
            ? report.Findings
            : [.. report.Findings.Select(f => f.Path != original.Path ? f : f with { Path = path, Span = default, Suggestion = null, Message = WithWords(f) })];

        string WithWords(Finding finding) =>
            finding.Span.IsEmpty ? finding.Message : $"{finding.Message} It is about: {Visible.Shorten(Visible.Line(original.Read(finding.Span)), 200)}";
    }

    /// <summary>What a verdict says is said as in its finding.</summary>
    private static CheckedQuotation Said(CheckedQuotation quotation, ILookup<Span, string> said, string mark) =>
        quotation.Judgement is { } judgement && said[quotation.Quotation.Span].Contains(judgement.Explanation)
            ? quotation with
            {
                Judgement = judgement with { Explanation = judgement.Explanation + mark },
            }
            : quotation;

    private static (FindingCode, string, string) Key(Finding finding, CheckedDocument document) =>
        (
            finding.Code,
            finding.Span.IsEmpty ? "" : document.Document.Read(finding.Span),
            finding.Message.Replace(document.Document.Path, FileOf(document.Document.Path), StringComparison.Ordinal)
        );

    private static (QuotationKind, string, Verdict?, string?) Key(CheckedQuotation quotation) =>
        (quotation.Quotation.Kind, quotation.Quotation.Text, quotation.Judgement?.Verdict, quotation.Judgement?.Explanation);

    /// <summary>Things of which each can be taken as often as it is there.</summary>
    private sealed class Multiset
    {
        private readonly Dictionary<object, int> counts = [];

        public Multiset(System.Collections.IEnumerable things)
        {
            foreach (var thing in things)
                counts[thing] = counts.GetValueOrDefault(thing) + 1;
        }

        public bool Take(object thing)
        {
            if (counts.GetValueOrDefault(thing) is not (> 0 and var count))
                return false;
            counts[thing] = count - 1;
            return true;
        }
    }
}
