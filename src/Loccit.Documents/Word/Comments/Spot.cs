namespace Loccit.Documents.Word.Comments;

/// <summary>A place between two characters of a part.</summary>
/// <param name="Piece">The piece that it stands in or at.</param>
/// <param name="Raw">Offset in the part: of the next character; of a sign that an element stands for, of that element.</param>
/// <param name="IsBehind">True if it stands behind that element.</param>
internal readonly record struct Spot(WordPiece Piece, int Raw, bool IsBehind);

/// <summary>Finds in the parts where offsets of the document's text are.</summary>
internal sealed class SpotFinder(IReadOnlyList<WordPiece> pieces, IReadOnlyDictionary<string, string> parts)
{
    // characters of one piece are asked for in order, so that a long piece is walked over once
    private WordPiece last;
    private int lastUnit;
    private int lastRaw;

    /// <summary>Index of the first piece that ends behind an offset; the number of pieces if none does.</summary>
    public int After(int offset)
    {
        var (lo, hi) = (0, pieces.Count);
        while (lo < hi)
        {
            var mid = (lo + hi) / 2;
            (lo, hi) = pieces[mid].End > offset ? (lo, mid) : (mid + 1, hi);
        }
        return lo;
    }

    /// <summary>Where the first character of a stretch of text begins; null if none of its characters stand in a part.</summary>
    public Spot? StartOf(Span span)
    {
        var i = After(span.Start);
        return i < pieces.Count && pieces[i].Start < span.End ? At(pieces[i], Math.Max(span.Start, pieces[i].Start)) : null;
    }

    /// <summary>Where the last one ends.</summary>
    public Spot? EndOf(Span span)
    {
        var i = After(span.End - 1);
        if (i == pieces.Count || pieces[i].Start >= span.End)
            i--;
        return i >= 0 && pieces[i].End > span.Start ? Behind(pieces[i], Math.Min(span.End, pieces[i].End)) : null;
    }

    // a mark between the halves of a character would break it
    private Spot At(WordPiece piece, int offset) =>
        new(piece, piece.IsText && Raw(piece, offset) is var raw ? raw - (IsInCharacter(piece, raw) ? 1 : 0) : piece.Raw, IsBehind: false);

    private Spot Behind(WordPiece piece, int offset) =>
        new(piece, piece.IsText && Raw(piece, offset) is var raw ? raw + (IsInCharacter(piece, raw) ? 1 : 0) : piece.Raw, IsBehind: !piece.IsText);

    private bool IsInCharacter(WordPiece piece, int raw) =>
        raw > piece.Raw && parts[piece.Run.Part] is var xml && raw < xml.Length && char.IsSurrogatePair(xml[raw - 1], xml[raw]);

    private int Raw(WordPiece piece, int offset)
    {
        var unit = piece.Skipped + offset - piece.Start;
        if (piece != last || unit < lastUnit)
            (last, lastUnit, lastRaw) = (piece, 0, piece.Raw);
        var xml = parts[piece.Run.Part];
        while (lastUnit < unit && lastRaw < xml.Length && xml[lastRaw] != '<')
        {
            if (xml[lastRaw] == '&')
            {
                var end = xml.IndexOf(';', lastRaw);
                // a character beyond U+FFFF is two units of the text
                lastUnit += IsTwo(xml.AsSpan(lastRaw + 1, end - lastRaw - 1)) ? 2 : 1;
                lastRaw = end + 1;
                continue;
            }
            lastRaw += xml[lastRaw] == '\r' && lastRaw + 1 < xml.Length && xml[lastRaw + 1] == '\n' ? 2 : 1;
            lastUnit++;
        }
        return lastRaw;
    }

    private static bool IsTwo(ReadOnlySpan<char> reference)
    {
        if (reference is not ['#', .. var number])
            return false;
        var culture = System.Globalization.CultureInfo.InvariantCulture;
        return number is ['x', .. var hex]
            ? int.TryParse(hex, System.Globalization.NumberStyles.HexNumber, culture, out var c) && c > 0xFFFF
            : int.TryParse(number, System.Globalization.NumberStyles.None, culture, out var d) && d > 0xFFFF;
    }
}
