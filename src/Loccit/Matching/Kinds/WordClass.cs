namespace Loccit.Matching.Kinds;

/// <summary>Kinds of one word by itself.</summary>
internal static class WordClass
{
    /// <summary>Closed classes, digits, names; otherwise <see cref="EditKinds.Content"/>.</summary>
    public static EditKinds Of(WordInPlace word, Lexicon lexicon)
    {
        if (word.Folded.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
            return IsYear(word.Folded) ? EditKinds.Number | EditKinds.Date : EditKinds.Number;
        var kinds = Months(word, lexicon.ClassOf(word), lexicon);
        if (kinds != EditKinds.None)
            return kinds;
        if (Numerals.Roman(word.Text) is var roman and > 1 && word.Text.Length > 1 && (roman < 40 || word.Text.Length > 3))
            return roman is >= 1500 and < 2100 ? EditKinds.Number | EditKinds.Date : EditKinds.Number;
        // German writes a number in one word: dreiundzwanzig
        if (lexicon.Language == "de" && GermanNumber.Split(word.Folded, lexicon, []))
            return EditKinds.Number;
        return IsName(word, lexicon) ? EditKinds.Name : EditKinds.Content;
    }

    /// <summary>True if a word's place and capital show a name.</summary>
    public static bool IsName(WordInPlace word, Lexicon lexicon)
    {
        if (!word.Capital || word.Folded == "i")
            return false;
        if (word.AfterTitle || lexicon.IsTitle(word.Folded))
            return true;
        // NATO, BBC: an acronym is a name wherever it stands
        var acronym = word.Text.Length is > 1 and < 6 && word.Text.All(char.IsUpper);
        return lexicon.Language.Length > 0 && (acronym || (lexicon.CapitalsName && !word.OpensSentence));
    }

    private static bool IsYear(string folded)
    {
        var digits = folded.AsSpan().TrimEnd('s');
        return digits.Length == 4 && int.TryParse(digits, out var year) && year is >= 1500 and < 2100;
    }

    // in English, months and days have capitals: may and march are verbs
    private static EditKinds Months(WordInPlace word, EditKinds kinds, Lexicon lexicon)
    {
        if (lexicon.Language != "en" || !kinds.HasFlag(EditKinds.Date) || word.Folded is "today" or "yesterday" or "tomorrow" or "tonight")
            return kinds;
        if (!word.Capital)
            return kinds & ~EditKinds.Date;
        return word.OpensSentence ? kinds : EditKinds.Date;
    }
}
