namespace Loccit.Pinpoints;

/// <summary>The number that a heading gives what stands under it.</summary>
/// <param name="Kind">What is numbered.</param>
/// <param name="Number">The number in figures: "4", "2.1".</param>
internal readonly record struct HeadingNumber(PinpointKind Kind, string Number)
{
    /// <summary>
    /// Reads "Chapter IV", "CHAPTER FOUR. The Storm", "§ 3", "2.1 Methods", and "IV" alone, which a novel's chapters have. In a text without headings a short line of its own that names
    /// its kind is taken for one. Null if a block gives no number.
    /// </summary>
    public static HeadingNumber? Read(Document document, Block block)
    {
        const int LongestLine = 80;
        var isHeading = block.Kind == BlockKind.Heading;
        if (!isHeading && (block.Kind != BlockKind.Paragraph || block.Span.Length > LongestLine))
            return null;
        var text = document.Read(block.Span);
        if (text.Length > 0 && text[0] == '§')
            return isHeading && PinpointReader.Key(Word(text, 1, out _)) is { } section ? new(PinpointKind.Section, PinpointReader.Figures(section)) : null;
        var first = Word(text, 0, out var end);
        if (PinpointReader.KindOf(first) is { } kind)
        {
            if (kind is PinpointKind.Page or PinpointKind.Other or PinpointKind.Paragraph)
                return null;
            // "Part of the way" is a sentence; a heading in a plain text has its capital
            return char.IsUpper(first[0]) && PinpointReader.Key(Word(text, end, out _)) is { } number ? new(kind, PinpointReader.Figures(number)) : null;
        }
        if (!isHeading || PinpointReader.Key(first) is not { } key || !(char.IsAsciiDigit(first[0]) || char.IsAsciiLetterUpper(first[0])))
            return null;
        // a number alone is a chapter's; with words behind it a section's
        var isAlone = text.AsSpan(end).Trim(" .:\n").IsEmpty;
        return char.IsAsciiDigit(first[0]) || first.Length > 1 || isAlone
            ? new(isAlone ? PinpointKind.Chapter : PinpointKind.Section, PinpointReader.Figures(key))
            : null;
    }

    private static ReadOnlySpan<char> Word(string text, int start, out int end)
    {
        while (start < text.Length && char.IsWhiteSpace(text[start]))
            start++;
        end = start;
        while (end < text.Length && !char.IsWhiteSpace(text[end]))
            end++;
        return text.AsSpan(start, end - start).TrimEnd(".:,—–-");
    }
}
