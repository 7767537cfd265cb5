namespace Loccit.Citations;

/// <content>Authors in the manner of bibliographies.</content>
internal static partial class ReferenceParts
{
    /// <summary>
    /// Authors as bibliographies list them, closed by a stop or the year: "Smith, J., Jones, A. &amp; Brown, K. (2010).", "R. Fagin, J. Halpern, and
    /// M. Vardi. A model …". Gives how many parts they take; 0 where the reference does not begin so.
    /// </summary>
    private static int ListedAuthors(List<Part> parts, List<string> authors)
    {
        var end = 0;
        var closed = false;
        for (; end < parts.Count && !closed; end++)
        {
            var words = WithoutAnd(parts[end].Words);
            if (!(IsInitials(words) || (IsPersonList(words) && !IsHolder(words)) || words is "others" or "et al" or "eds"))
                return 0;
            closed = parts[end].Ended is '.' or Taken or '(';
        }
        // one name and nothing but a place and a publisher behind it is a title
        if (!closed || (end == 1 && end < parts.Count && !HasInitials(parts[0].Words) && parts[end].Words.Contains(": ", StringComparison.Ordinal)))
            return 0;
        for (var i = 0; i < end; i++)
        {
            var words = WithoutAnd(parts[i].Words);
            // "Smith, J." and "Smith, John.": given names behind a family name
            if (
                authors.Count > 0
                && !authors[^1].Contains(", ", StringComparison.Ordinal)
                && (IsInitials(words) || (i == 1 && !authors[^1].Contains(' ') && words == parts[i].Words))
            )
                authors[^1] = $"{authors[^1]}, {words}";
            else if (words is not ("others" or "et al" or "eds") && !IsInitials(words))
                AddAuthors(authors, words);
        }
        return end;
    }

    private static string WithoutAnd(string words) =>
        words.StartsWith("& ", StringComparison.Ordinal) ? words[2..]
        : words.StartsWith("and ", StringComparison.Ordinal) || words.StartsWith("und ", StringComparison.Ordinal) ? words[4..]
        : words;

    /// <summary>True for one to four words in the form of a person's name, or several such joined by "and".</summary>
    public static bool IsPersonList(string words)
    {
        var names = words.Replace(" & ", " and ", StringComparison.Ordinal).Replace(" und ", " and ", StringComparison.Ordinal).Split(" and ");
        return names.Length <= 4 && Array.TrueForAll(names, n => IsPerson(n.EndsWith(" et al", StringComparison.Ordinal) ? n[..^6] : n));
    }

    private static bool IsPerson(string name)
    {
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 4 || TellsWork(name))
            return false;
        foreach (var word in words)
        {
            if (word is "de" or "von" or "van" or "der" or "da" or "di" or "du" or "la" or "le" or "al" or "bin" or "ibn" or "del" or "dos")
                continue;
            if (!char.IsUpper(word[0]) || word.Any(char.IsAsciiDigit) || word is "The" or "On" or "A" or "An" or "In" or "Of" or "From" or "How" or "Why")
                return false;
        }
        return char.IsUpper(words[0][0]) || words.Length > 1;
    }
}
