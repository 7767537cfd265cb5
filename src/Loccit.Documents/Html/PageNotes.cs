using System.Globalization;
using AngleSharp.Dom;

namespace Loccit.Documents.Html;

/// <summary>A footnote or endnote of a page.</summary>
/// <param name="Body">The element with its text.</param>
/// <param name="Label">Its number or sign.</param>
/// <param name="Calls">The links that call it.</param>
internal sealed record PageNote(IElement Body, string Label, List<IElement> Calls);

/// <summary>
/// Tells the calls of notes from other links within a page. A call looks like one (raised, or marked as such) or is a number that is
/// linked back to; and what it leads to is marked as a note, stands in a list of notes, or leads back.
/// </summary>
internal sealed class PageNotes
{
    /// <summary>How far up marks of an element are looked for: pages wrap a call or a note in a few elements only.</summary>
    private const int Reach = 6;

    private readonly Survey survey;
    private readonly Dictionary<string, List<IElement>> linksTo = new(StringComparer.Ordinal);

    /// <summary>Finds the notes that are called from within <paramref name="roots"/>.</summary>
    public PageNotes(Survey survey, params IReadOnlyCollection<IElement> roots)
    {
        var boxes = roots.ToHashSet();
        this.survey = survey;
        foreach (var link in survey.PageLinks)
        {
            if (!linksTo.TryGetValue(link.Target, out var links))
                linksTo[link.Target] = links = [];
            links.Add(link.Element);
        }
        var notes = new Dictionary<IElement, (PageNote Note, string Target)>();
        var shared = new HashSet<IElement>();
        var calls = new List<(IElement Call, IElement Body)>();
        foreach (var link in survey.PageLinks)
        {
            if (link.IsNoise || !survey.Targets.TryGetValue(link.Target, out var target) || survey.OrderOf(target) <= link.Order)
                continue;
            var marked = IsMarkedAsCall(link.Element);
            if (marked)
                Calls.Add(link.Element);
            var body = BodyOf(target);
            if (body is null || survey.OrderOf(body) <= link.Order || !IsInsideOne(link.Element, boxes))
                continue;
            var back = LinksBack(link.Element, body);
            if (!(marked ? back.Count > 0 || IsMarkedAsNote(body, target) : back.Count > 0 && IsSign(Tree.TextOf(link.Element, 20))))
                continue;
            // a paragraph with several notes cannot be taken apart: it stays where it is
            if (notes.TryGetValue(body, out var known) && known.Target != link.Target)
            {
                shared.Add(body);
                continue;
            }
            if (known.Note is null)
                notes[body] = known = (new PageNote(body, LabelOf(link.Element, notes.Count + 1), []), link.Target);
            known.Note.Calls.Add(link.Element);
            BackLinks.UnionWith(back);
            calls.Add((link.Element, body));
        }
        foreach (var (call, body) in calls)
        {
            if (!shared.Contains(body))
                Calls.Add(call);
        }
        // one inside another would be read twice
        var taken = -1;
        foreach (var (note, _) in notes.Values.Where(n => !shared.Contains(n.Note.Body)).OrderBy(n => survey.OrderOf(n.Note.Body)))
        {
            if (taken >= 0 && IsInside(note.Body, Notes[taken].Body))
                continue;
            taken = Notes.Count;
            Notes.Add(note);
        }
        Bodies = Notes.Select(n => n.Body).ToHashSet();
        Terms = survey.Definitions.Where(d => Bodies.Contains(d.Value)).Select(d => d.Key).ToHashSet();
    }

    /// <summary>The notes in the order of their bodies.</summary>
    public List<PageNote> Notes { get; } = [];

    /// <summary>The elements that hold notes.</summary>
    public HashSet<IElement> Bodies { get; }

    /// <summary>In lists of terms: the labels of notes.</summary>
    public HashSet<IElement> Terms { get; }

    /// <summary>The links that call notes, also those whose note was not found.</summary>
    public HashSet<IElement> Calls { get; } = [];

    /// <summary>The links that lead from a note back to its call.</summary>
    public HashSet<IElement> BackLinks { get; } = [];

    /// <summary>True if the words of the link cannot be but a number or sign: digits, one letter, asterisks, daggers, with or without brackets.</summary>
    public static bool IsSign(string text)
    {
        var sign = Bare(text);
        if (sign.Length is 0 or > 5)
            return false;
        return sign.Length == 1 ? !char.IsWhiteSpace(sign[0]) : sign.All(c => char.IsAsciiDigit(c) || "*†‡§¶‖#abcdeivxABCDEIVX".Contains(c));
    }

    private static string Bare(string text) => text.Trim().Trim('[', ']', '(', ')', '.', ' ', '\u00a0');

    private static string LabelOf(IElement call, int number)
    {
        var label = Bare(Tree.TextOf(call, 40));
        return label.Length > 0 ? label : number.ToString(CultureInfo.InvariantCulture);
    }

    private static bool IsMarkedAsCall(IElement link)
    {
        if (Elements.Role(link) == "doc-noteref" || Elements.HasBookType(link, "noteref") || IsCallClass(link))
            return true;
        var at = link.ParentElement;
        for (var i = 0; i < 3 && at is not null && !Elements.IsBlock(at.LocalName); i++, at = at.ParentElement)
        {
            if (at.LocalName == "sup" || IsCallClass(at))
                return true;
        }
        // Word puts the raising inside of the link
        return link.ChildElementCount == 1 && FirstIn(link) is { LocalName: "sup" or "span" } && HoldsSup(link) && IsSign(Tree.TextOf(link, 20));
    }

    private static bool HoldsSup(IElement link)
    {
        var at = FirstIn(link);
        for (var i = 0; i < Reach && at is not null; i++, at = FirstIn(at))
        {
            if (at.LocalName == "sup")
                return true;
        }
        return false;
    }

    private static bool IsCallClass(IElement element) =>
        Elements.HasClass(element, "footnote-ref", "footnote-reference", "footnoteref", "fnref", "noteref", "reference", "endnote-ref", "footnote__citation");

    private static bool IsNoteMark(IElement element) =>
        Elements.Role(element) is "doc-endnotes" or "doc-endnote" or "doc-footnote" or "doc-footnotes"
        || Elements.HasBookType(element, "footnote", "endnote", "rearnote", "note", "footnotes", "endnotes", "rearnotes")
        || Elements.HasClass(element, "footnotes", "footnote", "endnotes", "endnote", "notes", "note", "references", "reflist", "fn", "fn-list");

    private static bool IsMarkedAsNote(IElement body, IElement target)
    {
        if (body.LocalName == "li" && body.ParentElement?.LocalName == "ol")
            return true;
        IElement? at = target;
        for (var i = 0; i < Reach && at is not null; i++, at = at.ParentElement)
        {
            if (IsNoteMark(at))
                return true;
        }
        return false;
    }

    /// <summary>The block that a target stands for: the target itself, or what it is an anchor in.</summary>
    private IElement? BodyOf(IElement target)
    {
        if (Elements.Role(target) is "doc-footnote" or "doc-endnote" || Elements.HasBookType(target, "footnote", "endnote", "rearnote", "note"))
            return target;
        IElement? at = target;
        for (var i = 0; at is not null && i <= Reach; i++, at = at.ParentElement)
        {
            switch (at.LocalName)
            {
                case "dt":
                    return survey.Definitions.GetValueOrDefault(at);
                case "td" or "th":
                    return at.ParentElement is { LocalName: "tr" } row ? row : null;
                case "p" when at != target && at.ParentElement is { LocalName: "li" or "aside" or "dd" } item && IsFirstIn(item, at):
                    return item;
                case "li" or "p" or "div" or "dd" or "aside" or "tr" or "blockquote":
                    return at;
                case "body" or "main" or "article" or "section" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "table" or "ol" or "ul" or "dl":
                    return null;
            }
        }
        return null;
    }

    private static bool IsFirstIn(IElement parent, IElement child) => FirstIn(parent) == child;

    /// <summary>The first element in another, if it stands at its beginning: the tree looks for it through all comments before it, at each call anew.</summary>
    internal static IElement? FirstIn(IElement parent)
    {
        var children = parent.ChildNodes;
        for (var i = 0; i < children.Length && i < Reach; i++)
        {
            if (children[i] is IElement element)
                return element;
        }
        return null;
    }

    /// <summary>The links in the note that lead to its call or to what the call stands in.</summary>
    private List<IElement> LinksBack(IElement call, IElement body)
    {
        var found = new List<IElement>();
        IElement? at = call;
        for (var i = 0; i < 4 && at is not null && (i == 0 || !Elements.IsBlock(at.LocalName)); i++, at = at.ParentElement)
        {
            Add(at.Id);
            if (at.LocalName == "a")
                Add(at.GetAttribute("name"));
            // an empty anchor just before or in the call
            if (FirstIn(at) is { LocalName: "a" or "span" or "sup" } inner)
                Add(inner.Id ?? inner.GetAttribute("name"));
        }
        return found;

        void Add(string? id)
        {
            if (string.IsNullOrEmpty(id) || !linksTo.TryGetValue(survey.KeyOf(call, id), out var links))
                return;
            foreach (var link in links.Take(8))
            {
                if (link != call && IsInside(link, body))
                    found.Add(link);
            }
        }
    }

    private static bool IsInsideOne(IElement element, HashSet<IElement> boxes)
    {
        for (IElement? at = element; at is not null; at = at.ParentElement)
        {
            if (boxes.Contains(at))
                return true;
        }
        return false;
    }

    private static bool IsInside(IElement element, IElement box)
    {
        for (IElement? at = element; at is not null; at = at.ParentElement)
        {
            if (at == box)
                return true;
        }
        return false;
    }
}
