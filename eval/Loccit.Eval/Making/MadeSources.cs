namespace Loccit.Eval.Making;

/// <summary>The folder of sources that are made for single cases: pages with noise, furniture, references.</summary>
internal sealed class MadeSources
{
    private readonly string folder;
    private int count;

    public MadeSources(string folder)
    {
        this.folder = folder;
        Directory.CreateDirectory(folder);
    }

    /// <summary>Writes a source and returns its name.</summary>
    public string Add(string kind, string text)
    {
        var name = $"{kind}-{count++:0000}.txt";
        File.WriteAllText(Path.Combine(folder, name), text);
        return name;
    }

    /// <summary>The text around an excerpt, with the excerpt itself replaced.</summary>
    /// <param name="around">The excerpt.</param>
    /// <param name="room">Characters kept on both sides.</param>
    /// <param name="passage">What stands in its place.</param>
    /// <param name="other">What is done to the text before and behind.</param>
    public static string Around(Excerpt around, int room, string passage, Func<string, string>? other = null)
    {
        var text = around.Source.Text;
        var (start, end) = (Math.Max(0, around.Span.Start - room), Math.Min(text.Length, around.Span.End + room));
        other ??= s => s;
        return other(text[start..around.Span.Start]) + passage + other(text[around.Span.End..end]);
    }
}
