using System.Text;
using System.Xml;
using Loccit.Documents.Flow;

namespace Loccit.Documents.Word;

/// <summary>A paragraph as it is read: its characters, where each comes from, and what is said of it.</summary>
internal sealed class WordParagraph
{
    public StringBuilder Text { get; } = new();

    /// <summary>Where its characters stand in the part, by offset in <see cref="Text"/>.</summary>
    public List<WordPiece> Pieces { get; } = [];

    /// <summary>Paragraphs of the text boxes anchored in it; they are read behind it.</summary>
    public List<WordParagraph> Boxes { get; } = [];

    public NamedStyle Style { get; set; } = new();

    public bool InCell { get; init; }

    public bool? Listed { get; set; }

    public int? Outline { get; set; }

    public int? Left { get; set; }

    public int? FirstLine { get; set; }

    /// <summary>True if its end is no end in the version that is read: the next goes on in the same line.</summary>
    public bool GoesOn { get; set; }

    /// <summary>Where it begins in the document's text; set when it is written there.</summary>
    public int Base { get; set; } = -1;

    /// <summary>Characters at its start that were not written: white space.</summary>
    public int Dropped { get; set; }

    /// <summary>How many of its characters were written.</summary>
    public int Written { get; set; }

    public int HeadingLevel => Outline is { } own ? (own < 9 ? Math.Min(own + 1, 6) : 0) : Style.HeadingLevel;

    public bool IsListItem => Listed ?? Style.IsListed;

    /// <summary>Indentation of the line that is furthest left.</summary>
    public int Indentation => (Left ?? Style.Left ?? 0) + Math.Min(0, FirstLine ?? Style.FirstLine ?? 0);

    /// <summary>An offset of <see cref="Text"/> in the document's text.</summary>
    public int At(int offset) => Base + Math.Clamp(offset - Dropped, 0, Written);

    public static int? LeftOf(XmlReader reader) => WordNames.Twips(WordNames.Get(reader, "left") ?? WordNames.Get(reader, "start"));

    public static int? FirstLineOf(XmlReader reader) =>
        WordNames.Twips(WordNames.Get(reader, "hanging")) is { } hanging ? -hanging : WordNames.Twips(WordNames.Get(reader, "firstLine"));
}

/// <summary>Characters of one element of a run.</summary>
/// <param name="Start">Their offset in the text.</param>
/// <param name="Length">How many they are.</param>
/// <param name="Run">The run that they stand in.</param>
/// <param name="Raw">Offset in the part's xml of their first character; of characters that an element stands for (a tab), of that element.</param>
/// <param name="IsText">True if they are the characters of a text element, false if an element stands for them.</param>
internal readonly record struct WordPiece(int Start, int Length, WordRun Run, int Raw, bool IsText)
{
    /// <summary>Characters of the element before these that are not in the text: white space at a paragraph's start.</summary>
    public int Skipped { get; init; }

    /// <summary>The offset behind the last of them.</summary>
    public int End => Start + Length;
}

/// <summary>A run of a part: characters of one format.</summary>
/// <param name="Part">The part's name in the package.</param>
/// <param name="Raw">Offset in the part's xml of the run's first sign.</param>
/// <param name="IsFormula">True for a run of a formula, which cannot be divided.</param>
internal sealed record WordRun(string Part, int Raw, bool IsFormula);
