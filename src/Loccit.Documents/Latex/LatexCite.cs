using System.Buffers;
using Loccit.Documents.Tex;

namespace Loccit.Documents.Latex;

/// <summary>Works cited together, with what is said before and behind.</summary>
/// <param name="Before">"see"; empty for nothing.</param>
/// <param name="Behind">The place in the last of the works, "p. 12"; empty for nothing.</param>
/// <param name="Keys">By what they are called.</param>
internal sealed record LatexCite(string Before, string Behind, IReadOnlyList<string> Keys)
{
    private static readonly SearchValues<char> OfPages = SearchValues.Create("0123456789-–, fp.");

    /// <summary>No citation has more.</summary>
    private const int Most = 200;

    /// <summary>Reads the arguments of a citing command: <c>[before][behind]{keys}</c>, of a list several of these.</summary>
    public static List<LatexCite> ReadAll(TexInput input, bool isList)
    {
        var cites = new List<LatexCite>();
        input.Sign('*');
        if (isList)
        {
            // before and behind all of them
            for (var i = 0; i < 2 && input.Current == '('; i++)
                input.Until(")");
        }
        do
        {
            var first = input.Option();
            var second = first is null ? null : input.Option();
            if (input.Argument() is not { } keys)
                break;
            var (before, behind) = second is null ? ("", first ?? "") : (first!, second);
            cites.Add(
                new LatexCite(
                    TexText.Plain(before),
                    Place(TexText.Plain(behind)),
                    [.. keys.Split(',').Select(k => k.Trim()).Where(k => k.Length > 0).Take(Most)]
                )
            );
        } while (isList && cites.Count < Most && input.Current is '[' or '{');
        return cites;
    }

    /// <summary>Numbers alone are pages, as in biblatex.</summary>
    private static string Place(string behind)
    {
        behind = behind.Replace('\u00a0', ' ');
        if (behind.Length == 0 || !char.IsAsciiDigit(behind[0]) || behind.AsSpan().ContainsAnyExcept(OfPages))
            return behind;
        return behind.AsSpan().ContainsAny("-–,f") ? $"pp. {behind}" : $"p. {behind}";
    }
}
