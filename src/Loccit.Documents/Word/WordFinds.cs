namespace Loccit.Documents.Word;

/// <summary>What a walk over the parts finds, beside the paragraphs.</summary>
internal sealed class WordFinds
{
    public List<WordRange> Emphasis { get; } = [];

    public List<WordRange> Code { get; } = [];

    public List<(WordRange Range, string Target)> Links { get; } = [];

    public List<WordCall> Calls { get; } = [];

    /// <summary>What each comment is attached to, by its id.</summary>
    public Dictionary<string, WordRange> Comments { get; } = new(StringComparer.Ordinal);

    /// <summary>The beginning of the words that are not shown.</summary>
    public System.Text.StringBuilder Hidden { get; } = new();

    public int HiddenRuns { get; set; }

    public List<(WordRange Range, CitationData Data)> Works { get; } = [];

    /// <summary>Pieces of text that are in one version only.</summary>
    public bool HasChanges { get; set; }

    /// <summary>True if the text was nested too deeply to be read to its end.</summary>
    public bool IsTooDeep { get; set; }

    /// <summary>Why a part could not be read to its end; null if all could.</summary>
    public string? Broken { get; set; }
}

/// <summary>The place where a note is called.</summary>
/// <param name="IsEndnote">Which part holds it.</param>
/// <param name="Id">Its id there.</param>
/// <param name="Label">As printed.</param>
/// <param name="Range">The printed label.</param>
internal sealed record WordCall(bool IsEndnote, string Id, string Label, WordRange Range);
