using System.Globalization;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;
using PdfPage = UglyToad.PdfPig.Content.Page;

namespace Loccit.Documents.Pdf;

/// <summary>A block as the file's structure tells it.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Level">Rank of a heading, from 1; 0 for other blocks.</param>
/// <param name="IsQuote">True inside of a block quotation.</param>
internal readonly record struct TaggedBlock(BlockKind Kind, int Level, bool IsQuote);

/// <summary>The structure of a tagged file: which block each stretch of marked content belongs to (ISO 32000-1, 14.7 and 14.8).</summary>
internal sealed class Tags
{
    /// <summary>The number of the block of what is no part of the text: running heads, page numbers, ornaments.</summary>
    public const int Artifact = -1;

    /// <summary>Elements lie in each other no deeper than this in honest files.</summary>
    private const int Deepest = 100;

    private readonly PdfDocument pdf;
    private readonly DictionaryToken? roles;
    private readonly Dictionary<int, IToken> parents = [];
    private readonly Dictionary<IndirectReference, int> known = [];
    private readonly List<TaggedBlock> blocks = [default];
    private (int Page, ArrayToken? Elements) last;

    private Tags(PdfDocument pdf, DictionaryToken root)
    {
        this.pdf = pdf;
        roles = pdf.Resolve(root, "RoleMap") as DictionaryToken;
        foreach (var (key, value) in NumberTree.Read(pdf, pdf.Resolve(root, "ParentTree")))
            parents[key] = value;
    }

    /// <summary>The structure of a file; null if it has none.</summary>
    public static Tags? Read(PdfDocument pdf) =>
        pdf.Resolve(pdf.Structure.Catalog.CatalogDictionary, "StructTreeRoot") is DictionaryToken root ? new Tags(pdf, root) : null;

    /// <summary>What the block of a number is. May be asked while other pages are read.</summary>
    public TaggedBlock this[int block]
    {
        get
        {
            if (block <= 0)
                return default;
            lock (blocks)
                return blocks[block];
        }
    }

    /// <summary>The number of the block that marked content of a page belongs to, from 1; 0 if it belongs to none.</summary>
    public int BlockOf(PdfPage page, int content)
    {
        if (last.Page != page.Number)
        {
            var key = pdf.Resolve(page.Dictionary, "StructParents") as NumericToken;
            last = (page.Number, key is not null && parents.TryGetValue(key.Int, out var token) ? pdf.Resolve(token) as ArrayToken : null);
        }
        if (last.Elements is not { } elements || content >= elements.Data.Count || elements.Data[content] is not IndirectReferenceToken reference)
            return 0;
        if (!known.TryGetValue(reference.Data, out var block))
            known[reference.Data] = block = FindBlock(reference);
        return block;
    }

    /// <summary>The innermost block around an element.</summary>
    private int FindBlock(IndirectReferenceToken reference)
    {
        TaggedBlock? found = null;
        IndirectReference at = default;
        var isQuote = false;
        IToken? element = reference;
        for (var depth = 0; depth < Deepest && element is IndirectReferenceToken here && pdf.Resolve(here) is DictionaryToken dictionary; depth++)
        {
            var role = RoleOf(dictionary);
            isQuote |= role == "BlockQuote";
            if (BlockOf(role) is { } block && (found is null || (block.Kind != BlockKind.Paragraph && found.Value.Kind == BlockKind.Paragraph)))
            {
                // a cell, an item or a note has paragraphs of its own
                at = found is null ? here.Data : at;
                found = block;
            }
            dictionary.TryGet(NameToken.Create("P"), out element);
        }
        if (found is null)
            return 0;
        if (known.TryGetValue(at, out var same) && same > 0)
            return same;
        lock (blocks)
            blocks.Add(found.Value with { IsQuote = isQuote });
        return known[at] = blocks.Count - 1;
    }

    private static TaggedBlock? BlockOf(string role) =>
        role switch
        {
            "P" or "BlockQuote" or "Caption" or "TOCI" or "BibEntry" or "Code" => new TaggedBlock(BlockKind.Paragraph, 0, false),
            "Title" or "H" => new TaggedBlock(BlockKind.Heading, 1, false),
            "LI" => new TaggedBlock(BlockKind.ListItem, 0, false),
            "TD" or "TH" => new TaggedBlock(BlockKind.Cell, 0, false),
            "Note" or "FENote" => new TaggedBlock(BlockKind.Note, 0, false),
            ['H', >= '1' and <= '9'] => new TaggedBlock(BlockKind.Heading, Math.Min(6, role[1] - '0'), false),
            _ => null,
        };

    /// <summary>The role of an element; what a program calls otherwise is mapped to the names of the standard.</summary>
    private string RoleOf(DictionaryToken element)
    {
        var role = (pdf.Resolve(element, "S") as NameToken)?.Data ?? "";
        for (var n = 0; n < 10 && roles is not null && pdf.Resolve(roles, role) is NameToken { Data: var mapped } && mapped != role; n++)
            role = mapped;
        return role;
    }
}
