namespace Loccit.Archive;

/// <summary>How bytes came into an archive: it says what they can show.</summary>
public enum CaptureManner
{
    /// <summary>Read from a file.</summary>
    File,

    /// <summary>Fetched from the web: request and answer are kept with them.</summary>
    Fetched,

    /// <summary>Fetched as the copy that another archive has of a page.</summary>
    Archived,

    /// <summary>Pasted by hand: nobody but who pasted it vouches for it.</summary>
    Pasted,
}
