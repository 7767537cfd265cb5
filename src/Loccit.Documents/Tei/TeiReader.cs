using System.Xml;
using Loccit.Documents.Encodings;

namespace Loccit.Documents.Tei;

/// <summary>Makes documents of texts in TEI (Text Encoding Initiative, P4 and P5), Loccit's own output among them.</summary>
internal static class TeiReader
{
    public const string MediaType = "application/tei+xml";

    /// <summary>True for a text whose first element is one of TEI's.</summary>
    /// <param name="text">The text without white space before it.</param>
    public static bool IsTei(ReadOnlySpan<char> text)
    {
        if (text.IsEmpty || text[0] != '<')
            return false;
        var head = text[..Math.Min(text.Length, 4000)];
        foreach (var root in (ReadOnlySpan<string>)["<TEI", "<teiCorpus", "<tei:TEI", "<tei:teiCorpus"])
        {
            var at = head.IndexOf(root, StringComparison.Ordinal);
            // what comes before is a declaration, comments and the like
            if (at >= 0 && at + root.Length < head.Length && head[at + root.Length] is ' ' or '\t' or '\r' or '\n' or '>' or '.')
                return true;
        }
        return false;
    }

    /// <summary>Reads a text; of one that is damaged what stands before the damage.</summary>
    public static Document Read(string text, string path, string sha256, List<Finding> findings)
    {
        var walk = new TeiWalk();
        using var reader = SafeXml.Open(text.TrimStart('\ufeff'));
        try
        {
            while (reader.Read())
            {
                if (reader.Depth > SafeXml.Deepest)
                {
                    Limit($"is nested more than {SafeXml.Deepest} elements deep; what stands before was read.");
                    break;
                }
                walk.Step(reader);
            }
        }
        catch (XmlException e)
        {
            Limit($"is damaged: it is no XML near line {e.LineNumber}, column {e.LinePosition}; what stands before was read.");
        }
        return walk.Finish().ToDocument(path, sha256, MediaType, walk.Header.Metadata, findings);

        void Limit(string why) => findings.Add(new Finding(FindingCode.LimitReached, Severity.Warning, path, default, $"{path} {why}"));
    }
}
