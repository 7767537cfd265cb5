using Loccit.Documents.Flow;
using Loccit.Documents.Tex;

namespace Loccit.Documents.Latex;

/// <content>Quotations: LaTeX's own environments, and the commands of csquotes (Lehman and Wright, The csquotes package, 2022).</content>
internal sealed partial class LatexWalk
{
    /// <summary>csquotes sets a quotation of more than three lines as a block; in UTF-16 units of the source.</summary>
    private const int BlockLength = 280;

    /// <summary>Ends a block whose citation was put behind it. No document has a command of this name.</summary>
    private const string EndBlockCommand = "loccit@end@block";

    private readonly Stack<Action> blocks = new();

    private bool Quoting(string name)
    {
        switch (name)
        {
            case "enquote":
                Inline(null, "", "");
                break;
            case "foreignquote" or "hyphenquote":
                Inline(input.Argument(), "", "");
                break;
            case "textquote":
                Cited(null, hasKey: false, isBlock: false);
                break;
            case "foreigntextquote" or "hyphentextquote":
                Cited(input.Argument(), hasKey: false, isBlock: false);
                break;
            case "textcquote":
                Cited(null, hasKey: true, isBlock: false);
                break;
            case "foreigntextcquote" or "hyphentextcquote":
                Cited(input.Argument(), hasKey: true, isBlock: false);
                break;
            case "blockquote":
                Cited(null, hasKey: false, isBlock: true);
                break;
            case "foreignblockquote" or "hyphenblockquote":
                Cited(input.Argument(), hasKey: false, isBlock: true);
                break;
            case "blockcquote":
                Cited(null, hasKey: true, isBlock: true);
                break;
            case "foreignblockcquote" or "hyphenblockcquote":
                Cited(input.Argument(), hasKey: true, isBlock: true);
                break;
            case "textelp" or "textins" or "textdel":
                input.Sign('*');
                Insertion(name);
                break;
            case EndBlockCommand:
                if (blocks.TryPop(out var end))
                    end();
                break;
            default:
                return false;
        }
        return true;
    }

    /// <summary>csquotes' marks for what is changed: \textelp{}, \textins{word}, \textdel{word}.</summary>
    private void Insertion(string name)
    {
        var isElision = name != "textins";
        Write(isElision ? "[…" : "[");
        if (name == "textdel")
        {
            suppressed++;
            Argument(() =>
            {
                suppressed--;
                Write("]");
            });
            return;
        }
        if (isElision && input.Rest is ['{', not '}', ..])
            Write(" ");
        Argument(() => Write("]"));
    }

    /// <summary>An option "cite", one "punct", for those with a key "pre" and "post" and the key before it.</summary>
    private void Cited(string? language, bool hasKey, bool isBlock)
    {
        var isInner = input.Sign('*');
        var (citation, stop) = Citation(hasKey);
        if (isBlock && !isInner && input.ArgumentLength() > BlockLength)
            Display(citation, stop);
        else
            Inline(language, citation, stop);
    }

    /// <summary>The citation in TeX with space before, and the sign that ends the words.</summary>
    private (string Citation, string Stop) Citation(bool hasKey)
    {
        var first = input.Option();
        var second = first is null ? null : input.Option();
        if (!hasKey)
            return (
                string.IsNullOrWhiteSpace(first) ? ""
                : HoldsCitation(first) ? $" {first}"
                : $" ({first})",
                second ?? ""
            );
        var key = input.Argument();
        var stop = input.Option() ?? "";
        if (string.IsNullOrWhiteSpace(key))
            return ("", stop);
        var options = second is null ? (first is null ? "" : $"[{first}]") : $"[{first}][{second}]";
        return ($" \\parencite{options}{{{key}}}", stop);
    }

    private static bool HoldsCitation(string tex) => tex.AsSpan().TrimStart() is ['\\', 'c' or 'p' or 'f' or 'a' or 's', ..];

    private void Inline(string? tongue, string citation, string stop)
    {
        if (input.Sign('*') && quotes % 2 == 0)
            quotes++;
        var depth = quotes;
        var (open, close) = LatexLanguage.Marks(Bibliography.BibtexWork.Language(tongue) ?? language.Tag, depth);
        Write(open);
        quotes = depth + 1;
        Argument(() =>
        {
            quotes = depth;
            Write(TexText.Plain(stop) + close);
            var behind = input.Option();
            if (citation.Length + (behind?.Length ?? 0) > 0)
                input.TakeIn(citation + behind);
        });
    }

    private void Display(string citation, string stop)
    {
        var end = BeginBlock();
        Argument(() =>
        {
            Write(TexText.Plain(stop));
            EndBlock(end, citation);
        });
    }

    private void Quotation(string name, Frame frame)
    {
        if (name.StartsWith("foreign", StringComparison.Ordinal))
            input.Argument();
        var (citation, stop) =
            name.EndsWith("displayquote", StringComparison.Ordinal) ? Citation(hasKey: false)
            : name.EndsWith("displaycquote", StringComparison.Ordinal) ? Citation(hasKey: true)
            : ("", "");
        var end = BeginBlock();
        frame.Close = () =>
        {
            Write(TexText.Plain(stop));
            EndBlock(end, citation);
        };
    }

    private Action BeginBlock()
    {
        var restore = Restored();
        if (suppressed > 0)
            return restore;
        // a verse or a quotation in a list is no item
        if (!Composition.InNote)
            Composition.Block(BlockKind.Paragraph);
        var range = Composition.Open(MarkupKind.BlockQuote);
        var depth = quotes;
        quotes = 0;
        return () =>
        {
            quotes = depth;
            Flow.Composition.Close(range);
            restore();
        };
    }

    private void EndBlock(Action end, string citation)
    {
        if (citation.Length == 0 || suppressed > 0)
        {
            end();
            return;
        }
        blocks.Push(end);
        if (!input.TakeIn($"{citation}\\{EndBlockCommand} "))
            blocks.Pop()();
    }
}
