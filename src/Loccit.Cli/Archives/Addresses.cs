using System.Text.RegularExpressions;
using Loccit.Cli.Commands;

namespace Loccit.Cli.Archives;

/// <summary>Addresses among what was named.</summary>
internal static partial class Addresses
{
    /// <summary>Divides names into files and addresses: what has a scheme and is no file is an address, whether or not it can be fetched.</summary>
    /// <exception cref="CannotException">An address cannot be understood.</exception>
    public static (string[] Paths, Uri[] Addresses) Among(IReadOnlyCollection<string> names)
    {
        var isAddress = names.ToLookup(n => Scheme().IsMatch(n) && !Path.Exists(n));
        return ([.. isAddress[false]], [.. isAddress[true].Select(n => Of(n, "add"))]);
    }

    /// <summary>An address that a user wrote.</summary>
    /// <param name="text">The address.</param>
    /// <param name="what">The option or command that it is for.</param>
    /// <exception cref="CannotException">It is none.</exception>
    public static Uri Of(string text, string what) =>
        Uri.TryCreate(text, UriKind.Absolute, out var address) && Scheme().IsMatch(text)
            ? address
            : throw new CannotException($"{what}: '{text}' is no address. One looks like https://example.org/page.");

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9+.-]+://", RegexOptions.NonBacktracking)]
    private static partial Regex Scheme();
}
