using Loccit.Documents.Bibliography;

namespace Loccit.Documents.Latex;

/// <summary>The language that a document sets, and how csquotes prints its marks of quotation.</summary>
internal sealed class LatexLanguage
{
    private string? ofClass;

    /// <summary>The tag of the language; null if the document sets none.</summary>
    public string? Tag { get; private set; }

    /// <summary>True for the languages in which babel gives the sign " a meaning of its own.</summary>
    public bool HasShorthands => Tag is "de" or "nl" or "da" or "sv" or "fi" or "pl" or "cs" or "ru" or "uk" or "ca";

    /// <summary>Takes the options of a class: babel looks for a language in them.</summary>
    public void Class(string? options) => ofClass = Last(options);

    /// <summary>Takes the options of babel; of several languages the last one is the document's.</summary>
    public void Babel(string? options) => Tag = Last(options) ?? ofClass ?? Tag;

    /// <summary>Takes the name of a language.</summary>
    public void Set(string? name) => Tag = BibtexWork.Language(name) ?? Tag;

    /// <summary>The marks of a language, outer for an even depth, inner for an odd one.</summary>
    public static (string Open, string Close) Marks(string? tag, int depth) =>
        (tag, depth % 2) switch
        {
            ("de" or "cs", 0) => ("„", "“"),
            ("de" or "cs", _) => ("‚", "‘"),
            ("fr", _) => ("«\u00a0", "\u00a0»"),
            ("es" or "it" or "pt-PT" or "ca" or "el", 0) => ("«", "»"),
            ("es" or "it" or "ca" or "el", _) => ("“", "”"),
            ("ru" or "uk", 0) => ("«", "»"),
            ("ru" or "uk", _) => ("„", "“"),
            ("pl", 0) => ("„", "”"),
            ("pl", _) => ("«", "»"),
            ("sv" or "fi", 0) => ("”", "”"),
            ("sv" or "fi", _) => ("’", "’"),
            ("da", 0) => ("»", "«"),
            ("da", _) => ("›", "‹"),
            (_, 0) => ("“", "”"),
            (_, _) => ("‘", "’"),
        };

    private static string? Last(string? options)
    {
        string? last = null;
        foreach (var option in (options ?? "").Split(','))
        {
            var name = option.Trim();
            var isMain = name.StartsWith("main=", StringComparison.Ordinal);
            if (BibtexWork.Language(isMain ? name[5..] : name) is not { } tag)
                continue;
            last = tag;
            if (isMain)
                break;
        }
        return last;
    }
}
