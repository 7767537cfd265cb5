using System.Security.Cryptography;
using System.Text;

namespace Loccit.Cli.ReadingView;

/// <summary>The page without what a report puts into it: <c>page.html</c> with the style sheets and the script in it.</summary>
internal static class PageTemplate
{
    /// <summary>The style sheets, in the order in which they overrule each other.</summary>
    private static readonly string[] Styles = ["base", "head", "text", "notes", "foot", "media"];

    /// <summary>
    /// The text around <paramref name="slots"/> of the template, one more than there are slots. The page says by their digests that this style and this script may be used and
    /// nothing else: whatever a document smuggled in would not run, and nothing is fetched.
    /// </summary>
    /// <exception cref="InvalidOperationException">The template lacks a slot, or has them in another order.</exception>
    public static IReadOnlyList<string> Around(params ReadOnlySpan<string> slots)
    {
        var (style, script) = (string.Join('\n', Styles.Select(s => Resource(s + ".css"))), Resource("page.js"));
        var rest = Resource("page.html")
            .Replace(
                "{{policy}}",
                $"default-src 'none'; style-src {Digest(style)}; script-src {Digest(script)}; base-uri 'none'; form-action 'none'",
                StringComparison.Ordinal
            )
            .Replace("{{style}}", style, StringComparison.Ordinal)
            .Replace("{{script}}", script, StringComparison.Ordinal);
        var parts = new List<string>();
        foreach (var slot in slots)
        {
            var mark = "{{" + slot + "}}";
            var at = rest.IndexOf(mark, StringComparison.Ordinal);
            if (at < 0)
                throw new InvalidOperationException($"page.html has no {mark} where it is looked for.");
            parts.Add(rest[..at]);
            rest = rest[(at + mark.Length)..];
        }
        parts.Add(rest);
        return parts;
    }

    private static string Digest(string text) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)))}'";

    private static string Resource(string name)
    {
        using var stream = typeof(PageTemplate).Assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        // Browsers read a line end as one character: the digest is of what they read.
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
