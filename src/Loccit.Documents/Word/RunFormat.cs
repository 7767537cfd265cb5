using Loccit.Documents.Flow;

namespace Loccit.Documents.Word;

/// <summary>What is said of a run and matters here.</summary>
internal readonly record struct RunFormat
{
    public bool IsEmphasis { get; init; }

    public bool IsHidden { get; init; }

    public bool IsCode { get; init; }

    /// <summary>This with what a character style says.</summary>
    public RunFormat With(NamedStyle style) =>
        this with
        {
            IsEmphasis = IsEmphasis || style.IsEmphasis == true,
            IsHidden = IsHidden || style.IsHidden == true,
            IsCode = IsCode || style.IsCodeRun,
        };
}
