using System.Globalization;
using System.Text;
using System.Xml;

namespace Loccit.Formats.Lint;

/// <summary>A report as JUnit XML, which build servers show as tests: a suite for each document, a case for each quotation that claims somebody's words.</summary>
public static class JUnitReport
{
    private const int LongestName = 80;

    /// <summary>Writes the suites.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="report">What was found.</param>
    /// <param name="failOn">The least severity that fails a case; null for none.</param>
    public static void Write(Stream output, Report report, Severity? failOn)
    {
        var settings = new XmlWriterSettings
        {
            Indent = true,
            NewLineChars = "\n",
            Encoding = new UTF8Encoding(false),
            CloseOutput = false,
        };
        var findings = Located.All(report).ToLookup(f => f.Finding.Path, StringComparer.Ordinal);
        var suites = report
            .Documents.Select(d => d.Document.Path)
            .Concat(findings.Select(g => g.Key))
            .Distinct(StringComparer.Ordinal)
            .Select(path => (Path: path, Cases: Cases(path, report, [.. findings[path]])))
            .Where(s => s.Cases.Count > 0)
            .ToList();
        using var xml = XmlWriter.Create(output, settings);
        xml.WriteStartElement("testsuites");
        Counts(xml, "loccit", [.. suites.SelectMany(s => s.Cases)], failOn);
        foreach (var (path, cases) in suites)
        {
            xml.WriteStartElement("testsuite");
            Counts(xml, path, cases, failOn);
            foreach (var c in cases)
                Write(xml, path, c, failOn);
            xml.WriteEndElement();
        }
        xml.WriteEndElement();
        xml.Flush();
        output.Write("\n"u8);
    }

    /// <param name="Name">What is tested.</param>
    /// <param name="Findings">What was found of it.</param>
    /// <param name="Unchecked">Why nothing can be said of it, or null.</param>
    private sealed record Case(string Name, IReadOnlyList<Located> Findings, string? Unchecked)
    {
        public bool Fails(Severity? failOn) => failOn is { } least && Findings.Any(f => f.Finding.Severity >= least);
    }

    private static List<Case> Cases(string path, Report report, List<Located> findings)
    {
        var cases = new List<Case>();
        foreach (var document in report.Documents.Where(d => d.Document.Path == path))
        {
            foreach (var q in document.Quotations)
            {
                if (q.Judgement is not { } judgement)
                    continue;
                var own = findings.FindAll(f => ReferenceEquals(f.Quotation, q));
                findings.RemoveAll(f => ReferenceEquals(f.Quotation, q));
                var place = q.Place.Line > 0 ? Line(q.Place) : q.Place.ToString();
                var cannot = judgement.Verdict is Verdict.Inconclusive or Verdict.Unavailable or Verdict.Translated ? judgement.Explanation : null;
                cases.Add(new Case($"{place}: “{Short(q.Quotation.Text)}”", own, cannot));
            }
        }
        // what is about the file, a mark or a citation
        cases.AddRange(findings.Select(f => new Case($"{(f.Place is { Line: > 0 } p ? $"{Line(p)}: " : "")}{f.Finding.Code}", [f], null)));
        return cases;
    }

    private static void Counts(XmlWriter xml, string name, List<Case> cases, Severity? failOn)
    {
        xml.WriteAttributeString("name", Legal(name));
        xml.WriteAttributeString("tests", Number(cases.Count));
        xml.WriteAttributeString("failures", Number(cases.Count(c => c.Fails(failOn))));
        xml.WriteAttributeString("errors", "0");
        xml.WriteAttributeString("skipped", Number(cases.Count(c => !c.Fails(failOn) && c.Unchecked is not null)));
    }

    private static void Write(XmlWriter xml, string path, Case c, Severity? failOn)
    {
        xml.WriteStartElement("testcase");
        xml.WriteAttributeString("classname", Legal(path));
        xml.WriteAttributeString("name", Legal(c.Name));
        var region = c.Findings.Select(f => f.Region).FirstOrDefault(r => r is not null);
        xml.WriteAttributeString("file", Legal(region?.Path ?? path));
        if (region is not null)
            xml.WriteAttributeString("line", Number(region.Line));
        if (c.Fails(failOn))
        {
            foreach (var f in c.Findings.Where(f => f.Finding.Severity >= failOn))
            {
                xml.WriteStartElement("failure");
                xml.WriteAttributeString("type", f.Finding.Code.Text());
                xml.WriteAttributeString("message", Legal(f.Finding.Message));
                if (f.Finding.Suggestion is { } suggestion)
                    xml.WriteString(Legal($"Suggestion: {suggestion}"));
                xml.WriteEndElement();
            }
        }
        else if (c.Unchecked is not null)
        {
            xml.WriteStartElement("skipped");
            xml.WriteAttributeString("message", Legal(c.Unchecked));
            xml.WriteEndElement();
        }
        else if (c.Findings.Count > 0)
        {
            xml.WriteElementString("system-out", Legal(string.Join('\n', c.Findings.Select(f => $"{f.Finding.Code.Text()} {f.Finding.Message}"))));
        }
        xml.WriteEndElement();
    }

    private static string Line(Place place) => place.File is { } file ? $"{file} line {place.Line}" : $"line {place.Line}";

    private static string Short(string text)
    {
        var line = text.Replace('\n', ' ');
        if (line.Length <= LongestName)
            return line;
        var cut = line.LastIndexOf(' ', LongestName);
        return line[..(cut > 0 ? cut : LongestName)] + " …";
    }

    private static string Number(int n) => n.ToString(CultureInfo.InvariantCulture);

    /// <summary>Characters that XML 1.0 does not have become U+FFFD.</summary>
    private static string Legal(string text)
    {
        if (text.All(XmlConvert.IsXmlChar))
            return text;
        var result = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && XmlConvert.IsXmlSurrogatePair(text[i + 1], text[i]))
                result.Append(text[i]).Append(text[++i]);
            else
                result.Append(XmlConvert.IsXmlChar(text[i]) ? text[i] : '\ufffd');
        }
        return result.ToString();
    }
}
