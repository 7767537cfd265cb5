namespace Loccit.Documents.Transcripts;

/// <summary>Reads moments of a recording: <c>00:12:31,500</c>, <c>12:31.5</c>, <c>1:02:03</c>.</summary>
internal static class ClockTime
{
    /// <summary>Reads the moment at the start of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="time">The moment.</param>
    /// <param name="length">How many units it takes.</param>
    /// <returns>False if there is none: it has two or three parts of which all but the first have two digits and are below sixty.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, out TimeSpan time, out int length)
    {
        time = default;
        length = 0;
        long seconds = 0;
        var parts = 0;
        while (parts < 3)
        {
            var digits = Digits(text[length..]);
            if (digits == 0 || digits > (parts == 0 ? 4 : 2) || (parts > 0 && digits != 2))
                break;
            var value = int.Parse(text.Slice(length, digits), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture);
            if (parts > 0 && value > 59)
                return false;
            seconds = seconds * 60 + value;
            length += digits;
            parts++;
            if (parts == 3 || length + 1 >= text.Length || text[length] != ':' || !char.IsAsciiDigit(text[length + 1]))
                break;
            length++;
        }
        if (parts < 2)
            return false;
        time = TimeSpan.FromSeconds(seconds);
        if (length + 1 < text.Length && text[length] is '.' or ',' && Digits(text[(length + 1)..]) is var fraction and > 0)
        {
            var milliseconds = 0;
            for (var i = 0; i < 3; i++)
                milliseconds = milliseconds * 10 + (i < fraction ? text[length + 1 + i] - '0' : 0);
            time += TimeSpan.FromMilliseconds(milliseconds);
            length += 1 + fraction;
        }
        return length == text.Length || !char.IsAsciiLetterOrDigit(text[length]) && text[length] != ':' || text[length..].StartsWith(": ");
    }

    private static int Digits(ReadOnlySpan<char> text)
    {
        var n = 0;
        while (n < text.Length && char.IsAsciiDigit(text[n]))
            n++;
        return n;
    }
}
