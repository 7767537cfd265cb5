namespace Loccit.Documents.Mail;

/// <summary>A plain text of a mail.</summary>
/// <param name="Text">The text, decoded.</param>
/// <param name="IsFlowed">Whether a space at the end of a line says that the paragraph goes on (RFC 3676).</param>
/// <param name="DeletesSpace">Whether that space is none of the text.</param>
internal sealed record MailPart(string Text, bool IsFlowed, bool DeletesSpace);
