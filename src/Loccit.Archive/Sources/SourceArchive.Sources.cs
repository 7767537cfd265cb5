using System.Globalization;
using Loccit.Archive.Events;

namespace Loccit.Archive;

public sealed partial class SourceArchive
{
    // Fewer digits of a digest are as likely a name.
    private const int LeastDigits = 6;

    /// <summary>The sources that are held, by number.</summary>
    public IReadOnlyList<HeldSource> Sources() => database.Read(() => sources.All().Where(s => s.Removed is null).ToList());

    /// <summary>The source that a user means: by id ("s12", "s12/report.pdf"), path, file name, address, or the beginning of a digest (six digits or more).</summary>
    /// <param name="named">What the user wrote.</param>
    /// <exception cref="ArchiveException">There is none, it was removed, or several are meant; the message lists them.</exception>
    public HeldSource Source(string named) =>
        database.Read(() =>
        {
            if (string.IsNullOrWhiteSpace(named))
                throw NoSuch(named);
            if (NumberOf(named, 's') is { } number)
            {
                return sources.Get(number) switch
                {
                    null => throw NoSuch(named),
                    { Removed: { } when } => throw new ArchiveException(
                        Folder,
                        $"s{number} was removed on {when.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}; nothing of it is kept."
                    ),
                    var source => source,
                };
            }
            var found = sources.From(named);
            if (found.Count == 0)
                found = sources.From(Kept(named));
            if (found.Count == 0)
                found = sources.Called(named);
            if (found.Count == 0 && named.Length >= LeastDigits && named.All(char.IsAsciiHexDigitLower))
                found = sources.OfDigest(named);
            return found switch
            {
                [] => throw NoSuch(named),
                [var one] => sources.Get(one)!,
                _ => throw new ArchiveException(Folder, $"'{named}' may be {string.Join(", ", found.Select(n => $"s{n}"))}. Name one by its id."),
            };
        });

    /// <summary>The source as it is checked against: its newest capture, read. Safe for several threads at once.</summary>
    /// <param name="source">The source.</param>
    /// <returns>The source; where its capture is missing or damaged it is unreadable, with the reason.</returns>
    public Source Read(HeldSource source)
    {
        var capture = source.Current;
        var path = Shown(capture.Path);
        var read = new Source
        {
            Id = source.Name,
            Path = path,
            Metadata = source.Metadata,
            Unreadable = capture.Unreadable,
        };
        if (capture.Unreadable is not null)
            return read;
        try
        {
            return read with { Document = texts.Read(capture, path).With(source.Metadata, capture.Captured) };
        }
        catch (ArchiveException e)
        {
            return read with { Unreadable = $"its capture cannot be read: {e.Message.TrimEnd('.')}" };
        }
    }

    /// <summary>The number of the source that has these bytes; null if none has.</summary>
    /// <param name="sha256">Their digest.</param>
    public long? SourceOf(string sha256) => sources.OfDigest(sha256) is [var first, ..] ? first : null;

    /// <summary>The bytes of a capture.</summary>
    /// <param name="sha256">Its digest.</param>
    /// <exception cref="ArchiveException">They are missing or damaged.</exception>
    public byte[] Bytes(string sha256) => captures.Read(sha256);

    /// <summary>Removes a source: its captures, what was read in them, and all that was said of it. Its number, when it came and went, and the digests stay in the record; so do the words of it that reports of checks quote.</summary>
    /// <param name="source">The source.</param>
    /// <exception cref="ArchiveException">The archive cannot be written.</exception>
    public void Remove(HeldSource source) =>
        Guarded(
            Folder,
            () =>
            {
                Change(() =>
                {
                    var digests = source
                        .Captures.Select(c => c.Sha256)
                        .Concat(visits.Of(source.Number).Select(v => v.Warc))
                        .Distinct(StringComparer.Ordinal)
                        .ToList();
                    sources.Remove(source.Number, clock.GetUtcNow());
                    checks.Forget(source.Number);
                    MarkForErasure(digests);
                    Tell(EventKinds.Removed, source.Id, json => DigestList(json, digests));
                });
                foreach (var capture in source.Captures)
                    texts.Delete(capture);
                segments.Remove([.. source.Captures.Select(c => c.Sha256).Where(d => sources.OfDigest(d).Count == 0)]);
                Erase();
                database.Scrub();
                return source;
            }
        );

    private void MarkForErasure(IEnumerable<string> digests)
    {
        foreach (var digest in digests.Where(d => !sources.IsNeeded(d)))
            database.Execute("INSERT OR IGNORE INTO erasures (sha256) VALUES (@1)", digest);
    }

    /// <summary>Deletes the bytes whose deletion was decided; goes on where a program that did so was stopped.</summary>
    private void Erase()
    {
        if (database.IsReadOnly || database.Number("SELECT count(*) FROM erasures") == 0)
            return;
        Change(() =>
        {
            foreach (var digest in database.Rows("SELECT sha256 FROM erasures", r => r.Text(0)))
            {
                if (!sources.IsNeeded(digest))
                    captures.Delete(digest);
            }
            database.Execute("DELETE FROM erasures");
        });
    }

    private static void DigestList(System.Text.Json.Utf8JsonWriter json, IEnumerable<string> digests)
    {
        json.WriteStartArray("sha256");
        foreach (var digest in digests)
            json.WriteStringValue(digest);
        json.WriteEndArray();
    }

    /// <summary>The number in "s12" or "s12/report.pdf"; null if it is something else.</summary>
    private static long? NumberOf(string named, char letter) =>
        named.Length > 1
        && named[0] == letter
        && long.TryParse(
            named.AsSpan(1, (named.IndexOf('/') is var slash && slash > 0 ? slash : named.Length) - 1),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var number
        )
            ? number
            : null;

    private static bool IsAddress(string path) =>
        path.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || path.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>A kept path as the user would open it from where the program runs.</summary>
    private string Shown(string kept)
    {
        if (Path.IsPathRooted(kept) || IsAddress(kept))
            return kept;
        var home = Path.GetRelativePath(Environment.CurrentDirectory, Home);
        return home == "." ? kept : $"{home.Replace('\\', '/')}/{kept}";
    }

    private ArchiveException NoSuch(string named) => new(Folder, $"the archive holds nothing called '{named}'. 'loccit list' shows what it holds.");
}
