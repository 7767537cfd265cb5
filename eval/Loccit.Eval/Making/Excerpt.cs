namespace Loccit.Eval.Making;

/// <summary>Tokens in a row of a text.</summary>
internal sealed record Excerpt(SourceText Source, int First, int Count)
{
    public Span Span => new(Source.Tokens[First].Start, Source.Tokens[First + Count - 1].End);

    /// <summary>As it stands.</summary>
    public string Raw => Span.In(Source.Text);

    /// <summary>With one space between the words.</summary>
    public string Flowed => Flow(Raw);

    /// <summary>As a writer would copy it: the underscores that stand for italics dropped.</summary>
    public string Plain => Flowed.Replace("_", "", StringComparison.Ordinal);

    public TruePart Part => new(Source.Name, Span);

    /// <summary>A piece of it.</summary>
    public Excerpt Slice(int from, int count) => this with { First = First + from, Count = count };

    /// <summary>The text with each stretch of white space as one space.</summary>
    public static string Flow(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
