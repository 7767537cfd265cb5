namespace Loccit.Quotations;

/// <summary>Which marks a document uses for its quotations, inferred from all of its marks.</summary>
/// <param name="MainIsSingle">True if singles quote and doubles stand inside them, as in many British novels.</param>
/// <param name="GuillemetsPointInwards">True if »so« is the way, as in German books.</param>
/// <param name="RightMarksOpen">True if ”so” is the way, as in Swedish and Finnish.</param>
/// <param name="LowMarksOpen">True if „so“ is the way, as in German, where every noun has a capital.</param>
internal sealed record Convention(bool MainIsSingle, bool GuillemetsPointInwards, bool RightMarksOpen, bool LowMarksOpen)
{
    public static Convention Of(IReadOnlyList<Mark> marks)
    {
        int doubles = 0,
            singles = 0,
            speech = 0,
            inwards = 0,
            outwards = 0,
            left = 0,
            low = 0,
            outside = 0,
            rightOpening = 0;
        foreach (var mark in marks)
        {
            var opens = mark.Role == MarkRole.Opener;
            switch (mark.Glyph)
            {
                case MarkGlyph.SingleLeft or MarkGlyph.SingleStraight or MarkGlyph.SingleLow when opens:
                    singles++;
                    break;
                case MarkGlyph.SingleStraight or MarkGlyph.SingleRight or MarkGlyph.SingleLeft when mark.Role == MarkRole.Closer:
                    // scare quotes in a text of doubles seldom hold a closing comma or stop
                    if (mark.Before is ',' or '.' or '?' or '!' or '—')
                        speech++;
                    // Dutch and Afrikaans set the comma behind the mark: ‘…’, zei hij
                    else if (mark.After == ',' && char.IsLetter(mark.Before))
                        outside++;
                    break;
                case MarkGlyph.GuillemetLeft or MarkGlyph.SingleGuillemetLeft:
                    outwards += mark.Role == MarkRole.Opener ? 1 : 0;
                    inwards += mark.Role == MarkRole.Closer ? 1 : 0;
                    doubles++;
                    break;
                case MarkGlyph.GuillemetRight or MarkGlyph.SingleGuillemetRight:
                    inwards += mark.Role == MarkRole.Opener && !mark.Leads ? 2 : 0;
                    inwards += mark.Role == MarkRole.Opener && mark.Leads ? 1 : 0;
                    outwards += mark.Role == MarkRole.Closer ? 1 : 0;
                    break;
                case MarkGlyph.DoubleRight when opens:
                    rightOpening++;
                    break;
                case MarkGlyph.DoubleLow:
                    low++;
                    doubles++;
                    break;
                case MarkGlyph.DoubleLeft or MarkGlyph.TwoGraves or MarkGlyph.TwoLeft:
                    left++;
                    doubles++;
                    break;
                case MarkGlyph.DoubleStraight or MarkGlyph.TwoStraight when opens:
                    doubles++;
                    break;
                case MarkGlyph.CornerLeft or MarkGlyph.WhiteCornerLeft:
                    doubles++;
                    break;
            }
        }
        return new Convention(
            MainIsSingle: (speech > 0 && singles > doubles + rightOpening) || (outside > 1 && singles > 1 && doubles + rightOpening == 0),
            GuillemetsPointInwards: inwards > outwards,
            RightMarksOpen: rightOpening > left + low,
            LowMarksOpen: low > 0 && low * 2 > left
        );
    }
}
