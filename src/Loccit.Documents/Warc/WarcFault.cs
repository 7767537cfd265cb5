namespace Loccit.Documents.Warc;

/// <summary>How a WARC file breaks the rules of its format (ISO 28500:2017, WARC 1.1).</summary>
internal enum WarcFault
{
    /// <summary>A field that every record, or every record of its type, must have is not there.</summary>
    MissingField,

    /// <summary>A field has no value.</summary>
    EmptyField,

    /// <summary>A field's value is not of the form that the field has.</summary>
    InvalidField,

    /// <summary>A field stands twice that may stand once.</summary>
    RepeatedField,

    /// <summary>A field stands in a record of a type that does not have it.</summary>
    MisplacedField,

    /// <summary>The type of the record is none of the format.</summary>
    UnknownType,

    /// <summary>A record with content does not say of what type it is, or says an unfit one.</summary>
    ContentType,

    /// <summary>The number of a segment contradicts the record's type.</summary>
    SegmentNumber,

    /// <summary>A line of the header has no colon, or holds bytes that are no UTF-8.</summary>
    HeaderLine,

    /// <summary>Lines of the header do not end with carriage return and line feed.</summary>
    LineEnd,

    /// <summary>Something else than a record stands where one should begin.</summary>
    Garbage,

    /// <summary>A record is not closed by two line ends: its length is wrong.</summary>
    RecordEnd,

    /// <summary>The content has another digest than the record says.</summary>
    Digest,

    /// <summary>The content is not packed as its own header says, and was read as it is.</summary>
    Packing,

    /// <summary>The file ends in the middle of a record, or the file or what a record holds cannot be unpacked further.</summary>
    Cut,
}

/// <summary>What is wrong with a record.</summary>
/// <param name="Fault">The rule.</param>
/// <param name="Record">Number of the record, from 1.</param>
/// <param name="Position">Where the record begins, in bytes of the file when unpacked.</param>
/// <param name="What">The rest of a sentence that begins with "record 3": "has no WARC-Date".</param>
internal readonly record struct WarcDiagnosis(WarcFault Fault, int Record, long Position, string What)
{
    /// <summary>The rule's name as it is printed: <c>missing-field</c>.</summary>
    public static string Name(WarcFault fault) =>
        string.Concat(fault.ToString().Select((c, i) => char.IsUpper(c) && i > 0 ? $"-{char.ToLowerInvariant(c)}" : $"{char.ToLowerInvariant(c)}"));

    /// <summary>False for what the format recommends only, and for what takes nothing from the content.</summary>
    public static bool IsGrave(WarcFault fault) => fault is not (WarcFault.ContentType or WarcFault.LineEnd or WarcFault.UnknownType or WarcFault.Packing);
}
