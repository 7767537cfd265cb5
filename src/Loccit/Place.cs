namespace Loccit;

/// <summary>Where a span is, as a person would cite it.</summary>
public sealed record Place
{
    /// <summary>Line of the first character in the file, from 1; 0 where lines mean nothing (html, Word).</summary>
    public int Line { get; init; }

    /// <summary>Column of the first character in that line in UTF-16 units, from 1; 0 where lines mean nothing.</summary>
    public int Column { get; init; }

    /// <summary>The file that line and column are those of, where it is a part that the document takes in (\input); null for the document's own.</summary>
    public string? File { get; init; }

    /// <summary>Number of the paragraph, from 1, counting every block that is read and is not a heading; 0 if the span is in none.</summary>
    public int Paragraph { get; init; }

    /// <summary>The headings above the span, outermost first.</summary>
    public IReadOnlyList<string> Headings { get; init; } = [];

    /// <summary>Label of the note that holds the span; null in the main text.</summary>
    public string? Note { get; init; }

    /// <summary>The page as a reader would cite it ("iv", "S-12"); null in formats without pages.</summary>
    public string? Page { get; init; }

    /// <summary>Number of the page in its file, from 1, whatever is printed on it; 0 in formats without pages.</summary>
    public int PageIndex { get; init; }

    /// <summary>The moment of the recording, "00:12:31"; null in what is no transcript with time codes.</summary>
    public string? Time { get; init; }

    /// <summary>
    /// The numbers that the margin gives the lines, where a page's lines are numbered: "3", "3–7", or "24–13:2" where the words reach to line 2 of page 13; null elsewhere.
    /// </summary>
    public string? Lines { get; init; }

    /// <summary>The time without leading zeros: "12:31", "0:05", "1:02:03".</summary>
    internal string? ShortTime =>
        Time is null ? null
        : Time.StartsWith("00:0", StringComparison.Ordinal) ? Time[4..]
        : Time.StartsWith("00:", StringComparison.Ordinal) ? Time[3..]
        : Time.TrimStart('0');

    /// <summary>Says the place in a few words: <c>¶12, "Third heading"</c>, <c>note 3</c>, <c>p. iv ¶2</c>, <c>p. 12:3–7</c>, <c>at 12:31</c>.</summary>
    public override string ToString()
    {
        var parts = new List<string>(5);
        if (Page is not null)
            parts.Add(Lines is null ? $"p. {Page}" : $"p. {Page}:{Lines}");
        if (ShortTime is { } time)
            parts.Add($"at {time}");
        if (Note is not null)
            parts.Add($"note {Note}");
        if (Paragraph > 0 && Note is null && Time is null && Lines is null)
            parts.Add($"¶{Paragraph}");
        if (Headings.Count > 0)
            parts.Add($"“{Headings[^1]}”");
        return parts.Count > 0 ? string.Join(' ', parts)
            : Line > 0 ? $"line {Line}"
            : "";
    }
}
