namespace Loccit.Archive.Addresses.Wire;

/// <summary>Whether a server sends fast enough: so many bytes in so long, again and again.</summary>
internal sealed class Pace(TimeSpan patience, int leastBytes)
{
    private long began = TimeProvider.System.GetTimestamp();
    private int bytes;

    /// <summary>How long the next bytes may take; zero or less if the time is over.</summary>
    public TimeSpan Left => patience - TimeProvider.System.GetElapsedTime(began);

    /// <summary>Bytes have come.</summary>
    public void Took(int count)
    {
        bytes += count;
        if (bytes >= leastBytes)
            (bytes, began) = (0, TimeProvider.System.GetTimestamp());
    }
}
