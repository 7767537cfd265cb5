using System.Globalization;
using System.Xml;

namespace Loccit.Documents.Word;

/// <summary>The numbers of notes as they are printed: their form, where they start, whether each section starts anew.</summary>
internal sealed class WordNumbers
{
    private readonly record struct Numbering(string? Format, int? Start, bool? BySection)
    {
        public Numbering Or(Numbering other) => new(Format ?? other.Format, Start ?? other.Start, BySection ?? other.BySection);
    }

    private readonly List<(Numbering Footnotes, Numbering Endnotes)> sections = [];
    private int section;
    private int footnotes;
    private int endnotes;

    /// <param name="settings">The settings of the document, or null.</param>
    /// <param name="main">Its main part: what a section says of its notes stands at its end.</param>
    public WordNumbers(string? settings, string main)
    {
        var all = settings is null ? default : Read(settings, null);
        all = (all.Footnotes.Or(new Numbering("decimal", 1, false)), all.Endnotes.Or(new Numbering("lowerRoman", 1, false)));
        if (main.Contains("footnotePr", StringComparison.Ordinal) || main.Contains("endnotePr", StringComparison.Ordinal))
            Read(main, sections);
        if (sections.Count == 0)
            sections.Add(default);
        for (var i = 0; i < sections.Count; i++)
            sections[i] = (sections[i].Footnotes.Or(all.Footnotes), sections[i].Endnotes.Or(all.Endnotes));
    }

    /// <summary>The label of the next note.</summary>
    public string Next(bool isEndnote)
    {
        var (foot, end) = sections[Math.Min(section, sections.Count - 1)];
        var numbering = isEndnote ? end : foot;
        var n = (isEndnote ? endnotes++ : footnotes++) + (numbering.Start ?? 1);
        return Label(n, numbering.Format);
    }

    /// <summary>A section ends in the text.</summary>
    public void EndSection()
    {
        section++;
        var (foot, end) = sections[Math.Min(section, sections.Count - 1)];
        if (foot.BySection == true)
            footnotes = 0;
        if (end.BySection == true)
            endnotes = 0;
    }

    private static (Numbering Footnotes, Numbering Endnotes) Read(string xml, List<(Numbering, Numbering)>? each)
    {
        Numbering foot = default,
            end = default;
        var inEnd = false;
        var inside = false;
        try
        {
            using var reader = WordPackage.Xml(xml);
            while (reader.Read())
            {
                if (!WordNames.IsOfDocument(reader))
                    continue;
                if (reader.LocalName is "footnotePr" or "endnotePr")
                    (inside, inEnd) = (reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement, reader.LocalName == "endnotePr");
                if (reader.LocalName == "sectPr" && (reader.NodeType == XmlNodeType.EndElement || reader.IsEmptyElement))
                {
                    each?.Add((foot, end));
                    (foot, end) = (default, default);
                }
                if (!inside || reader.NodeType != XmlNodeType.Element)
                    continue;
                var value = WordNames.Value(reader);
                var now = inEnd ? end : foot;
                now = reader.LocalName switch
                {
                    "numFmt" => now with { Format = value },
                    "numStart" => now with { Start = int.TryParse(value, out var start) ? start : null },
                    "numRestart" => now with { BySection = value == "eachSect" },
                    _ => now,
                };
                if (inEnd)
                    end = now;
                else
                    foot = now;
            }
        }
        catch (XmlException)
        {
            // who reads the text says that it is damaged
        }
        return (foot, end);
    }

    private static string Label(int n, string? format) =>
        format switch
        {
            _ when n is < 1 or > 9999 => n.ToString(CultureInfo.InvariantCulture),
            "lowerRoman" => Roman.Write(n).ToLowerInvariant(),
            "upperRoman" => Roman.Write(n),
            "lowerLetter" => new string((char)('a' + (n - 1) % 26), (n - 1) / 26 + 1),
            "upperLetter" => new string((char)('A' + (n - 1) % 26), (n - 1) / 26 + 1),
            "chicago" => new string("*†‡§"[(n - 1) % 4], (n - 1) / 4 + 1),
            _ => n.ToString(CultureInfo.InvariantCulture),
        };
}
