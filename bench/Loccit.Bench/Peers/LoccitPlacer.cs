using Loccit.Matching;
using Loccit.Matching.Differences;
using Loccit.Matching.Placing;

namespace Loccit.Bench.Peers;

/// <summary>This project's own search, on one thread.</summary>
internal sealed class LoccitPlacer : Searcher
{
    private PassageIndex? index;
    private Placer? placer;

    public override string Name => "Loccit";

    public override void Build(IReadOnlyList<string> texts)
    {
        index = PassageIndex.Build(texts, 1, CancellationToken.None);
        placer = new Placer(index);
    }

    public override Chunk? Find(string quote)
    {
        var placement = placer!.Place(MarkedText.Read(quote, new Span(0, quote.Length)), -1);
        if (placement is not { IsPlace: true })
            return null;
        var piece = placement.Pieces.FirstOrDefault(p => p.FirstWord >= 0);
        return piece is null ? null : new Chunk(piece.Source, piece.Span);
    }

    public override void Dispose() { }
}
