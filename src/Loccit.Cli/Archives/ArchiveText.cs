using System.Globalization;
using Loccit.Archive;
using Loccit.Cli.Pretty;
using Loccit.Formats;

namespace Loccit.Cli.Archives;

/// <summary>What an archive holds, for people.</summary>
internal static class ArchiveText
{
    private const int LabelWidth = 11;

    /// <summary>One line: id, path, what is known of it.</summary>
    public static void Row(Canvas canvas, string id, int width, string path, string known, IReadOnlyList<string> tags, bool plain)
    {
        var tagged =
            tags.Count == 0 ? ""
            : plain ? $" Tagged {string.Join(", ", tags)}."
            : "  " + string.Join(' ', tags.Select(t => $"#{t}"));
        if (plain)
            canvas.Wrapped(0, 0, $"{id}: {path}{(known.Length > 0 ? $", {known}" : "")}.{Visible.Line(tagged)}");
        else
            canvas.Wrapped(
                0,
                width,
                new Run(id.PadRight(width), Tone.Strong),
                path,
                new Run(known.Length > 0 ? $"  {known}" : "", Tone.Faint),
                new Run(Visible.Line(tagged), Tone.Good)
            );
    }

    public static string Empty(string? tag) =>
        tag is null ? "The archive holds no sources yet: 'loccit add' puts them in." : $"No source is tagged '{Visible.Line(tag)}'.";

    /// <summary>“Title”, Author, Container, date.</summary>
    public static string Cited(Metadata metadata)
    {
        var parts = new[]
        {
            metadata.Title is { } title ? $"“{title}”" : null,
            metadata.Authors.Count > 0 ? string.Join("; ", metadata.Authors) : null,
            metadata.Container ?? metadata.Publisher,
            metadata.Issued?.ToString(),
        };
        return Visible.Shorten(Visible.Line(string.Join(", ", parts.OfType<string>())), 160);
    }

    /// <summary>"12 quotations: 9 verbatim, 3 altered".</summary>
    public static string Verdicts(IReadOnlyDictionary<string, int> verdicts)
    {
        var counts = Names.Verdicts.Select(Names.Of).Where(verdicts.ContainsKey).Select(v => $"{verdicts[v]} {v}");
        return $"{Wording.Count(verdicts.Values.Sum(), "quotation")}{(verdicts.Count > 0 ? ": " : "")}{string.Join(", ", counts)}";
    }

    /// <summary>How a capture came, in the word of the JSON.</summary>
    public static string Manner(CaptureManner manner) => manner.ToString().ToLowerInvariant();

    public static string Day(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) + " UTC";

    public static string Size(long bytes) =>
        bytes < 1000 ? $"{bytes} bytes"
        : bytes < 1_000_000 ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e3:0.#} kB")
        : bytes < 1_000_000_000 ? string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e6:0.#} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{bytes / 1e9:0.##} GB");

    /// <summary>A field with its label; nothing where it is not known.</summary>
    public static void Field(Canvas canvas, string label, string? value, bool plain)
    {
        if (string.IsNullOrEmpty(value))
            return;
        if (plain)
            canvas.Wrapped(0, 0, $"{label}: {Visible.Line(value)}");
        else
            canvas.Labelled(2, label, LabelWidth, Visible.Line(value));
    }

    /// <summary>All fields of a work.</summary>
    public static void Work(Canvas canvas, Metadata metadata, bool plain)
    {
        Field(canvas, "title", metadata.Title, plain);
        Field(canvas, "authors", string.Join("; ", metadata.Authors), plain);
        Field(canvas, "container", metadata.Container, plain);
        Field(canvas, "publisher", metadata.Publisher, plain);
        Field(canvas, "issued", metadata.Issued?.ToString(), plain);
        Field(canvas, "language", metadata.Language, plain);
        Field(canvas, "url", metadata.Url, plain);
        Field(canvas, "doi", metadata.Doi, plain);
        Field(canvas, "identifiers", string.Join("; ", metadata.Identifiers), plain);
    }

    /// <summary>A quotation that is kept: verdict, words, speaker, what the source has.</summary>
    /// <param name="canvas">Where.</param>
    /// <param name="quotation">The quotation.</param>
    /// <param name="withPath">Whether its document is named.</param>
    /// <param name="plain">In plain sentences.</param>
    public static void Quotation(Canvas canvas, KeptQuotation quotation, bool withPath, bool plain)
    {
        var verdict = quotation.Verdict ?? "no claim";
        var where = $"{(withPath ? $"{quotation.Path}  " : "")}{quotation.Place}";
        if (plain)
        {
            canvas.Wrapped(
                0,
                0,
                $"{verdict}, d{quotation.Document}, {Visible.Line(where.Replace("  ", ", ", StringComparison.Ordinal))}, {quotation.Id}: “{Visible.Line(quotation.Text)}”"
            );
            Field(canvas, "speaker", quotation.Speaker, plain);
            return;
        }
        canvas.Wrapped(
            2,
            16,
            new Run(verdict.PadRight(14), ToneOf(quotation.Verdict)),
            Visible.Line(where),
            new Run($"  d{quotation.Document} {quotation.Id}", Tone.Faint)
        );
        canvas.Wrapped(16, 16, $"“{Visible.Shorten(Visible.Line(quotation.Text), 240)}”");
        if (quotation.Speaker is { } speaker)
            canvas.Wrapped(16, 18, new Run("— ", Tone.Faint), Visible.Line(speaker));
        if (quotation is { Source: { } source, PassagePlace: { } place })
            canvas.Wrapped(16, 18, new Run($"s{source}{(place.Length > 0 ? $", {Visible.Line(place)}" : "")}", Tone.Faint));
    }

    private static Tone ToneOf(string? verdict) =>
        verdict switch
        {
            null or "inconclusive" or "unavailable" or "translated" => Tone.Faint,
            "verbatim" or "typographic" or "permitted" or "marked" => Tone.Good,
            "misplaced" => Tone.Doubtful,
            _ => Tone.Bad,
        };
}
