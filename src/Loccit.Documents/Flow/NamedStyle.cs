namespace Loccit.Documents.Flow;

/// <summary>What a style says, with what it inherits.</summary>
internal sealed record NamedStyle
{
    /// <summary>Says nothing.</summary>
    public static readonly NamedStyle None = new();

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

    /// <summary>Indentation of the line that is furthest left.</summary>
    public int Indentation => (Left ?? 0) + Math.Min(0, FirstLine ?? 0);

    /// <summary>This, with what it does not say taken from the style that it is based on.</summary>
    public NamedStyle Over(NamedStyle ground) =>
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
