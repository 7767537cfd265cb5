using System.Globalization;
using System.Net;

namespace Loccit.Documents.Warc;

/// <summary>What the format asks of a record's fields (ISO 28500:2017, WARC 1.1, sections 5 and 6; the same in 1.0 but for finer dates).</summary>
internal static class WarcRules
{
    private static readonly string[] Mandatory = ["WARC-Record-ID", "WARC-Type", "WARC-Date", "Content-Length"];

    /// <summary>What is wrong with the fields, in a fixed order.</summary>
    public static IEnumerable<(WarcFault Fault, string What)> Check(WarcRecord record)
    {
        var fields = record.Fields;
        var type = record.Type;
        foreach (var name in Mandatory)
        {
            if (fields[name] is null)
                yield return (WarcFault.MissingField, $"has no {name}");
        }
        if (type is "response" or "resource" or "request" or "revisit" or "conversion" or "continuation" && record.Target is null)
            yield return (WarcFault.MissingField, $"is a {type} without WARC-Target-URI");
        if (type == "revisit" && fields["WARC-Profile"] is null)
            yield return (WarcFault.MissingField, "is a revisit without WARC-Profile");
        if (type.Length > 0 && !IsKnown(type))
            yield return (WarcFault.UnknownType, $"is of a type that the format does not have, '{Short(type)}'");

        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in fields.All)
        {
            if (!seen.Add(name) && IsOnce(name))
                yield return (WarcFault.RepeatedField, $"has {Short(name)} twice");
            if (value.Length == 0 && IsOfFormat(name))
                yield return (WarcFault.EmptyField, $"has no value in {Short(name)}");
            else if (value.Length > 0 && (!IsValid(name, value) || HasBrokenWord(value)))
                yield return (WarcFault.InvalidField, $"has '{Short(value)}' in {name}");
            if (type.Length > 0 && !MayHave(type, name))
                yield return (WarcFault.MisplacedField, $"is a {Short(type)} with {name}");
        }
        foreach (var fault in Content(record).Concat(Segment(record)))
            yield return fault;
    }

    private static IEnumerable<(WarcFault, string)> Content(WarcRecord record)
    {
        var isEmpty = !long.TryParse(record.Fields["Content-Length"], NumberStyles.None, CultureInfo.InvariantCulture, out var length) || length == 0;
        var content = record.Fields["Content-Type"];
        if (content is null && !isEmpty && record.Type != "continuation")
            yield return (WarcFault.ContentType, "does not say of what type its content is");
        else if (content is not null && record.Type == "warcinfo" && !content.StartsWith("application/warc-fields", StringComparison.OrdinalIgnoreCase))
            yield return (WarcFault.ContentType, $"is a warcinfo and says that its content is {Short(content)}");
    }

    private static IEnumerable<(WarcFault, string)> Segment(WarcRecord record)
    {
        var text = record.Fields["WARC-Segment-Number"];
        var isNumber = int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number);
        if (record.Type == "continuation")
        {
            if (text is null)
                yield return (WarcFault.MissingField, "is a continuation without WARC-Segment-Number");
            else if (isNumber && number < 2)
                yield return (WarcFault.SegmentNumber, $"is a continuation with number {number}, and the first has number 2");
            if (record.Fields["WARC-Segment-Origin-ID"] is null)
                yield return (WarcFault.MissingField, "is a continuation without WARC-Segment-Origin-ID");
        }
        else if (isNumber && number != 1)
        {
            yield return (WarcFault.SegmentNumber, $"has segment number {number}, which only a continuation may have");
        }
    }

    private static bool IsKnown(string type) =>
        type is "warcinfo" or "response" or "resource" or "request" or "metadata" or "revisit" or "conversion" or "continuation";

    private static bool IsOfFormat(string name) =>
        name.StartsWith("WARC-", StringComparison.OrdinalIgnoreCase) || name.StartsWith("Content-", StringComparison.OrdinalIgnoreCase);

    private static bool IsOnce(string name) => IsOfFormat(name) && !name.Equals("WARC-Concurrent-To", StringComparison.OrdinalIgnoreCase);

    private static bool MayHave(string type, string name) =>
        name.ToLowerInvariant() switch
        {
            "warc-filename" => type == "warcinfo",
            "warc-segment-origin-id" or "warc-segment-total-length" => type == "continuation",
            "warc-target-uri" => type != "warcinfo",
            _ => true,
        };

    private static bool IsValid(string name, string value) =>
        name.ToLowerInvariant() switch
        {
            "warc-record-id" or "warc-concurrent-to" or "warc-refers-to" or "warc-warcinfo-id" or "warc-segment-origin-id" => value is ['<', .., '>']
                && IsAddress(value[1..^1]),
            "warc-target-uri" => IsAddress(value.TrimStart('<').TrimEnd('>')),
            "warc-date" or "warc-refers-to-date" => IsDate(value),
            "content-length" or "warc-segment-number" or "warc-segment-total-length" => value.AsSpan().IndexOfAnyExceptInRange('0', '9') < 0
                && value.Length < 20,
            "warc-block-digest" or "warc-payload-digest" => value.IndexOf(':') is var colon and > 0
                && colon < value.Length - 1
                && value.AsSpan(0, colon).IndexOfAny(' ', ';') < 0
                && value.AsSpan(colon + 1).Trim().Length > 0,
            "warc-ip-address" => IPAddress.TryParse(value, out _),
            "content-type" or "warc-identified-payload-type" => value.Split(';')[0].Trim().Split('/') is [{ Length: > 0 }, { Length: > 0 }],
            _ => true,
        };

    /// <summary>True for the beginning of an encoded word without its end (RFC 2047, 2): nobody can say what such a value means.</summary>
    private static bool HasBrokenWord(string value)
    {
        for (var at = value.IndexOf("=?", StringComparison.Ordinal); at >= 0; at = value.IndexOf("=?", at + 2, StringComparison.Ordinal))
        {
            var charset = value.AsSpan(at + 2);
            var mark = charset.IndexOf('?');
            if (mark <= 0 || mark > 40 || charset.Length < mark + 3 || charset[mark + 2] != '?' || charset[mark + 1] is not ('q' or 'Q' or 'b' or 'B'))
                continue;
            if (charset[(mark + 3)..].IndexOf("?=", StringComparison.Ordinal) < 0)
                return true;
        }
        return false;
    }

    /// <summary>A scheme, a colon, and something behind it, without spaces.</summary>
    private static bool IsAddress(string text)
    {
        var colon = text.IndexOf(':');
        return colon > 0 && colon < text.Length - 1 && char.IsAsciiLetter(text[0]) && !text.Any(char.IsWhiteSpace);
    }

    /// <summary>"2008-04-30T20:48:25Z"; 1.1 allows fractions of a second, and less than a second.</summary>
    private static bool IsDate(string value) =>
        value.Length >= 4
        && char.IsAsciiDigit(value[0])
        && (value.Length is 4 or 7 or 10 || value.EndsWith('Z') || value.EndsWith('z'))
        && DateTimeOffset.TryParse(value.Length == 4 ? value + "-01" : value, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
