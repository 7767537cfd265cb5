using System.Text;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace Loccit.Documents.Pdf.Highlights;

/// <summary>The annotations that a page has, and which of them an earlier check put there.</summary>
internal sealed class PageAnnotations
{
    /// <summary>Author of the annotations.</summary>
    public const string Author = "Loccit";

    /// <summary>What their names begin with.</summary>
    public const string Name = "loccit-";

    private readonly List<string> kept = [];

    /// <summary>Whether some of ours are taken away.</summary>
    public bool HasOwn { get; private set; }

    /// <summary>What those of ours say that stay because somebody answered them.</summary>
    public List<string> Answered { get; } = [];

    /// <summary>The value of the page's key with ours away and new ones behind the others.</summary>
    public string With(IEnumerable<int> added) => $"[{string.Join('\n', kept.Concat(added.Select(n => $"{n} 0 R")))}]";

    /// <param name="pdf">The file, opened.</param>
    /// <param name="objects">Its objects.</param>
    /// <param name="page">The page.</param>
    /// <param name="raw">Its dictionary.</param>
    public static PageAnnotations Read(PdfDocument pdf, RawObjects objects, PageObject page, RawDictionary raw)
    {
        var result = new PageAnnotations();
        if (!page.Dictionary.Data.TryGetValue("Annots", out var token) || pdf.Resolve(token) is not ArrayToken list)
            return result;
        var texts = Items((token is IndirectReferenceToken reference ? objects.Read(reference.Data) : raw["/Annots"] ?? default).Span);
        if (texts.Count != list.Data.Count)
            throw RawTokens.Broken();
        var references = list.Data.Select(t => (t as IndirectReferenceToken)?.Data).ToList();
        var found = list.Data.Select(t => pdf.Resolve(t) as DictionaryToken).ToList();
        var own = references.Where((r, i) => r is not null && IsOwn(pdf, found[i])).Select(r => r!.Value).ToHashSet();
        var answered = new HashSet<IndirectReference>();
        for (var i = 0; i < texts.Count; i++)
        {
            if ((references[i] is not { } r || !own.Contains(r)) && found[i]?.Data.GetValueOrDefault("IRT") is IndirectReferenceToken to)
                answered.Add(to.Data);
        }
        for (var i = 0; i < texts.Count; i++)
        {
            var isOwn = references[i] is { } r && own.Contains(r);
            if ((isOwn ? references[i] : PopupOf(found[i])) is { } ours && own.Contains(ours) && !answered.Contains(ours))
            {
                result.HasOwn = true;
                continue;
            }
            if (isOwn && PdfTokens.Text(pdf.Resolve(found[i]!, "Contents")) is { } said)
                result.Answered.Add(said);
            result.kept.Add(texts[i]);
        }
        return result;
    }

    private static bool IsOwn(PdfDocument pdf, DictionaryToken? annotation) =>
        annotation is not null
        && PdfTokens.Text(pdf.Resolve(annotation, "T")) == Author
        && PdfTokens.Text(pdf.Resolve(annotation, "NM"))?.StartsWith(Name, StringComparison.Ordinal) == true;

    /// <summary>The annotation whose pop-up this one is.</summary>
    private static IndirectReference? PopupOf(DictionaryToken? annotation) =>
        annotation is not null
        && annotation.Data.GetValueOrDefault("Subtype") is NameToken { Data: "Popup" }
        && annotation.Data.GetValueOrDefault("Parent") is IndirectReferenceToken parent
            ? parent.Data
            : null;

    /// <summary>The items of an array as they stand there.</summary>
    private static List<string> Items(ReadOnlySpan<byte> array)
    {
        var items = new List<string>();
        if (array.Length == 0 || array[0] != '[')
            return items;
        for (var at = RawTokens.SkipSpace(array, 1); at < array.Length && array[at] != ']'; at = RawTokens.SkipSpace(array, at))
        {
            var (start, behind) = (at, at);
            var isReference =
                RawObjects.Number(array, ref behind) is not null && RawObjects.Number(array, ref behind) is not null && array[behind..].StartsWith("R"u8);
            at = isReference ? behind + 1 : RawTokens.End(array, at);
            items.Add(Encoding.Latin1.GetString(array[start..at]));
        }
        return items;
    }
}
