namespace Loccit.Text;

/// <summary>What an author says of his own quoting, in a bracket behind the words.</summary>
[Flags]
internal enum Remark
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>(emphasis added)</summary>
    EmphasisAdded = 1,

    /// <summary>(emphasis omitted)</summary>
    EmphasisOmitted = 2,

    /// <summary>(emphasis in original), (alteration in original), (omission in original): what looks like the author's doing is the source's.</summary>
    InOriginal = 4,

    /// <summary>(citations omitted)</summary>
    CitationsOmitted = 8,

    /// <summary>(footnote omitted)</summary>
    NotesOmitted = 16,

    /// <summary>(internal quotation marks omitted)</summary>
    InnerMarksOmitted = 32,

    /// <summary>(cleaned up): inner marks, brackets, ellipses, citations and notes are left out, the first letter's case is changed (Metzler, "Cleaning Up Quotations", 18 J. App. Prac. &amp; Process 143, 2017).</summary>
    CleanedUp = 64,

    /// <summary>(my translation)</summary>
    Translated = 128,
}

/// <summary>Remarks on the quoting: "(emphasis added)", "(Keller 2019; my translation)", "(internal quotation marks and citation omitted)".</summary>
internal static class Remarks
{
    /// <summary>The longest bracket that is nothing but remarks.</summary>
    public const int Longest = 120;

    /// <summary>The reference without the remarks before and behind it; empty if there is nothing else.</summary>
    public static string Strip(string reference)
    {
        var text = reference;
        while (true)
        {
            var cut = text.LastIndexOfAny([',', ';', '—', '–']);
            if (One(text.AsSpan(cut + 1)) == Remark.None)
                break;
            if (cut < 0)
                return "";
            text = text[..cut].TrimEnd();
        }
        while (text.AsSpan().IndexOfAny(",;") is > 0 and var end && One(text.AsSpan(0, end)) != Remark.None)
            text = text[(end + 1)..].TrimStart();
        return text;
    }

    /// <summary>What the text of a bracket says; <see cref="Remark.None"/> unless all of it is remarks.</summary>
    public static Remark Read(ReadOnlySpan<char> bracket)
    {
        if (bracket.Length > Longest)
            return Remark.None;
        var all = Remark.None;
        while (true)
        {
            var cut = bracket.IndexOfAny(",;");
            var part = cut < 0 ? bracket : bracket[..cut];
            // "citations and internal quotation marks omitted" is one remark that names two things
            if (One(part) is not Remark.None and var remark)
                all |= remark;
            else
                return Remark.None;
            if (cut < 0)
                return all;
            bracket = bracket[(cut + 1)..];
        }
    }

    private static Remark One(ReadOnlySpan<char> part)
    {
        part = part.Trim(" .*_\u00a0\u2060");
        if (part.StartsWith("and ", StringComparison.OrdinalIgnoreCase))
            part = part[4..];
        if (part.Length is < 8 or > 80)
            return Remark.None;
        Span<char> lower = stackalloc char[part.Length];
        part.ToLowerInvariant(lower);
        if (lower.EndsWith(" omitted") || lower.EndsWith(" removed"))
            return Omitted(lower[..^8]);
        if (lower.EndsWith(" in original") || lower.EndsWith(" in the original") || lower.EndsWith(" original") || lower.StartsWith("original "))
            return IsNamed(lower, ["emphas", "italic", "alteration", "omission", "ellips", "bracket", "insertion"]) ? Remark.InOriginal : Remark.None;
        return lower switch
        {
            "cleaned up" => Remark.CleanedUp,
            "emphasis added"
            or "emphases added"
            or "emphasis supplied"
            or "emphasis mine"
            or "emphasis ours"
            or "my emphasis"
            or "our emphasis"
            or "italics added"
            or "italics mine"
            or "my italics"
            or "hervorhebung hinzugefügt"
            or "meine hervorhebung"
            or "eigene hervorhebung"
            or "c’est moi qui souligne"
            or "c'est moi qui souligne"
            or "je souligne"
            or "nous soulignons"
            or "énfasis añadido"
            or "el énfasis es mío" => Remark.EmphasisAdded,
            "hervorhebung im original" or "énfasis en el original" or "souligné dans l’original" => Remark.InOriginal,
            "my translation"
            or "our translation"
            or "own translation"
            or "translation mine"
            or "translation ours"
            or "author’s translation"
            or "author's translation"
            or "translated by the author"
            or "eigene übersetzung"
            or "meine übersetzung"
            or "ma traduction"
            or "traducción propia" => Remark.Translated,
            _ => Remark.None,
        };
    }

    private static Remark Omitted(ReadOnlySpan<char> what)
    {
        var all = Remark.None;
        if (IsNamed(what, ["citation"]))
            all |= Remark.CitationsOmitted;
        if (IsNamed(what, ["footnote", "note call", "endnote"]))
            all |= Remark.NotesOmitted;
        if (IsNamed(what, ["quotation mark", "internal mark", "quotes"]))
            all |= Remark.InnerMarksOmitted;
        if (IsNamed(what, ["emphas", "italic"]))
            all |= Remark.EmphasisOmitted;
        if (IsNamed(what, ["alteration", "bracket", "ellips"]))
            all |= Remark.CleanedUp;
        return all;
    }

    private static bool IsNamed(ReadOnlySpan<char> text, ReadOnlySpan<string> words)
    {
        foreach (var w in words)
        {
            if (text.Contains(w, StringComparison.Ordinal))
                return true;
        }
        return false;
    }
}
