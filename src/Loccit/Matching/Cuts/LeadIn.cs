using Loccit.Text;

namespace Loccit.Matching.Cuts;

/// <summary>The author's own words before a quotation: they may say what the cut dropped.</summary>
internal static class LeadIn
{
    private static readonly string[] Lists = ["denial", "unreal", "claim", "if", "exception", "hedge", "tag", "wrongly", "refusal"];

    /// <summary>True if the lead-in holds a negation, a condition or a claim of its own, or names the one whose claim the source gives: "The complaint says".</summary>
    public static bool Restores(string leadIn, string text, Governor governor)
    {
        var words = GoverningWords.Near(text, governor.Span.End);
        var f = Stretch.Of(leadIn, 0, leadIn.Length).Folded;
        var dropped = governor.Kind == EditKinds.Condition ? Stretch.Of(text, governor.Span.Start, governor.Span.End).Folded : [];
        for (var i = 0; i < f.Count; i++)
        {
            if (words.Negates(f[i]) || Lists.Any(l => words.PhraseAt(l, f, i) > 0))
                return true;
            if (f[i].Length > 4 && !words.IsSmall(f[i]) && dropped.Contains(f[i]))
                return true;
        }
        return false;
    }
}
