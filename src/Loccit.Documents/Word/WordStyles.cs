using System.Xml;

namespace Loccit.Documents.Word;

/// <summary>What a style says, with what it inherits.</summary>
internal sealed record WordStyle
{
    private readonly string plain = "";

    /// <summary>Its name; built-in styles have an English one in documents of any language.</summary>
    public string Name
    {
        get;
        init
        {
            field = value;
            plain = string.Concat(value.Where(char.IsLetterOrDigit)).ToLowerInvariant();
        }
    } = "";

    /// <summary>0 to 8 for headings, 9 for text; null if it says nothing.</summary>
    public int? Outline { get; init; }

    /// <summary>Left indentation in twentieths of a point, of its first line as well.</summary>
    public int? Left { get; init; }

    public int? FirstLine { get; init; }

    public bool? IsEmphasis { get; init; }

    public bool? IsHidden { get; init; }

    public bool IsListed { get; init; }

    /// <summary>This, with what it does not say taken from the style that it is based on.</summary>
    public WordStyle Over(WordStyle ground) =>
        this with
        {
            Outline = Outline ?? ground.Outline,
            Left = Left ?? ground.Left,
            FirstLine = FirstLine ?? ground.FirstLine,
            IsEmphasis = IsEmphasis ?? ground.IsEmphasis,
            IsHidden = IsHidden ?? ground.IsHidden,
            IsListed = IsListed || ground.IsListed,
        };

    public bool IsQuote =>
        Is(
            "quote",
            "intensequote",
            "blocktext",
            "blockquote",
            "blockquotation",
            "quotations",
            "quotation",
            "zitat",
            "intensiveszitat",
            "cita",
            "citation",
            "citazione",
            "citat"
        );

    public bool IsCode => Is("sourcecode", "htmlpreformatted", "preformattedtext", "plaintext", "macro", "macrotext", "code", "codeblock");

    public bool IsCodeRun => Is("verbatimchar", "htmlcode", "sourcetext", "htmlkeyboard", "htmlsample", "codechar");

    /// <summary>Rank of a heading from 1; 0 if it is none.</summary>
    public int HeadingLevel
    {
        get
        {
            if (Outline is { } outline)
                return outline < 9 ? Math.Min(outline + 1, 6) : 0;
            if (Is("title"))
                return 1;
            foreach (
                var word in (ReadOnlySpan<string>)["heading", "überschrift", "titre", "título", "titolo", "kop", "rubrik", "overskrift", "otsikko", "nagłówek"]
            )
            {
                if (plain.StartsWith(word, StringComparison.Ordinal) && plain.Length == word.Length + 1 && char.IsAsciiDigit(plain[^1]) && plain[^1] != '0')
                    return Math.Min(plain[^1] - '0', 6);
            }
            return 0;
        }
    }

    private bool Is(params ReadOnlySpan<string> names) => names.Contains(plain);
}

/// <summary>The styles of a document by id.</summary>
internal sealed class WordStyles
{
    private static readonly WordStyle None = new();
    private readonly Dictionary<string, (WordStyle Own, string? Ground)> read = new(StringComparer.Ordinal);
    private readonly Dictionary<string, WordStyle> whole = new(StringComparer.Ordinal);
    private string? ofParagraphs;

    /// <summary>The style of an id, all inherited; of paragraphs that name none, that of the document.</summary>
    public WordStyle Of(string? id, bool ofParagraph)
    {
        id ??= ofParagraph ? ofParagraphs : null;
        if (id is null || !read.ContainsKey(id))
            return None;
        if (whole.TryGetValue(id, out var known))
            return known;
        // a chain of styles may lead back to itself
        var chain = new List<string>();
        for (var at = id; at is not null && read.ContainsKey(at) && !chain.Contains(at) && chain.Count < 50; at = read[at].Ground)
            chain.Add(at);
        var style = None;
        for (var i = chain.Count - 1; i >= 0; i--)
            style = read[chain[i]].Own.Over(style);
        // where a style is based on one for quotations, it is one for quotations
        if (!style.IsQuote && chain.Exists(c => read[c].Own.IsQuote))
            style = style with { Name = "quote" };
        return whole[id] = style;
    }

    public static WordStyles Read(string? xml)
    {
        var styles = new WordStyles();
        if (xml is null)
            return styles;
        using var reader = WordPackage.Xml(xml);
        string? id = null,
            ground = null;
        var style = None;
        while (reader.Read())
        {
            if (!WordNames.IsOfDocument(reader))
                continue;
            if (reader.NodeType == XmlNodeType.EndElement && reader.LocalName == "style" && id is not null)
            {
                styles.read[id] = (style, ground);
                id = null;
            }
            if (reader.NodeType != XmlNodeType.Element)
                continue;
            switch (reader.LocalName)
            {
                case "style":
                    id = WordNames.Get(reader, "styleId");
                    (style, ground) = (None, null);
                    if (id is not null && WordNames.Get(reader, "type") == "paragraph" && WordNames.Get(reader, "default") is "1" or "true" or "on")
                        styles.ofParagraphs = id;
                    break;
                case "name":
                    style = style with { Name = WordNames.Value(reader) ?? "" };
                    break;
                case "basedOn":
                    ground = WordNames.Value(reader);
                    break;
                case "outlineLvl":
                    style = style with { Outline = int.TryParse(WordNames.Value(reader), out var level) ? level : null };
                    break;
                case "ind":
                    style = style with { Left = WordParagraph.LeftOf(reader), FirstLine = WordParagraph.FirstLineOf(reader) };
                    break;
                case "numPr":
                    style = style with { IsListed = true };
                    break;
                case "b" or "i" or "u":
                    style = style with { IsEmphasis = WordNames.IsOn(reader) };
                    break;
                case "vanish":
                    style = style with { IsHidden = WordNames.IsOn(reader) };
                    break;
                default:
                    break;
            }
        }
        return styles;
    }
}
