namespace Loccit.Speakers;

/// <summary>Says whose words a quotation gives, and brings the mentions of each agent together.</summary>
internal static class SpeakerFinder
{
    public static (IReadOnlyList<Quotation> Quotations, IReadOnlyList<Agent> Agents) Find(
        Document document,
        IReadOnlyList<Quotation> quotations,
        IReadOnlyList<Citation> citations
    ) => (quotations, []);
}
