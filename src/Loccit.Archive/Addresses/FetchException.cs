namespace Loccit.Archive.Addresses;

/// <summary>A page was not had. The message is the rest of a sentence that begins with the address, and says what to do.</summary>
internal sealed class FetchException(FindingCode code, string why, Exception? inner = null) : Exception(why, inner)
{
    /// <summary>What kind of refusal it is.</summary>
    public FindingCode Code { get; } = code;

    /// <summary>True if the same request may be answered a moment later.</summary>
    public bool IsPassing { get; init; }

    /// <summary>That which is the cause of another exception; null if none is.</summary>
    public static FetchException? In(Exception? e)
    {
        while (e is not (null or FetchException))
            e = e.InnerException;
        return e as FetchException;
    }
}
