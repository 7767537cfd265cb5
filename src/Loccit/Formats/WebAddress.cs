namespace Loccit.Formats;

/// <summary>Addresses that a reader may be sent to.</summary>
public static class WebAddress
{
    /// <summary>The address in its canonical form if it is one of the web (http, https); null for all else: scripts, files, parts of the document itself.</summary>
    public static string? Of(string? address) =>
        address is { Length: > 0 and < 4096 } && Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri.Host.Length > 0
            ? uri.AbsoluteUri
            : null;
}
