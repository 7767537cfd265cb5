using System.Globalization;

namespace Loccit.Documents.Html;

/// <summary>Reads the dates of metadata: ISO 8601 and the forms that pages use beside it.</summary>
internal static class MetaDates
{
    /// <summary>Reads "1964-01-08", "1964/01/08", "19640108", "January 8, 1964", "8 January 1964", "Wed, 08 Jan 1964 …". Days and months in figures other than year first are not guessed.</summary>
    public static bool TryRead(string? text, out PartialDate date)
    {
        date = default;
        if (string.IsNullOrWhiteSpace(text) || text.Length > 100)
            return false;
        var trimmed = text.Trim();
        if (PartialDate.TryParse(trimmed.Replace('/', '-').Replace('.', '-'), out date))
            return true;
        if (trimmed.Length == 8 && !trimmed.AsSpan().ContainsAnyExceptInRange('0', '9'))
            return PartialDate.TryParse($"{trimmed[..4]}-{trimmed[4..6]}-{trimmed[6..]}", out date);
        return TryReadWords(trimmed, out date);
    }

    private static bool TryReadWords(string text, out PartialDate date)
    {
        int day = 0,
            month = 0,
            year = 0;
        foreach (var word in text.Split([' ', ',', '-', '\u00a0'], StringSplitOptions.RemoveEmptyEntries))
        {
            if (word.Contains(':'))
                break;
            if (int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var number))
            {
                if (word.Length == 4 && year == 0)
                    year = number;
                else if (word.Length <= 2 && day == 0)
                    day = number;
                else
                    break;
            }
            else if (month == 0)
            {
                month = MonthOf(word);
            }
        }
        date = default;
        if (month == 0 || year == 0)
            return false;
        return PartialDate.TryParse(day == 0 ? $"{year:D4}-{month:D2}" : $"{year:D4}-{month:D2}-{day:D2}", out date);
    }

    private static int MonthOf(string word)
    {
        var name = word.TrimEnd('.');
        if (name.Length < 3)
            return 0;
        ReadOnlySpan<string> months =
        [
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december",
        ];
        for (var i = 0; i < months.Length; i++)
        {
            if (months[i].StartsWith(name, StringComparison.OrdinalIgnoreCase) || (i == 8 && name.Equals("sept", StringComparison.OrdinalIgnoreCase)))
                return i + 1;
        }
        return 0;
    }
}
