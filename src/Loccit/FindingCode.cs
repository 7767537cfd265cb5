namespace Loccit;

/// <summary>Every finding's stable code. The number never changes its meaning; docs/codes.md has a row for each.</summary>
public enum FindingCode
{
    /// <summary>LC101: an opening mark that is never closed.</summary>
    UnclosedMark = 101,

    /// <summary>LC102: a closing mark that nothing opened.</summary>
    StrayMark = 102,

    /// <summary>LC103: the opening and the closing mark are of different pairs.</summary>
    MixedMarks = 103,

    /// <summary>LC111: the file is empty.</summary>
    EmptyFile = 111,

    /// <summary>LC112: the file is not text of a kind that can be read.</summary>
    NotReadable = 112,

    /// <summary>LC113: the encoding was guessed, or bytes could not be decoded.</summary>
    Encoding = 113,

    /// <summary>LC114: the content is not what the file's extension says.</summary>
    WrongExtension = 114,

    /// <summary>LC115: the file was too large or too deep and was read in part or not at all.</summary>
    LimitReached = 115,

    /// <summary>LC116: metadata beside or inside the file could not be read.</summary>
    BadMetadata = 116,

    /// <summary>LC117: the file changed while it was read.</summary>
    FileChanged = 117,

    /// <summary>LC118: parts of the file could not be read; the others were.</summary>
    PartlyRead = 118,

    /// <summary>LC119: the document holds text that is hidden; it was left out.</summary>
    HiddenText = 119,

    /// <summary>LC120: the document has tracked changes; one version of it was read.</summary>
    ChangesTracked = 120,

    /// <summary>LC126: things in an archive, a web archive or a mail are no documents, and were passed over.</summary>
    PassedOver = 126,

    /// <summary>LC127: an archive breaks the rules of its format, or holds other bytes than its digests say; what could be read was.</summary>
    FaultyArchive = 127,

    /// <summary>LC128: pages are pictures; their text was recognised, and may have errors.</summary>
    TextRecognised = 128,

    /// <summary>LC131: a comment that speaks to loccit cannot be followed: it gives no reason, or has a word or code that there is not.</summary>
    IgnoreNotFollowed = 131,

    /// <summary>LC132: a comment that leaves out findings leaves out none.</summary>
    UnusedIgnore = 132,

    /// <summary>LC201: nobody is named as the speaker.</summary>
    NoSpeaker = 201,

    /// <summary>LC202: there are no words of speech for the document's language, or it is not known; those of English were used.</summary>
    OtherWords = 202,

    /// <summary>LC301: the cited source is not held.</summary>
    SourceNotHeld = 301,

    /// <summary>LC302: more than one source fits the citation.</summary>
    AmbiguousSource = 302,

    /// <summary>LC303: the source of the quotation is not cited; it was looked for in all sources.</summary>
    NotCited = 303,

    /// <summary>LC304: the citation names the source with a slip (misspelled title, other date).</summary>
    CitationSlip = 304,

    /// <summary>LC305: the cited source is held but cannot be read.</summary>
    SourceUnreadable = 305,

    /// <summary>LC401: words were changed without a mark.</summary>
    Altered = 401,

    /// <summary>LC402: a mark hides more than it may.</summary>
    Mismarked = 402,

    /// <summary>LC403: the cut drops what governs the words.</summary>
    Truncated = 403,

    /// <summary>LC404: two places joined without a mark.</summary>
    Spliced = 404,

    /// <summary>LC405: the words are not in the source cited but in another.</summary>
    Misattributed = 405,

    /// <summary>LC406: the words are not in the source.</summary>
    Absent = 406,

    /// <summary>LC407: the words are too short or too common to place.</summary>
    Inconclusive = 407,

    /// <summary>LC408: another page or section than cited.</summary>
    Misplaced = 408,

    /// <summary>LC409: the source is in another language.</summary>
    Translated = 409,

    /// <summary>LC410: the source gives the words as another's, and the document does not say so or names somebody else.</summary>
    SecondHand = 410,

    /// <summary>LC501: bytes that an archive should hold are missing.</summary>
    CaptureMissing = 501,

    /// <summary>LC502: bytes in an archive are not those that were put there.</summary>
    CaptureDamaged = 502,

    /// <summary>LC503: the database of an archive is damaged.</summary>
    DatabaseDamaged = 503,

    /// <summary>LC504: the record of what happened in an archive is not what was signed.</summary>
    RecordDamaged = 504,

    /// <summary>LC511: an address is none that is fetched: not of the web, or in a private network.</summary>
    AddressRefused = 511,

    /// <summary>LC512: a site asks programs not to fetch a page.</summary>
    RobotsForbid = 512,

    /// <summary>LC513: a page is too large, comes too slowly, or is sent on without end.</summary>
    FetchLimit = 513,

    /// <summary>LC514: a server does not answer, or cannot prove who it is.</summary>
    NotReached = 514,

    /// <summary>LC515: an answer breaks off, or is not what it says it is.</summary>
    BrokenAnswer = 515,

    /// <summary>LC516: a page is not there any more, whatever status its server gives.</summary>
    PageGone = 516,

    /// <summary>LC517: a server refuses a page, or fails.</summary>
    PageRefused = 517,

    /// <summary>LC518: in place of a page the copy in another archive was kept.</summary>
    ArchivedCopy = 518,
}

/// <summary>How codes are written.</summary>
public static class FindingCodes
{
    /// <summary>The code as printed, e.g. <c>LC401</c>.</summary>
    public static string Text(this FindingCode code) => $"LC{(int)code}";
}
