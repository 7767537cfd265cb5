using System.Globalization;
using Loccit.Documents.Bibliography;
using Loccit.Documents.Flow;
using Loccit.Documents.Tex;

namespace Loccit.Documents.Latex;

/// <summary>What a document cites: the works of the bibliographies beside it, and the entries of a list of its own (thebibliography).</summary>
internal sealed class LatexCitations(string path, FilesBeside beside, List<Finding> findings)
{
    private const int MostTold = 10;

    private readonly Dictionary<string, string> entries = new(StringComparer.Ordinal);
    private readonly HashSet<string> files = new(StringComparer.Ordinal);
    private readonly List<string> unknown = [];

    /// <summary>The works that can be cited.</summary>
    public BibtexWorks Works { get; } = new();

    /// <summary>True if the style of the document cites in notes.</summary>
    public bool IsInNotes { get; private set; }

    /// <summary>Takes the options of biblatex.</summary>
    public void Style(string? options, bool isNotes) =>
        IsInNotes =
            isNotes
            || options is not null
                && (
                    options.Contains("verbose", StringComparison.Ordinal)
                    || options.Contains("autocite=footnote", StringComparison.Ordinal)
                    || options.Contains("notes", StringComparison.Ordinal)
                );

    /// <summary>Looks through a source for the bibliographies that it names, since most name them behind all that cites, and for the entries of its own list.</summary>
    public void Look(string text)
    {
        foreach (var command in (ReadOnlySpan<string>)["\\bibliography{", "\\addbibresource{", "\\addbibresource["])
        {
            foreach (var at in Uses(text, command))
            {
                var open = text.IndexOf('{', at);
                var close = open < 0 ? -1 : text.AsSpan(open, Math.Min(text.Length - open, 2000)).IndexOf('}');
                if (close < 0)
                    continue;
                foreach (var name in text.Substring(open + 1, close - 1).Split(','))
                    Take(name.Trim());
            }
        }
        foreach (var at in Uses(text, "\\bibitem"))
        {
            var input = new TexInput(text.Substring(at + 8, Math.Min(text.Length - at - 8, 500)));
            var label = input.Option();
            if (input.Argument() is { } key)
                entries.TryAdd(
                    key.Trim(),
                    label is null || label.Contains('(') ? (entries.Count + 1).ToString(CultureInfo.InvariantCulture) : TexText.Plain(label)
                );
        }
    }

    /// <summary>What stands in square brackets before an entry of the document's own list; null for what is none.</summary>
    public string? EntryLabel(string key) => entries.GetValueOrDefault(key);

    /// <summary>How a command cites; null if it does not.</summary>
    public static CiteForm? FormOf(string command) =>
        command switch
        {
            "cite" or "citep" or "Citep" or "parencite" or "Parencite" or "Cite" or "supercite" or "cites" or "parencites" or "citeyearpar" or "shortcite" =>
                CiteForm.Bracket,
            "citet" or "Citet" or "textcite" or "Textcite" or "citeasnoun" or "newcite" or "textcites" or "citeA" => CiteForm.Textual,
            "citealp" or "citealt" or "Citealp" or "Citealt" => CiteForm.Plain,
            "footcite" or "footcites" or "footfullcite" or "footcitetext" or "smartcite" or "smartcites" => CiteForm.Note,
            "autocite" or "autocites" or "Autocite" => CiteForm.Auto,
            "fullcite" or "bibentry" => CiteForm.Full,
            "citeauthor" or "Citeauthor" or "citeauthors" => CiteForm.Author,
            "citeyear" or "citedate" => CiteForm.Year,
            "citetitle" => CiteForm.Title,
            _ => null,
        };

    /// <summary>Writes a citation, with the works that it cites.</summary>
    public void Write(Composition composition, CiteForm form, IReadOnlyList<LatexCite> cites)
    {
        if (cites.Any(c => c.Keys.Any(entries.ContainsKey)))
        {
            WriteNumbers(composition, cites);
            return;
        }
        if (form is CiteForm.Bracket or CiteForm.Auto or CiteForm.Note or CiteForm.Plain)
            form =
                composition.InNote ? CiteForm.Full
                : form == CiteForm.Plain || IsInBrackets(composition) ? CiteForm.Plain
                : CiteForm.Bracket;
        composition.Write(form == CiteForm.Bracket ? "(" : "");
        var first = true;
        foreach (var cite in cites)
        {
            for (var i = 0; i < cite.Keys.Count; i++)
            {
                composition.Write(first ? "" : "; ");
                first = false;
                if (i == 0 && cite.Before.Length > 0)
                    composition.Write(cite.Before + " ");
                One(composition, form, cite.Keys[i], i == cite.Keys.Count - 1 ? cite.Behind : "");
            }
        }
        composition.Write(form == CiteForm.Bracket ? ")" : "");
    }

    /// <summary>Tells which works were cited and not found.</summary>
    public void Tell()
    {
        if (unknown.Count == 0 || Works.Count == 0)
            return;
        var names = string.Join(", ", unknown.Distinct(StringComparer.Ordinal).Take(MostTold));
        findings.Add(
            new Finding(
                FindingCode.BadMetadata,
                Severity.Warning,
                path,
                default,
                $"{path} cites what its bibliography does not have: {names}. Add them, or mend the keys."
            )
        );
    }

    private void One(Composition composition, CiteForm form, string key, string behind)
    {
        var range = composition.Open();
        var place = behind.Length > 0 ? ", " + behind : "";
        if (Works.Of(key) is not { } work)
        {
            unknown.Add(key);
            composition.Write(key + place);
            Composition.Close(range);
            return;
        }
        switch (form)
        {
            case CiteForm.Textual:
                composition.Write($"{work.Who} ({work.When}{place})");
                break;
            case CiteForm.Full:
                Full(composition, work, place);
                break;
            case CiteForm.Author:
                composition.Write(work.Who);
                return;
            case CiteForm.Year:
                composition.Write(work.When + place);
                break;
            case CiteForm.Title:
                var title = composition.Open(MarkupKind.Title);
                composition.Write(work.Metadata.Title ?? key);
                Composition.Close(title);
                composition.Write(place);
                break;
            default:
                composition.Write($"{work.Who} {work.When}{place}");
                break;
        }
        Composition.Close(range);
        composition.Cite(range, work.Metadata, behind.Length > 0 ? behind : null);
    }

    private static void Full(Composition composition, BibtexWork work, string place)
    {
        var metadata = work.Metadata;
        if (metadata.Authors.Count > 0)
            composition.Write(string.Join(", ", metadata.Authors) + ", ");
        var title = composition.Open(MarkupKind.Title);
        composition.Write(metadata.Title ?? work.Key);
        Composition.Close(title);
        var rest = string.Join(", ", new[] { metadata.Container, metadata.Publisher, metadata.Issued is null ? null : work.When }.OfType<string>());
        composition.Write((rest.Length > 0 ? $" ({rest})" : "") + place);
    }

    private void WriteNumbers(Composition composition, IReadOnlyList<LatexCite> cites)
    {
        var numbers = string.Join(", ", cites.SelectMany(c => c.Keys).Select(k => entries.GetValueOrDefault(k, k)));
        var behind = string.Join(", ", cites.Select(c => c.Behind).Where(b => b.Length > 0));
        composition.Write(behind.Length > 0 ? $"[{numbers}, {behind}]" : $"[{numbers}]");
    }

    private void Take(string name)
    {
        if (!files.Add(name))
            return;
        if (beside.Read(name, ".bib", out var why) is { } bibliography)
            Works.Add(BibtexFile.Read(bibliography.Text));
        else if (why is not null)
            findings.Add(new Finding(FindingCode.BadMetadata, Severity.Warning, path, default, $"{path} {why}"));
    }

    /// <summary>The places where a command is used and not in a comment.</summary>
    private static IEnumerable<int> Uses(string text, string command)
    {
        for (var at = text.IndexOf(command, StringComparison.Ordinal); at >= 0; at = text.IndexOf(command, at + command.Length, StringComparison.Ordinal))
        {
            var line = at;
            while (line > 0 && at - line < 500 && text[line - 1] != '\n' && !(text[line - 1] == '%' && (line < 2 || text[line - 2] != '\\')))
                line--;
            if (line == 0 || text[line - 1] != '%')
                yield return at;
        }
    }

    private static bool IsInBrackets(Composition composition)
    {
        var flow = composition.Flow;
        var near = flow.Slice(new Span(Math.Max(0, flow.Length - 80), flow.Length));
        return near.LastIndexOf('(') > near.LastIndexOf(')');
    }
}
