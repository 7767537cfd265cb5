namespace Loccit.Formats.Tei;

/// <summary>A step in writing a section: text up to an offset, and then an element that opens or closes.</summary>
/// <param name="At">Text is written up to here first.</param>
/// <param name="Opens">The element that opens; null if the innermost one closes.</param>
internal readonly record struct Step(int At, Layer? Opens);

/// <summary>
/// Lays elements into sections. Elements of XML nest and paragraphs hold no others' ends, so what crosses a border is closed before it and opened again
/// behind it: each such piece counts in <see cref="Layer.Pieces"/>.
/// </summary>
internal sealed class Inlay(IReadOnlyList<Layer> layers)
{
    private readonly List<Layer> carried = [];
    private readonly Stack<(Layer Layer, int End)> open = new();
    private int next;

    /// <summary>The steps of the section that follows the last one asked for.</summary>
    public List<Step> Of(Span section)
    {
        var steps = new List<Step>();
        carried.RemoveAll(l => l.Span.End <= section.Start);
        foreach (var layer in carried)
            Open(layer, section.Start, section.End, steps);
        carried.Clear();
        while (true)
        {
            while (next < layers.Count && layers[next].Sections is not null)
                next++;
            var starts = next < layers.Count ? Math.Max(section.Start, layers[next].Span.Start) : int.MaxValue;
            if (starts < (open.Count > 0 ? open.Peek().End : section.End))
            {
                if (layers[next].Span.End > section.Start)
                    Open(layers[next], starts, section.End, steps);
                next++;
            }
            else if (open.Count > 0)
            {
                Close(section.End, steps);
            }
            else
            {
                return steps;
            }
        }
    }

    private void Open(Layer layer, int at, int sectionEnd, List<Step> steps)
    {
        var end = Math.Min(layer.Span.End, open.Count > 0 ? open.Peek().End : sectionEnd);
        open.Push((layer, end));
        layer.Pieces++;
        steps.Add(new Step(at, layer));
    }

    /// <summary>Closes all that ends where the innermost one does, and opens again what goes on.</summary>
    private void Close(int sectionEnd, List<Step> steps)
    {
        var at = open.Peek().End;
        var rest = new Stack<Layer>();
        while (open.Count > 0 && open.Peek().End == at)
        {
            var layer = open.Pop().Layer;
            steps.Add(new Step(at, null));
            if (layer.Span.End > at)
                rest.Push(layer);
        }
        foreach (var layer in rest)
        {
            if (at < sectionEnd)
                Open(layer, at, sectionEnd, steps);
            else
                carried.Add(layer);
        }
    }
}
