namespace Loccit.Documents.Mail;

/// <summary>Tells mails that were made to exhaust their reader by their headers.</summary>
internal static class MimeHeaders
{
    /// <summary>No header of a mail or of a part of it has more bytes.</summary>
    public const int Longest = 1 << 20;

    /// <summary>True if every header is within the limit. A header begins the file and follows each line that may part two parts; an empty line ends it.</summary>
    public static bool AreShort(ReadOnlySpan<byte> mail)
    {
        var left = Longest;
        var isHeader = true;
        while (!mail.IsEmpty)
        {
            var feed = mail.IndexOf((byte)'\n');
            var line = feed < 0 ? mail : mail[..(feed + 1)];
            mail = mail[line.Length..];
            if (line.StartsWith("--"u8))
                (isHeader, left) = (true, Longest);
            else if (line.Trim("\r\n"u8).IsEmpty)
                isHeader = false;
            if (isHeader && (left -= line.Length) < 0)
                return false;
        }
        return true;
    }
}
