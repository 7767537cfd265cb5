using Loccit.Documents.Flow;

namespace Loccit.Documents.Wiki;

/// <content>What templates show.</content>
internal sealed partial class WikiWalk
{
    private readonly Stack<TextRange> blocks = new();

    private void Template(WikiTemplate template, Span span)
    {
        if (WikiCitation.Is(template.Name))
            Citation(template);
        else if (!Quoting(template) && !Noting(template, span) && !Sign(template.Name))
            Wrapping(template);
    }

    private bool Noting(WikiTemplate template, Span span)
    {
        switch (template.Name)
        {
            case "sfn" or "sfnp" or "shortened footnote template":
                ShortNote(template, text[span.Start..Math.Min(span.End, span.Start + 300)]);
                break;
            case "harvnb" or "harvnp" or "harvsp" or "harvcolnb" or "harvard citation no brackets":
                ShortCitation(template, "", "");
                break;
            case "harv" or "harvp" or "harvcol" or "harvard citation":
                ShortCitation(template, "(", ")");
                break;
            case "harvtxt" or "harvcoltxt" or "harvard citation text":
                ShortCitation(template, " (", ")");
                break;
            case "efn" or "efn-lr" or "efn-ua" or "refn" or "notetag" or "footnote" or "anm." or "note":
                Note(template, LowerAlpha);
                break;
            case "#tag:ref":
                Note(template, null);
                break;
            case "r":
                for (var i = 1; template.First(i.ToString(System.Globalization.CultureInfo.InvariantCulture)) is { } name && i < 10; i++)
                    Named(template.First("group") is { } g ? WikiPlain.Of(wiki, g) : null, WikiPlain.Of(wiki, name), default);
                break;
            case "rp":
                var pages = WikiCitation.Place(Plain(template)) ?? (template.First("1") is { } place ? WikiPlain.Of(wiki, place) : null);
                if (pages is not null)
                {
                    var range = Composition.OpenUnread();
                    Composition.Write($":{pages}");
                    Flow.Composition.Close(range);
                }
                break;
            case "reflist" or "notelist" or "references" or "einzelnachweise" or "références" or "listaref":
                if (template.First("refs", "références") is { } list)
                {
                    lists++;
                    Then(list);
                    Then(() => lists--);
                }
                break;
            default:
                return false;
        }
        return true;
    }

    private void Note(WikiTemplate template, string? group)
    {
        if (template.First("1", "text") is not { } content)
            return;
        if (template.First("group") is { } given)
            group = WikiPlain.Of(wiki, given);
        if (template.First("name") is { } name)
            Named(group, WikiPlain.Of(wiki, name), content);
        else
            Unnamed(group, content);
    }

    private bool Quoting(WikiTemplate template)
    {
        switch (template.Name)
        {
            case "blockquote"
            or "quote"
            or "cquote"
            or "bquote"
            or "rquote"
            or "quotation"
            or "quote frame"
            or "centered pull quote"
            or "pull quote"
            or "poemquote"
            or "poem quote"
            or "zitat"
            or "citation bloc"
            or "cita"
            or "citazione"
            or "cytat":
                Block(
                    template.First("text", "quote", "zitat", "contenu", "1"),
                    template.First("author", "sign", "autor", "auteur", "by", "2"),
                    template.First("source", "title", "quelle", "3")
                );
                return true;
            case "quote box" or "quotebox":
                Block(template.First("quote", "text", "1"), template.First("author", "2"), template.First("source", "3"));
                return true;
            case "quote without source":
                Block(template.First("1"), null, null);
                return true;
            case "\"" or "\"'" or "' \"" or "qi" or "\"-" or "zitat-de" or "citation inline":
                if (template.First("1", "text") is { } words)
                    InMarks(words);
                return true;
            default:
                return false;
        }
    }

    /// <summary>Marks that the template puts around words; they have their place where these begin and end.</summary>
    private void InMarks(Span words)
    {
        Then(() =>
        {
            stepStart = at = words.Start;
            Composition.Write("“");
        });
        Then(words);
        Then(() => Composition.Write("”"));
    }

    private void Block(Span? words, Span? author, Span? source)
    {
        if (words is not { } quoted)
            return;
        BeginBlockQuote();
        Then(quoted);
        // a second and a third line without a name are not the author's where the first has one
        var credits = new[] { author, source }.OfType<Span>().Where(c => c != quoted).ToList();
        if (credits.Count > 0)
        {
            Then(() =>
            {
                EndStyle();
                Composition.Block(BlockKind.Paragraph);
                Composition.Write("— ");
            });
            for (var i = 0; i < credits.Count; i++)
            {
                if (i > 0)
                    Then(() => Composition.Write(", "));
                Then(credits[i]);
            }
        }
        Then(EndBlockQuote);
    }

    private void BeginBlockQuote()
    {
        EndStyle();
        Composition.Block(BlockKind.Paragraph);
        blocks.Push(Composition.Open(MarkupKind.BlockQuote));
    }

    private void EndBlockQuote()
    {
        EndStyle();
        Composition.Block(BlockKind.Paragraph);
        if (blocks.TryPop(out var range))
            Flow.Composition.Close(range);
    }

    /// <summary>Templates that stand for a sign or two.</summary>
    private bool Sign(string name)
    {
        var sign = name switch
        {
            "!" => "|",
            "=" => "=",
            "'" or "-'" => "’",
            "'s" or "`s" => "’s",
            "ndash" or "en dash" or "–" => "–",
            "mdash" or "em dash" or "—" => "—",
            "snd" or "spnd" or "spaced ndash" or "spaced en dash" or "dash" => "\u00a0– ",
            "nbsp" or "nbs" or "space" or "thinspace" or "thinsp" or "hair space" => "\u00a0",
            "ellipsis" or "..." or "…" => "…",
            "bracket" or "(" => "[",
            ")" => "]",
            "clear" or "-" => "",
            "break" or "br" or "crlf" => "\n",
            _ => null,
        };
        if (sign is null)
            return false;
        if (sign == "\n")
            Composition.Flow.BreakLine(preformatted: false);
        else
            Composition.Write(sign);
        return true;
    }

    /// <summary>Templates that set words in a way of their own, mark their language, or explain them. What others show is not known, and left out.</summary>
    private void Wrapping(WikiTemplate template)
    {
        var name = template.Name;
        switch (name)
        {
            case "sic" or "typo" or "not a typo" or "as written":
                if (template.First("1") is { } written)
                    Then(written);
                if (name == "sic")
                    Then(() => Composition.Write(" [sic]"));
                break;
            case "abbr"
            or "abbrlink"
            or "ill"
            or "interlanguage link"
            or "link"
            or "small"
            or "smaller"
            or "big"
            or "larger"
            or "nowrap"
            or "nobr"
            or "nobold"
            or "sc"
            or "smallcaps"
            or "em"
            or "strong"
            or "strongbad"
            or "bold"
            or "italic"
            or "noitalic"
            or "underline"
            or "u"
            or "mono"
            or "kbd"
            or "tq"
            or "tqq"
            or "as of"
            or "circa"
            or "sup"
            or "sub"
            or "center"
            or "centre"
            or "block indent"
            or "quote text"
            or "uc"
            or "lc"
            or "proper name"
            or "nat"
            or "verse"
            or "poem":
                if (template.First("1", "text") is { } first)
                    Then(first);
                break;
            case "lang"
            or "langx"
            or "transliteration"
            or "transl"
            or "wikt-lang"
            or "font"
            or "color"
            or "colour"
            or "resize"
            or "nowiki"
            or "angbr"
            or "translation"
            or "rtl":
                if (WikiPlain.Words(template) is { } last)
                    Then(last);
                break;
            case "convert" or "cvt":
                if (template.First("1") is { } number && template.First("2") is { } unit)
                {
                    Then(number);
                    Then(() => Composition.Write(" "));
                    Then(unit);
                }
                break;
            default:
                if (name.StartsWith("lang-", StringComparison.Ordinal) && template.First("1", "text") is { } foreign)
                    Then(foreign);
                break;
        }
    }
}
