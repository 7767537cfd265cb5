namespace Loccit.Text;

/// <summary>Finds places in ordered lists.</summary>
internal static class Ordered
{
    /// <summary>Index of the last item that holds, of items that hold up to some point and not behind it; -1 if none does. Logarithmic.</summary>
    public static int Last(int count, Func<int, bool> holds)
    {
        int lo = 0,
            hi = count;
        while (lo < hi)
        {
            var mid = lo + ((hi - lo) / 2);
            if (holds(mid))
                lo = mid + 1;
            else
                hi = mid;
        }
        return lo - 1;
    }
}
