using System.Buffers;
using Loccit.Documents.Flow;

namespace Loccit.Documents.Wiki;

/// <content>Links, addresses and tags.</content>
internal sealed partial class WikiWalk
{
    /// <summary>Namespaces whose links show a picture, or nothing: those of the larger Wikipedias.</summary>
    private static readonly string[] NotText =
    [
        "file",
        "image",
        "media",
        "category",
        "datei",
        "bild",
        "kategorie",
        "fichier",
        "catégorie",
        "archivo",
        "imagen",
        "categoría",
        "immagine",
        "categoria",
        "ficheiro",
        "imagem",
        "bestand",
        "afbeelding",
        "categorie",
        "файл",
        "категория",
        "plik",
        "grafika",
        "kategoria",
        "fil",
        "kategori",
    ];

    private static readonly SearchValues<char> AddressEnds = SearchValues.Create(" \t\n<>[]{}|\"");

    /// <summary>[[target|label]]</summary>
    private void Link(int close)
    {
        var (start, last) = (at + 2, close - 2);
        at = close;
        var target = text.AsSpan(start, Math.Min(last - start, 200));
        var colon = target.IndexOf(':');
        if (colon > 0)
        {
            var space = target[..colon].Trim().ToString().ToLowerInvariant();
            // a page of the same matter in another language has no label
            if (NotText.Contains(space) || (space.Length is 2 or 3 && space.All(char.IsAsciiLetter) && !text.AsSpan(start, last - start).Contains('|')))
                return;
        }
        var label = WikiPlain.Label(text, start, last);
        if (label.Start == start && colon == 0)
            label = label with { Start = start + 1 };
        Then(label);
    }

    /// <summary>[https://a.example label]</summary>
    private void Outside()
    {
        var line = Rest[..Math.Min(Rest.Length, 2_000)];
        var stop = line.IndexOfAny(']', '\n');
        var isAddress = Rest.StartsWith("[http://") || Rest.StartsWith("[https://") || Rest.StartsWith("[//");
        if (!isAddress || stop < 0 || line[stop] != ']')
        {
            at++;
            Composition.Write("[");
            return;
        }
        var inside = line[1..stop];
        var space = inside.IndexOf(' ');
        var address = (space < 0 ? inside : inside[..space]).ToString();
        var label = space < 0 ? default : new Span(at + 1 + space + 1, at + stop);
        at += stop + 1;
        if (label.IsEmpty)
            return;
        var range = Composition.OpenLink(address);
        Then(label);
        Then(() => Flow.Composition.Close(range));
    }

    private void Address()
    {
        var stop = Rest.IndexOfAny(AddressEnds);
        var address = (stop < 0 ? Rest : Rest[..stop]).TrimEnd(".,;:!?").ToString();
        at += address.Length;
        var range = Composition.OpenLink(address);
        Composition.Write(address);
        Flow.Composition.Close(range);
    }

    private void Element()
    {
        if (wiki.EndOf(at) is > 0 and var close)
        {
            Raw(close);
            return;
        }
        if (WikiTag.At(text, at) is not { } tag || tag.End > end)
        {
            at++;
            Composition.Write("<");
            return;
        }
        at = tag.End;
        switch (tag.Name)
        {
            case "ref":
                Reference(tag);
                break;
            case "references":
                References(tag);
                break;
            case "br":
                Composition.Flow.BreakLine(preformatted: false);
                break;
            case "blockquote":
                if (tag.IsEnd)
                    EndBlockQuote();
                else if (!tag.IsEmpty)
                    BeginBlockQuote();
                break;
            case "p" or "div" or "center" or "poem" or "hr" or "ul" or "ol" or "dl" or "table" or "tr":
                Composition.Block(BlockKind.Paragraph);
                break;
            case "li" or "dd" or "dt":
                Composition.Block(tag.IsEnd ? BlockKind.Paragraph : BlockKind.ListItem);
                break;
            case "td" or "th":
                Composition.Block(tag.IsEnd ? BlockKind.Paragraph : BlockKind.Cell);
                break;
            case "gallery" or "imagemap" or "inputbox":
                if (!tag.IsEnd && wiki.Find("</" + tag.Name, at) is var stop && stop >= 0 && stop <= end)
                    at = stop;
                break;
            case "q" or "b" or "strong" or "i" or "em" or "cite" or "code" or "tt":
                Styled(tag);
                break;
            default:
                break;
        }
    }

    private readonly Stack<(string Name, TextRange Range)> styled = new();

    private void Styled(WikiTag tag)
    {
        if (!tag.IsEnd)
        {
            var kind = tag.Name switch
            {
                "q" => MarkupKind.InlineQuote,
                "cite" => MarkupKind.Title,
                "code" or "tt" => MarkupKind.Code,
                _ => MarkupKind.Emphasis,
            };
            if (!tag.IsEmpty)
                styled.Push((tag.Name, Composition.Open(kind)));
        }
        else if (styled.TryPeek(out var open) && open.Name == tag.Name)
        {
            Flow.Composition.Close(styled.Pop().Range);
        }
    }

    /// <summary>A comment, or an element whose content is no mark-up.</summary>
    private void Raw(int close)
    {
        var start = at;
        at = close;
        if (text.AsSpan(start).StartsWith("<!--"))
        {
            Composition.Comment(text.AsSpan(start + 4, Math.Max(0, close - start - 7)));
            // a line that is nothing but a comment is no line
            if ((start == 0 || text[start - 1] == '\n') && at < end && text[at] == '\n')
                at++;
            return;
        }
        if (WikiTag.At(text, start) is not { } tag)
            return;
        var inner = text.AsSpan(tag.End, Math.Max(0, text.LastIndexOf('<', close - 1) - tag.End));
        switch (tag.Name)
        {
            case "nowiki":
                Composition.Write(System.Net.WebUtility.HtmlDecode(inner.ToString()));
                break;
            case "math" or "chem":
                var range = Composition.OpenUnread();
                Composition.Write(inner);
                Flow.Composition.Close(range);
                break;
            case "pre" or "syntaxhighlight" or "source":
                Composition.Block(BlockKind.Code);
                Composition.Flow.Write(inner.Trim("\r\n"), preformatted: true);
                Composition.Block(BlockKind.Paragraph);
                break;
            default:
                break;
        }
    }
}
