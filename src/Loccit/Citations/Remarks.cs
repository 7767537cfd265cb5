namespace Loccit.Citations;

/// <summary>Remarks on the quoting that stand in a bracket with the reference: "(Keller 2019, emphasis added)", "(Keller 2019; my translation)".</summary>
internal static class Remarks
{
    /// <summary>The reference without the remarks before and behind it; empty if there is nothing else.</summary>
    public static string Strip(string reference)
    {
        var text = reference;
        while (true)
        {
            var cut = text.LastIndexOfAny([',', ';', '—', '–']);
            if (!Is(text.AsSpan(cut + 1)))
                break;
            if (cut < 0)
                return "";
            text = text[..cut].TrimEnd();
        }
        while (text.AsSpan().IndexOfAny(",;") is > 0 and var end && Is(text.AsSpan(0, end)))
            text = text[(end + 1)..].TrimStart();
        return text;
    }

    private static bool Is(ReadOnlySpan<char> part)
    {
        part = part.Trim(" .\u00a0");
        if (part.Length is < 8 or > 40)
            return false;
        Span<char> lower = stackalloc char[part.Length];
        part.ToLowerInvariant(lower);
        return lower
            is "emphasis added"
                or "emphases added"
                or "emphasis mine"
                or "emphasis ours"
                or "emphasis removed"
                or "emphasis omitted"
                or "my emphasis"
                or "our emphasis"
                or "original emphasis"
                or "emphasis original"
                or "emphasis in original"
                or "emphasis in the original"
                or "italics added"
                or "italics mine"
                or "my italics"
                or "italics in original"
                or "italics in the original"
                or "my translation"
                or "our translation"
                or "own translation"
                or "translation mine"
                or "translation ours"
                or "author’s translation"
                or "author's translation"
                or "translated by the author"
                or "citation omitted"
                or "citations omitted"
                or "footnote omitted"
                or "footnotes omitted"
                or "internal citations omitted"
                or "hervorhebung im original"
                or "hervorhebung hinzugefügt"
                or "meine hervorhebung"
                or "eigene hervorhebung"
                or "eigene übersetzung"
                or "meine übersetzung"
                or "c’est moi qui souligne"
                or "je souligne"
                or "nous soulignons"
                or "ma traduction"
                or "traducción propia"
                or "énfasis añadido";
    }
}
