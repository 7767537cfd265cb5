using AngleSharp.Dom;

namespace Loccit.Documents.Html;

/// <summary>What the elements of html mean for reading.</summary>
internal static class Elements
{
    /// <summary>True for elements that begin and end a block, as browsers lay them out by default.</summary>
    public static bool IsBlock(string name) =>
        name
            is "address"
                or "article"
                or "aside"
                or "blockquote"
                or "body"
                or "caption"
                or "center"
                or "dd"
                or "details"
                or "dialog"
                or "dir"
                or "div"
                or "dl"
                or "dt"
                or "fieldset"
                or "figcaption"
                or "figure"
                or "footer"
                or "form"
                or "h1"
                or "h2"
                or "h3"
                or "h4"
                or "h5"
                or "h6"
                or "header"
                or "hgroup"
                or "hr"
                or "html"
                or "legend"
                or "li"
                or "listing"
                or "main"
                or "menu"
                or "nav"
                or "ol"
                or "optgroup"
                or "option"
                or "p"
                or "plaintext"
                or "pre"
                or "search"
                or "section"
                or "summary"
                or "table"
                or "tbody"
                or "td"
                or "tfoot"
                or "th"
                or "thead"
                or "tr"
                or "ul"
                or "xmp";

    /// <summary>True for elements without content.</summary>
    public static bool IsVoid(string name) =>
        name
            is "area"
                or "base"
                or "basefont"
                or "bgsound"
                or "br"
                or "col"
                or "embed"
                or "frame"
                or "hr"
                or "img"
                or "input"
                or "keygen"
                or "link"
                or "meta"
                or "param"
                or "source"
                or "track"
                or "wbr";

    /// <summary>True for elements that the parser opens again behind a block that was closed before them.</summary>
    public static bool IsFormatting(string name) =>
        name is "a" or "b" or "big" or "code" or "em" or "font" or "i" or "nobr" or "s" or "small" or "strike" or "strong" or "tt" or "u";

    /// <summary>True for elements whose content is characters only, up to their own end tag.</summary>
    public static bool IsRawText(string name) => name is "script" or "style" or "textarea" or "title" or "xmp" or "iframe" or "noembed" or "noframes";

    /// <summary>True for boxes that may hold the main text.</summary>
    public static bool IsContainer(string name) =>
        name is "body" or "div" or "section" or "article" or "main" or "center" or "form" or "table" or "tbody" or "tr" or "td" or "fieldset";

    /// <summary>True for elements whose own header and footer belong to them and not to the page.</summary>
    public static bool IsSection(IElement element) =>
        element.LocalName is "article" or "main" or "section" or "blockquote" or "figure" or "li" or "details" || Role(element) is "main" or "article";

    /// <summary>The rank of a heading, or 0.</summary>
    public static int HeadingLevel(string name) => name.Length == 2 && name[0] == 'h' && name[1] is >= '1' and <= '6' ? name[1] - '0' : 0;

    /// <summary>The first role of the element, in lower case; empty if it has none.</summary>
    public static string Role(IElement element)
    {
        if (element.GetAttribute("role") is not { Length: > 0 } role)
            return "";
        var text = role.AsSpan().Trim();
        var end = text.IndexOf(' ');
        return (end < 0 ? text : text[..end]).ToString().ToLowerInvariant();
    }

    /// <summary>
    /// True for what is on the page but not of its text: scripts, menus, asides, forms' fields, what is not shown, and headers and footers of
    /// the page. A <c>form</c> is not judged here, since some sites put the whole page into one.
    /// </summary>
    /// <param name="element">The element.</param>
    /// <param name="inSection">True if it lies in an article or another section; see <see cref="IsSection"/>.</param>
    /// <param name="isWhole">True where nothing stands around the text, as in books and mails: asides, headers and footers are of it.</param>
    public static bool IsNoise(IElement element, bool inSection, bool isWhole)
    {
        switch (element.LocalName)
        {
            case "aside" when !isWhole:
            case "script" or "style" or "noscript" or "template" or "nav" or "button" or "input" or "select" or "textarea":
            case "datalist" or "iframe" or "object" or "embed" or "canvas" or "svg" or "audio" or "video" or "map" or "dialog" or "head":
            case "title" or "meta" or "link" or "rp" or "rt" or "search" or "progress" or "meter":
                return true;
            case "header" when !inSection && !isWhole:
            case "footer" when !isWhole && (!inSection || !HoldsText(element)):
                return true;
        }
        return element.Attributes.Length > 0
            && (IsHidden(element) || IsNoiseRole(Role(element), isWhole) || HasClass(element, "mw-editsection", "mw-jump-link"));
    }

    /// <summary>A section's footer is read if it has paragraphs; a quotation's always, as it says whose words they are.</summary>
    private static bool HoldsText(IElement footer)
    {
        if (footer.ParentElement?.LocalName is "blockquote" or "figure")
            return true;
        foreach (var child in footer.ChildNodes)
        {
            if (child is IElement { LocalName: "p" or "ol" or "blockquote" or "section" })
                return true;
        }
        return false;
    }

    private static bool IsHidden(IElement element)
    {
        // hidden="until-found" is text that the reader can find
        if (element.GetAttribute("hidden") is { } hidden && !hidden.Equals("until-found", StringComparison.OrdinalIgnoreCase))
            return true;
        if (element.GetAttribute("aria-hidden") is { } aria && aria.AsSpan().Trim().Equals("true", StringComparison.OrdinalIgnoreCase))
            return true;
        return element.GetAttribute("style") is { } style && (Declares(style, "display", "none") || Declares(style, "visibility", "hidden"));
    }

    private static bool Declares(ReadOnlySpan<char> style, string property, string value)
    {
        foreach (var range in style.Split(';'))
        {
            var declaration = style[range];
            var colon = declaration.IndexOf(':');
            if (
                colon > 0
                && declaration[..colon].Trim().Equals(property, StringComparison.OrdinalIgnoreCase)
                && declaration[(colon + 1)..].Trim().StartsWith(value, StringComparison.OrdinalIgnoreCase)
            )
                return true;
        }
        return false;
    }

    private static bool IsNoiseRole(string role, bool isWhole) =>
        (!isWhole && role is ("banner" or "contentinfo" or "complementary"))
        || role
            is "navigation"
                or "search"
                or "dialog"
                or "alertdialog"
                or "menu"
                or "menubar"
                or "toolbar"
                or "tablist"
                or "button"
                or "doc-toc"
                or "doc-pagelist";

    /// <summary>True if the element has one of the classes.</summary>
    public static bool HasClass(IElement element, params ReadOnlySpan<string> names) => HasWord(element, "class", names);

    /// <summary>True if the element is of one of the types that books give their parts (EPUB Structural Semantics Vocabulary 1.1).</summary>
    public static bool HasBookType(IElement element, params ReadOnlySpan<string> types) => HasWord(element, "epub:type", types);

    private static bool HasWord(IElement element, string attribute, ReadOnlySpan<string> names)
    {
        if (element.GetAttribute(attribute) is not { Length: > 0 } value)
            return false;
        var text = value.AsSpan();
        foreach (var range in text.SplitAny(" \t\n\r\f"))
        {
            foreach (var name in names)
            {
                if (text[range].Equals(name, StringComparison.OrdinalIgnoreCase))
                    return true;
            }
        }
        return false;
    }
}
