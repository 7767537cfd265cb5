using AngleSharp.Dom;

namespace Loccit.Documents.Html;

/// <summary>How much a box holds.</summary>
/// <param name="First">Number of the box in document order.</param>
/// <param name="Last">Number of the last element in it.</param>
/// <param name="Text">Units of text outside of links.</param>
/// <param name="Links">Units of text in links.</param>
/// <param name="Own">Of <paramref name="Text"/>, what stands in the box itself or in paragraphs, lists and quotations directly in it.</param>
internal readonly record struct Tally(int First, int Last, int Text, int Links, int Own)
{
    /// <summary>How much the box looks like text: menus and lists of links come to nothing.</summary>
    public int Score => Math.Max(0, Text - Links);
}

/// <summary>A link to a place on the same page.</summary>
internal readonly record struct PageLink(IElement Element, int Order, string Target, bool IsNoise);

/// <summary>What one walk over the whole page finds: how its text is spread, what can be linked to, what speaks of the work.</summary>
internal sealed class Survey
{
    private sealed class Frame(IElement element, int order, bool inSection, bool inLink, bool isNoise)
    {
        public IElement Element => element;
        public int Order => order;
        public bool InSection => inSection;
        public bool InLink => inLink;
        public bool IsNoise => isNoise;
        public int Text;
        public int Links;
        public int Own;
        public IElement? Term;
    }

    private readonly Stack<Frame> open = new();
    private readonly Dictionary<IElement, int> orders = [];
    private readonly Dictionary<IElement, Tally> tallies = [];
    private int count;

    private readonly PageNames names;
    private readonly bool isWhole;

    /// <summary>Walks over a page.</summary>
    public Survey(IDocument page, bool isWhole = false)
        : this(PageNames.Of(page), isWhole) { }

    /// <summary>Walks over pages that are read as one.</summary>
    /// <param name="pages">In order, by their names.</param>
    /// <param name="isWhole">True where nothing stands around the text; see <see cref="Elements.IsNoise"/>.</param>
    public Survey(PageNames pages, bool isWhole)
    {
        (names, this.isWhole) = (pages, isWhole);
        foreach (var page in pages.All)
        {
            if (page.DocumentElement is { } root)
                Tree.Visit(root, Enter, Leave);
        }
    }

    /// <summary>What a place on the element's page is linked by.</summary>
    public string KeyOf(IElement element, string id) => names.KeyOf(element, id);

    /// <summary>True for what is no part of the text; see <see cref="Elements.IsNoise"/>.</summary>
    public bool IsNoise(IElement element, bool inSection) => Elements.IsNoise(element, inSection, isWhole);

    /// <summary>Elements that can be linked to, by the key of their id (or an anchor's name).</summary>
    public Dictionary<string, IElement> Targets { get; } = new(StringComparer.Ordinal);

    /// <summary>Links to places on the page, in order.</summary>
    public List<PageLink> PageLinks { get; } = [];

    /// <summary>For a term of a list, what is said of it.</summary>
    public Dictionary<IElement, IElement> Definitions { get; } = [];

    /// <summary>Elements in which the page itself says that its text is there, outermost first.</summary>
    public List<IElement> Mains { get; } = [];

    /// <summary>The articles, outermost only.</summary>
    public List<IElement> Articles { get; } = [];

    /// <summary>The elements that may tell something of the work.</summary>
    public List<IElement> About { get; } = [];

    /// <summary>The first heading of the first rank that is shown, or null.</summary>
    public IElement? FirstHeading { get; private set; }

    /// <summary>Number of an element in document order.</summary>
    public int OrderOf(IElement element) => orders.GetValueOrDefault(element, -1);

    /// <summary>What a box holds.</summary>
    public Tally TallyOf(IElement element) => tallies.GetValueOrDefault(element);

    private bool Enter(INode node)
    {
        if (node is IText text)
        {
            CountText(text);
            return false;
        }
        if (node is not IElement element)
            return false;
        var order = count++;
        orders[element] = order;
        open.TryPeek(out var parent);
        var inSection = parent is not null && (parent.InSection || Elements.IsSection(parent.Element));
        var isNoise = parent is { IsNoise: true, Element.LocalName: not "head" } || IsNoise(element, inSection);
        Note(element, parent, order, isNoise);
        open.Push(new Frame(element, order, inSection, parent is { InLink: true } || element.LocalName == "a" && element.HasAttribute("href"), isNoise));
        return true;
    }

    private void CountText(IText text)
    {
        if (!open.TryPeek(out var frame) || frame.IsNoise)
            return;
        var length = text.Data.AsSpan().Trim().Length;
        if (frame.InLink)
        {
            frame.Links += length;
        }
        else
        {
            frame.Text += length;
            frame.Own += length;
        }
    }

    private void Leave(INode node)
    {
        var frame = open.Pop();
        var name = frame.Element.LocalName;
        if (Elements.IsContainer(name) || Elements.IsSection(frame.Element))
            tallies[frame.Element] = new Tally(frame.Order, count - 1, frame.Text, frame.Links, frame.Own);
        if (!open.TryPeek(out var parent))
            return;
        parent.Text += frame.Text;
        parent.Links += frame.Links;
        if (!Elements.IsContainer(name))
            parent.Own += Math.Max(0, frame.Text - frame.Links);
    }

    private void Note(IElement element, Frame? parent, int order, bool isNoise)
    {
        var name = element.LocalName;
        if (element.Attributes.Length > 0)
        {
            if (element.Id is { Length: > 0 } id)
                Targets.TryAdd(KeyOf(element, id), element);
            if (name == "a" && element.GetAttribute("name") is { Length: > 0 } anchor)
                Targets.TryAdd(KeyOf(element, anchor), element);
            if (name == "a" && element.GetAttribute("href") is { Length: > 1 } href && names.KeyOfLink(element, href) is { } key)
                PageLinks.Add(new PageLink(element, order, key, isNoise));
        }
        switch (name)
        {
            case "meta" or "link" or "title" or "base" or "time":
            case "script" when element.GetAttribute("type") is { } type && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase):
                About.Add(element);
                break;
            case "h1" when FirstHeading is null && (!isNoise || parent is { Element.LocalName: "header" }):
                FirstHeading = element;
                break;
            case "article" when !isNoise && !open.Any(IsArticle):
                Articles.Add(element);
                break;
            case "dt" when parent is not null:
                parent.Term = element;
                break;
            case "dd" when parent is { Term: { } term }:
                Definitions.TryAdd(term, element);
                break;
        }
        if (!isNoise && IsMain(element) && !open.Any(f => IsMain(f.Element)))
            Mains.Add(element);
    }

    private static bool IsMain(IElement element) => element.LocalName == "main" || Elements.Role(element) == "main";

    private static bool IsArticle(Frame frame) => frame.Element.LocalName == "article";
}
