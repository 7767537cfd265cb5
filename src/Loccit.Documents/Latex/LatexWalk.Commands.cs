using Loccit.Documents.Tex;

namespace Loccit.Documents.Latex;

/// <content>What each command does.</content>
internal sealed partial class LatexWalk
{
    private readonly string path;
    private readonly FilesBeside beside;
    private readonly List<Finding> findings;
    private readonly Dictionary<string, string> told = new(StringComparer.Ordinal);

    private void Command(string name)
    {
        if (macros.Define(name, input) || macros.Expand(name, input))
            return;
        if (TexLetters.Accent(name) is not '\0' and var mark)
        {
            accent = suppressed == 0 ? mark : '\0';
            return;
        }
        // two marks are parted by a thin space in print, which is none of the text
        if (name == "," && input.Current is ('\'' or '`'))
            return;
        if (TexLetters.Of(name) is { } letters)
        {
            Write(letters);
            return;
        }
        if (Structure(name) || Quoting(name) || Noting(name) || Citing(name) || Fonts(name))
            return;
        if (Discarded(name) is > 0 and var count)
            Discard(count);
        else if (name.Length > 1 && input.Current == '[')
            input.Option();
    }

    private bool Structure(string name)
    {
        switch (name)
        {
            case "begin":
                Begin(input.Argument()?.Trim() ?? "");
                break;
            case "end":
                End(input.Argument()?.Trim() ?? "");
                break;
            case "documentclass":
                var options = input.Option();
                language.Class(options);
                if (
                    input.Argument() is { } kind
                    && (kind.Contains("book", StringComparison.Ordinal) || kind.Contains("rep", StringComparison.Ordinal) || kind == "memoir")
                )
                    sections = 2;
                break;
            case "usepackage" or "RequirePackage":
                Package(input.Option(), input.Argument() ?? "");
                break;
            case "selectlanguage" or "setmainlanguage" or "setdefaultlanguage":
                input.Option();
                language.Set(input.Argument());
                break;
            case "part" or "chapter":
                Heading(1);
                break;
            case "section":
                Heading(sections);
                break;
            case "subsection":
                Heading(sections + 1);
                break;
            case "subsubsection":
                Heading(sections + 2);
                break;
            case "paragraph" or "subparagraph":
                input.Sign('*');
                Paragraph();
                Marked(MarkupKind.Emphasis);
                break;
            case "title":
                input.Option();
                Aside(Title);
                break;
            case "author":
                input.Option();
                Aside(Authors);
                break;
            case "date":
                Aside(Dated);
                break;
            case "and":
                Write("\u0001");
                break;
            case "maketitle":
                if (Metadata.Title is { } title)
                {
                    Block(BlockKind.Heading, 1);
                    Write(title);
                    Block(BlockKind.Paragraph);
                    sections = Math.Max(sections, 2);
                }
                break;
            case "par" or "endgraf" or "bigskip" or "medskip" or "smallskip" or "clearpage" or "newpage" or "pagebreak":
                Paragraph();
                break;
            case "\\" or "newline" or "linebreak" or "tabularnewline":
                input.Sign('*');
                input.Option();
                Break();
                break;
            case "item":
                Block(BlockKind.ListItem);
                if (input.Option() is { } label)
                    Write(TexText.Plain(label) + " ");
                break;
            case "caption":
                input.Sign('*');
                input.Option();
                Block(BlockKind.Paragraph);
                Argument(() => Block(BlockKind.Paragraph));
                break;
            case "(":
                Formula(input.Until("\\)"));
                break;
            case "[":
                Formula(input.Until("\\]"));
                break;
            case "verb" or "lstinline" or "mintinline":
                Verbatim(name);
                break;
            case "input" or "include" or "subfile" or "subfileinclude":
                TakeIn(input.Argument() ?? "");
                break;
            case "endinput":
                input.Leave();
                break;
            case "iffalse":
                input.Until("\\fi");
                break;
            default:
                return false;
        }
        return true;
    }

    private bool Fonts(string name)
    {
        switch (name)
        {
            case "emph" or "textit" or "textbf" or "textsl" or "underline" or "uline" or "ul":
                Marked(MarkupKind.Emphasis);
                break;
            case "texttt" or "code" or "lstcode":
                Marked(MarkupKind.Code);
                break;
            case "em" or "it" or "itshape" or "bf" or "bfseries" or "sl" or "slshape":
                Declared();
                break;
            case "textcolor" or "foreignlanguage" or "hypertarget" or "raisebox" or "scalebox" or "colorbox" or "href" or "parbox" or "multirow":
                while (input.Option() is not null) { }
                var first = input.Argument() ?? "";
                if (name == "href")
                    Link(first);
                else if (name == "multirow")
                    Discard();
                break;
            case "multicolumn":
                Discard(2);
                break;
            case "url" or "nolinkurl" or "path":
                if (input.Argument() is { } url)
                {
                    var range = Composition.OpenLink(url);
                    Write(url);
                    Flow.Composition.Close(range);
                }
                break;
            default:
                return false;
        }
        return true;
    }

    private void Link(string target)
    {
        var range = Composition.OpenLink(target.Replace("\\", "", StringComparison.Ordinal));
        Argument(() => Flow.Composition.Close(range));
    }

    private void Heading(int level)
    {
        input.Sign('*');
        input.SkipSpace();
        input.Option();
        Block(BlockKind.Heading, Math.Min(level, 6));
        Argument(() => Block(BlockKind.Paragraph));
    }

    private void Break()
    {
        if (suppressed > 0)
            return;
        if (tables > 0)
            Composition.Block(BlockKind.Cell);
        else
            Composition.Flow.BreakLine(preformatted: false);
    }

    private void Package(string? options, string names)
    {
        foreach (var name in names.Split(','))
        {
            if (name.Trim() is "babel")
                language.Babel(options);
            else if (name.Trim() is "biblatex" or "biblatex-chicago")
                citations.Style(options, isNotes: name.Trim() == "biblatex-chicago" && options?.Contains("authordate", StringComparison.Ordinal) != true);
        }
    }

    private void Verbatim(string name)
    {
        input.Option();
        if (name == "mintinline")
            input.Argument();
        var sign = input.Current;
        var line = input.Rest;
        var end = line.IndexOf('\n');
        line = end < 0 ? line : line[..end];
        if (line.Length < 2 || line[1..].IndexOf(sign == '{' ? '}' : sign) is not (>= 0 and var length))
            return;
        var code = line.Slice(1, length).ToString();
        input.Skip(length + 2);
        if (suppressed > 0)
            return;
        var range = Composition.Open(MarkupKind.Code);
        Composition.Write(code);
        Flow.Composition.Close(range);
    }

    private void TakeIn(string name)
    {
        var from = input.Origin.File;
        var part = beside.Read(name, ".tex", out var why);
        if (part is not null && IsOpen(part.Path, from))
        {
            why = $"takes in {part.Path}, which takes in itself, by others or at once; it was read once. Take one of the \\input commands out.";
            part = null;
        }
        if (part is not null)
        {
            citations.Look(part.Text);
            files.Add((part.Path, part.Text));
            parents.Add(from);
            input.TakeInFile(part.Text, files.Count - 1);
        }
        else if (why is not null && told.TryAdd(name, why))
        {
            findings.Add(new Finding(FindingCode.NotReadable, Severity.Warning, path, default, $"{path} {why}"));
        }
    }

    /// <summary>True if a file is being read that took in, by others or at once, what is read now.</summary>
    private bool IsOpen(string part, int from)
    {
        for (var at = from; at > 0; at = parents[at])
        {
            if (files[at].Path == part)
                return true;
        }
        return part == path;
    }

    /// <summary>How many arguments a command has that are nothing to read; 0 for a command that is not known to have any.</summary>
    private static int Discarded(string name) =>
        name switch
        {
            "label" or "ref" or "eqref" or "pageref" or "autoref" or "cref" or "Cref" or "vref" or "nameref" => 1,
            "index" or "glossary" or "vspace" or "hspace" or "includegraphics" or "bibliographystyle" or "pagestyle" or "thispagestyle" => 1,
            "stepcounter" or "refstepcounter" or "graphicspath" or "hypersetup" or "geometry" or "lstset" or "sisetup" or "captionsetup" => 1,
            "color" or "linespread" or "phantom" or "hphantom" or "vphantom" or "marginpar" or "todo" or "fixme" or "markright" => 1,
            "hyphenation" or "usetikzlibrary" or "thanks" or "includeonly" or "verbatiminput" or "lstinputlisting" or "pagenumbering" or "ensuremath" => 1,
            "vskip" or "hskip" or "cline" or "cmidrule" or "rowcolor" or "tikz" or "affil" or "institute" or "email" or "bibliographyfont" => 1,
            "setlength" or "addtolength" or "setcounter" or "addtocounter" or "fontsize" or "rule" or "newtheorem" or "pdfbookmark" or "markboth" => 2,
            "DeclareMathOperator" or "DeclareQuoteStyle" => 2,
            "addcontentsline" or "definecolor" or "newacronym" => 3,
            _ => 0,
        };
}
