using UglyToad.PdfPig.Content;
using PdfPage = UglyToad.PdfPig.Content.Page;

namespace Loccit.Documents.Pdf;

/// <summary>What a page's own marks say of its letters (ISO 32000-1, 14.6 and 14.9.4). The letters are asked for in the order in which they are painted.</summary>
internal sealed class MarkedLetters
{
    /// <summary>Marks lie in each other no deeper than this in honest files.</summary>
    private const int Deepest = 50;

    /// <summary>A stretch of marked content, and how many of its letters were asked for.</summary>
    private sealed class Stretch(IReadOnlyList<Letter> letters, string? text, int block)
    {
        private int asked;

        public string? Text { get; private set; } = text;

        public int Block { get; } = block;

        /// <summary>The next of its letters; null behind the last.</summary>
        public Letter? Next => asked < letters.Count ? letters[asked] : null;

        /// <summary>Goes to the next letter. What is to be read instead of them is for all together.</summary>
        public void Take()
        {
            asked++;
            Text = Text is null ? null : "";
        }
    }

    private readonly Dictionary<Letter, Stretch> beginnings = new(ReferenceEqualityComparer.Instance);
    private Stretch? current;

    /// <summary>The marks of a page; null if it has none that say anything of its letters.</summary>
    public static MarkedLetters? Of(PdfPage page, Tags? tags)
    {
        var contents = page.GetMarkedContents();
        if (contents.Count == 0)
            return null;
        var marks = new MarkedLetters();
        foreach (var content in contents)
            marks.Add(content, page, tags, 0, null, 0);
        return marks.beginnings.Count == 0 ? null : marks;
    }

    /// <summary>What is said of the next letter: what is to be read for it (null: what it stands for), and the block that it belongs to as <see cref="Tags"/> numbers them (0 for none).</summary>
    public (string? Text, int Block) Next(Letter letter)
    {
        if (!ReferenceEquals(current?.Next, letter))
        {
            // another stretch inside of this one: it is gone on with behind that
            if (current?.Next is { } left)
                beginnings[left] = current;
            if (!beginnings.Remove(letter, out current))
                return default;
        }
        var said = (current!.Text, current.Block);
        current.Take();
        return said;
    }

    private void Add(MarkedContentElement content, PdfPage page, Tags? tags, int block, string? text, int depth)
    {
        if (content.IsArtifact)
            block = Tags.Artifact;
        else if (content.MarkedContentIdentifier >= 0 && tags is not null)
            block = tags.BlockOf(page, content.MarkedContentIdentifier);
        text = content.ActualText ?? text;
        if (content.Letters.Count > 0 && (text is not null || block != 0))
        {
            beginnings[content.Letters[0]] = new Stretch(content.Letters, text, block);
            text = text is null ? null : "";
        }
        if (depth >= Deepest)
            return;
        foreach (var child in content.Children)
            Add(child, page, tags, block, text, depth + 1);
    }
}
