namespace Loccit.Documents.Html;

/// <summary>Makes addresses of a page absolute, where it says where it stands.</summary>
internal sealed class Addresses(string? page)
{
    /// <summary>Addresses are short; what is longer holds data and is left as it is.</summary>
    private const int Longest = 8192;

    private readonly Uri? page = Web(page);

    /// <summary>The address, made absolute if the page's own address is known; a place on the same page stays as written. Null for null or nothing.</summary>
    public string? Absolute(string? address)
    {
        if (string.IsNullOrWhiteSpace(address))
            return null;
        var trimmed = address.Trim();
        if (page is null || trimmed.Length > Longest || trimmed[0] == '#' || HasScheme(trimmed))
            return trimmed;
        return Uri.TryCreate(page, trimmed, out var absolute) ? absolute.AbsoluteUri : trimmed;
    }

    /// <summary>The address if it is one of the web, else null.</summary>
    public static string? WebAddress(string? address) => Web(address?.Trim()) is null ? null : address!.Trim();

    private static Uri? Web(string? address) =>
        address is { Length: > 0 and <= Longest } && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") ? uri : null;

    private static bool HasScheme(string address)
    {
        var colon = address.AsSpan().IndexOfAny(":/?#");
        return colon > 0 && address[colon] == ':';
    }
}
