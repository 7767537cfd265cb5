namespace Loccit.Documents.Archives;

/// <summary>Copies no more than it may.</summary>
internal static class Bounded
{
    /// <summary>Copies a stream up to a number of bytes; false if there is more.</summary>
    public static bool Copy(Stream from, Stream to, long most)
    {
        var buffer = new byte[81920];
        var left = most;
        while (from.Read(buffer) is var n and > 0)
        {
            if (n > left)
                return false;
            to.Write(buffer, 0, n);
            left -= n;
        }
        return true;
    }
}
