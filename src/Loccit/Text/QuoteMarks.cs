using System.Buffers;

namespace Loccit.Text;

/// <summary>The signs that set words off: every mark of quotation of the languages known, single or double, and the apostrophes that share their shapes.</summary>
internal static class QuoteMarks
{
    /// <summary>All of them, to search for.</summary>
    public static readonly SearchValues<char> All = SearchValues.Create("\"'`´‘’‚‛“”„‟‹›«»「」『』");

    /// <summary>True for a quote mark or apostrophe of any shape.</summary>
    public static bool Is(char c) => All.Contains(c);
}
