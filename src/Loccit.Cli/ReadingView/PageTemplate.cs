using System.Security.Cryptography;
using System.Text;

namespace Loccit.Cli.ReadingView;

/// <summary>A page without what a report puts into it: a template with the style sheets and the script in it.</summary>
internal static class PageTemplate
{
    /// <summary>
    /// The text around <paramref name="slots"/> of a template, one more than there are slots. The page says by their digests that this style and this script may be used and
    /// nothing else: whatever a document smuggled in would not run, and nothing is fetched.
    /// </summary>
    /// <param name="page">The template.</param>
    /// <param name="styles">The style sheets, in the order in which they overrule each other.</param>
    /// <param name="script">The script; null for none.</param>
    /// <param name="allowed">What else the page may use, as its policy says it.</param>
    /// <param name="slots">Names of the places in the template that are filled, in its order.</param>
    /// <exception cref="InvalidOperationException">The template lacks a slot, or has them in another order.</exception>
    public static IReadOnlyList<string> Around(string page, IEnumerable<string> styles, string? script, string allowed, params ReadOnlySpan<string> slots)
    {
        var style = string.Join('\n', styles.Select(s => Resource(s + ".css")));
        var code = script is null ? "" : Resource(script);
        var scripts = script is null ? "" : $"script-src {Digest(code)}; ";
        var rest = Resource(page)
            .Replace(
                "{{policy}}",
                $"default-src 'none'; style-src {Digest(style)}; {scripts}{allowed}base-uri 'none'; form-action 'none'",
                StringComparison.Ordinal
            )
            .Replace("{{style}}", style, StringComparison.Ordinal)
            .Replace("{{script}}", code, StringComparison.Ordinal);
        var parts = new List<string>();
        foreach (var slot in slots)
        {
            var mark = "{{" + slot + "}}";
            var at = rest.IndexOf(mark, StringComparison.Ordinal);
            if (at < 0)
                throw new InvalidOperationException($"{page} has no {mark} where it is looked for.");
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
