namespace Loccit.Text;

/// <summary>Finds places in ordered lists.</summary>
internal static class Ordered
{
    /// <summary>Index of the last item at or before an offset; -1 if there is none. Logarithmic.</summary>
    /// <param name="items">In the order of their places.</param>
    /// <param name="offset">The offset.</param>
    /// <param name="place">Where an item is; give a static lambda, which costs nothing to make.</param>
    public static int Last<T>(IReadOnlyList<T> items, int offset, Func<T, int> place)
    {
        int lo = 0,
            hi = items.Count;
        while (lo < hi)
        {
            var mid = lo + ((hi - lo) / 2);
            if (place(items[mid]) <= offset)
                lo = mid + 1;
            else
                hi = mid;
        }
        return lo - 1;
    }
}
