using Loccit.Text;

namespace Loccit.Speakers;

/// <summary>Tells a name by which somebody is spoken to: it stands apart from the sentence, as in "Come in, Tom." and "Tom, come in."</summary>
internal static class Vocative
{
    /// <param name="prose">The text.</param>
    /// <param name="quotation">The quoted words with their marks.</param>
    /// <param name="name">A name in them.</param>
    public static bool Is(string prose, Span quotation, Span name)
    {
        var before = name.Start - 1;
        while (before > quotation.Start && (char.IsWhiteSpace(prose[before]) || prose[before] == Document.Unread))
            before--;
        var opens = before <= quotation.Start || prose[before] is '.' or '!' or '?' or '—' or '-' || QuoteMarks.Is(prose[before]);
        var after = name.End >= quotation.End ? '.' : prose[name.End];
        return opens ? after is ',' or '!' or '?' : prose[before] == ',' && (after is ',' or '.' or '!' or '?' or ';' or '—' || QuoteMarks.Is(after));
    }
}
