namespace Loccit.Legibility;

/// <summary>How many letters differ.</summary>
internal static class EditDistance
{
    /// <summary>True if at most so many letters must be put in, left out or replaced to make one text of the other (Ukkonen, Information and Control 64, 1985).</summary>
    public static bool Within(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most) => Of(a, b, most) <= most;

    /// <summary>The number of letters to put in, leave out or replace; more than <paramref name="most"/> if it is beyond that.</summary>
    public static int Of(ReadOnlySpan<char> a, ReadOnlySpan<char> b, int most)
    {
        if (Math.Abs(a.Length - b.Length) > most)
            return most + 1;
        var row = b.Length < 128 ? stackalloc int[b.Length + 1] : new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
            row[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            // only a band of the table can hold a distance within the limit
            var from = Math.Max(1, i - most);
            var to = Math.Min(b.Length, i + most);
            var diagonal = row[from - 1];
            row[from - 1] = from == 1 ? i : most + 1;
            var least = row[from - 1];
            for (var j = from; j <= to; j++)
            {
                var above = j == i + most ? most + 1 : row[j];
                var value = Math.Min(Math.Min(above, row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = value;
                least = Math.Min(least, value);
            }
            if (least > most)
                return most + 1;
        }
        return row[b.Length];
    }
}
