using AngleSharp.Dom;

namespace Loccit.Documents.Html;

/// <summary>What a book's own lists say of places in it, by the elements there.</summary>
internal sealed class Landmarks
{
    /// <summary>Longer than any number of a page.</summary>
    private const int LongestLabel = 20;

    /// <summary>Labels of the printed pages that begin at an element, by its list of pages.</summary>
    public Dictionary<IElement, string> Pages { get; } = [];

    /// <summary>The title in its table of contents that leads to an element, with its rank.</summary>
    public Dictionary<IElement, (string Title, int Level)> Titles { get; } = [];

    /// <summary>The page that begins at an element, as printed; null if none does.</summary>
    public string? PageAt(IElement element)
    {
        if (Pages.TryGetValue(element, out var listed))
            return listed;
        if (!IsBreak(element))
            return null;
        return LabelOf(element.GetAttribute("title"))
            ?? LabelOf(element.GetAttribute("aria-label"))
            ?? LabelOf(Tree.TextOf(element, LongestLabel + 1))
            ?? NumberIn(element.Id);
    }

    /// <summary>True for the mark at which a page begins: what is in it is the page's number and not of the text.</summary>
    public static bool IsMark(IElement element) => IsBreak(element) && Tree.TextOf(element, LongestLabel + 1).Length <= LongestLabel;

    /// <summary>The label in a list of pages or at a page's beginning: "12", "Page 12", "[xii]"; null if it is none.</summary>
    public static string? LabelOf(string? text)
    {
        if (text is null)
            return null;
        var label = text.Trim().Trim('[', ']', '(', ')', '{', '}', '.', ':', ' ');
        var space = label.IndexOfAny([' ', '.', '\u00a0']);
        if (space > 0 && IsWordForPage(label[..space]))
            label = label[(space + 1)..].TrimStart('.', ' ', '\u00a0');
        return label.Length is > 0 and <= LongestLabel ? label : null;
    }

    private static bool IsWordForPage(string word) =>
        word.ToLowerInvariant()
            is "page"
                or "p"
                or "pg"
                or "pp"
                or "seite"
                or "s"
                or "página"
                or "pagina"
                or "pág"
                or "pag"
                or "str"
                or "strona"
                or "sida"
                or "side"
                or "sivu";

    private static bool IsBreak(IElement element) => Elements.HasBookType(element, "pagebreak") || Elements.Role(element) == "doc-pagebreak";

    /// <summary>"12" of "page_12", "xii" of "p-xii".</summary>
    private static string? NumberIn(string? id)
    {
        if (id is null)
            return null;
        var at = id.Length;
        while (at > 0 && char.IsAsciiDigit(id[at - 1]))
            at--;
        if (at < id.Length)
            return id[at..].TrimStart('0') is { Length: > 0 } number ? number : null;
        var word = id[(id.LastIndexOfAny(['_', '-', '.']) + 1)..];
        return word.Length < id.Length && Roman.Read(word) is not null ? word : null;
    }
}
