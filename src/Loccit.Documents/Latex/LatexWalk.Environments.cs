using Loccit.Documents.Bibliography;
using Loccit.Documents.Flow;

namespace Loccit.Documents.Latex;

/// <content>What stands between \begin and \end.</content>
internal sealed partial class LatexWalk
{
    private void Begin(string name)
    {
        var star = name.TrimEnd('*');
        if (macros.Begin(name, input))
            return;
        if (IsFormula(star))
        {
            input.Until($"\\end{{{name}}}");
            return;
        }
        var frame = new Frame { Environment = name };
        frames.Push(frame);
        environments[name] = environments.GetValueOrDefault(name) + 1;
        switch (star)
        {
            case "document":
                suppressed = 0;
                frame.Close = () => isEnded = true;
                break;
            case "verbatim" or "Verbatim" or "lstlisting" or "minted" or "alltt" or "BVerbatim":
                Raw(name, BlockKind.Code);
                break;
            case "comment" or "tikzpicture" or "picture" or "asy" or "luacode":
                Raw(name, null);
                break;
            case "filecontents":
                while (input.Option() is not null) { }
                var file = input.Argument();
                if (input.Until($"\\end{{{name}}}") is { } content)
                {
                    if (file?.EndsWith(".bib", StringComparison.OrdinalIgnoreCase) == true)
                        citations.Works.Add(BibtexFile.Read(content));
                    Pop();
                }
                break;
            case "quote" or "quotation" or "verse" or "extract" or "displayquote" or "foreigndisplayquote" or "displaycquote" or "foreigndisplaycquote":
                Quotation(star, frame);
                break;
            case "itemize" or "enumerate" or "description" or "compactitem" or "compactenum" or "asparaenum":
                input.Option();
                frame.Close = Restored();
                break;
            case "tabular" or "tabularx" or "tabulary" or "longtable" or "supertabular" or "array" or "tabbing":
                Table(star, frame);
                break;
            case "thebibliography":
                input.Argument();
                Block(BlockKind.Heading, sections);
                Write("References");
                Block(BlockKind.Paragraph);
                frame.Close = () => Block(BlockKind.Paragraph);
                break;
            case "minipage" or "multicols" or "wrapfigure" or "adjustwidth" or "spacing" or "otherlanguage":
                while (input.Option() is not null) { }
                input.Argument();
                if (star is "wrapfigure" or "adjustwidth")
                    input.Argument();
                frame.Close = Restored();
                break;
            default:
                while (input.Current == '[' && input.Option() is not null) { }
                frame.Close = Restored();
                break;
        }
    }

    private void End(string name)
    {
        if (environments.GetValueOrDefault(name) == 0)
        {
            macros.End(name, input);
            return;
        }
        while (frames.Count > 0 && frames.Peek().Environment != name)
            Pop();
        Pop();
    }

    /// <summary>What follows an environment goes on as what was before it.</summary>
    private Action Restored()
    {
        var (flow, kind, level) = (Composition.Flow, Composition.Flow.Kind, Composition.Flow.Level);
        Block(kind == BlockKind.ListItem ? kind : BlockKind.Paragraph);
        return () =>
        {
            if (suppressed > 0)
                return;
            flow.EndBlock();
            (flow.Kind, flow.Level) = (kind, level);
        };
    }

    private void Table(string name, Frame frame)
    {
        while (input.Option() is not null) { }
        if (name is "tabularx" or "tabulary")
            input.Argument();
        if (name != "tabbing")
            input.Argument();
        var restore = Restored();
        tables++;
        Block(BlockKind.Cell);
        frame.Close = () =>
        {
            tables--;
            restore();
        };
    }

    /// <summary>What is not TeX up to its end: code, or what is not printed.</summary>
    private void Raw(string name, BlockKind? kind)
    {
        if (kind is not null)
        {
            while (input.Current == '[' && input.Option() is not null) { }
            if (name.StartsWith("minted", StringComparison.Ordinal))
                input.Argument();
        }
        if (input.Until($"\\end{{{name}}}") is not { } raw)
            return;
        if (kind is { } code && suppressed == 0)
        {
            var restore = Restored();
            Composition.Block(code);
            Composition.Flow.Write(raw.Trim('\r', '\n'), preformatted: true);
            restore();
        }
        Pop();
    }

    private static bool IsFormula(string name) =>
        name is "equation" or "align" or "gather" or "multline" or "eqnarray" or "displaymath" or "math" or "alignat" or "flalign" or "subequations";
}
