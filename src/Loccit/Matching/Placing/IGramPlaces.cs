namespace Loccit.Matching.Placing;

/// <summary>Knows where grams (<see cref="PassageIndex.Gram"/>) stand.</summary>
internal interface IGramPlaces
{
    /// <summary>Adds every place where the gram stands to <paramref name="found"/>, in order, unless there are more than <paramref name="most"/>. Returns how many there are, or a number above <paramref name="most"/>.</summary>
    int Lookup(ulong gram, int most, List<uint> found);
}
