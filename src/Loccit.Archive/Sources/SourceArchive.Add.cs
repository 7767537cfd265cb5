using System.Security.Cryptography;
using Loccit.Archive.Addresses;
using Loccit.Archive.Captures;
using Loccit.Archive.Database;
using Loccit.Archive.Events;
using Loccit.Documents;
using Loccit.Documents.Metadata;

namespace Loccit.Archive;

public sealed partial class SourceArchive
{
    // So much is read, made safe and told at a time: a flush to the disk costs some milliseconds, however much it is.
    private const int StepFiles = 128;
    private const long StepBytes = 32 << 20;

    /// <summary>Adds files and all files in folders; each document in a file that holds some is a source of its own.</summary>
    /// <param name="paths">Files and folders.</param>
    /// <param name="options">How.</param>
    /// <param name="told">Told of each document once it is safe, in the order of the files.</param>
    /// <returns>What was noticed: files that could not be read, and were not added, among them.</returns>
    /// <exception cref="ArchiveException">The archive cannot be written. What was told before is safe.</exception>
    public IReadOnlyList<Finding> Add(IReadOnlyList<string> paths, AddOptions options, Action<Addition> told)
    {
        // a capture is the bytes of one file, and is read as such whenever it is read again
        var reading = new ReadingOptions
        {
            KeepsOriginals = true,
            RecognisesText = options.RecognisesText,
            ReadsParts = false,
        };
        var (files, missing) = SourceFolder.Find(paths);
        var findings = new List<Finding>(missing);
        return Guarded(
            Folder,
            () =>
            {
                for (var i = 0; i < files.Count; )
                {
                    options.Cancellation.ThrowIfCancellationRequested();
                    using var batch = captures.Begin();
                    var end = files[i].HoldsDocuments ? i + 1 : EndOfStep(files, i);
                    if (end - i == 1)
                        AddOne(files[i], reading, options, batch, told, findings);
                    else
                        AddSeveral([.. files.Skip(i).Take(end - i)], reading, options, batch, told, findings);
                    i = end;
                    options.Progress?.Invoke(i, files.Count);
                }
                return findings;
            }
        );
    }

    private static int EndOfStep(IReadOnlyList<FoundSource> files, int start)
    {
        var bytes = 0L;
        var end = start;
        while (end < files.Count && end - start < StepFiles && !files[end].HoldsDocuments && (end == start || bytes + files[end].Size <= StepBytes))
            bytes += files[end++].Size;
        return end;
    }

    /// <summary>Several files at a time, in parallel; the order in which they are kept is that of the files.</summary>
    private void AddSeveral(
        List<FoundSource> files,
        ReadingOptions reading,
        AddOptions options,
        ICaptureBatch batch,
        Action<Addition> told,
        List<Finding> findings
    )
    {
        var known = files.ConvertAll(f => sources.At(Kept(f.Path), address: null)?.Sha256);
        var read = new List<Arrival>[files.Count];
        Parallel.For(
            0,
            files.Count,
            new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount, CancellationToken = options.Cancellation },
            i => read[i] = [.. Read(files[i], known[i], reading, options, batch)]
        );
        Keep([.. read.SelectMany(r => r)], batch, told, findings);
    }

    /// <summary>One file, which may hold any number of documents: no more are in memory than are made safe at a time.</summary>
    private void AddOne(FoundSource file, ReadingOptions reading, AddOptions options, ICaptureBatch batch, Action<Addition> told, List<Finding> findings)
    {
        var waiting = new List<Arrival>();
        var bytes = 0L;
        foreach (var arrival in Read(file, sources.At(Kept(file.Path), address: null)?.Sha256, reading, options, batch))
        {
            waiting.Add(arrival);
            bytes += arrival.Read.Original?.Bytes.Length ?? 0;
            if (waiting.Count < StepFiles && bytes < StepBytes)
                continue;
            Keep(waiting, batch, told, findings);
            options.Cancellation.ThrowIfCancellationRequested();
            waiting.Clear();
            bytes = 0;
        }
        Keep(waiting, batch, told, findings);
    }

    /// <summary>A document on its way in.</summary>
    /// <param name="Read">What was read.</param>
    /// <param name="Capture">Its capture; null where nothing is to be kept.</param>
    /// <param name="IsKnown">True for a file that is held as it is.</param>
    /// <param name="Visit">How it was fetched; null for what was not.</param>
    private sealed record Arrival(ReadSource Read, HeldCapture? Capture, bool IsKnown = false, HeldVisit? Visit = null);

    /// <summary>Reads a file and packs its captures; the work that can be done by several at once.</summary>
    private IEnumerable<Arrival> Read(FoundSource file, string? known, ReadingOptions reading, AddOptions options, ICaptureBatch batch)
    {
        if (known is not null && IsSame(file.Path, known))
        {
            yield return new Arrival(Described(file), Capture: null, IsKnown: true);
            yield break;
        }
        foreach (var read in SourceFolder.ReadFile(file, reading))
        {
            if (read.Source is not { } source || (source.Document is null && read.Given is null) || read.Original is { Bytes.Length: 0 })
            {
                yield return new Arrival(read, null);
                continue;
            }
            var sha256 = source.Document?.Sha256 is { Length: > 0 } digest ? digest : null;
            if (options.Only is { } only && (sha256 is null || !only.Contains(sha256)))
                continue;
            if (read.Original is { } original)
                sha256 = batch.Add(original.Bytes);
            if (sha256 is null)
            {
                yield return new Arrival(read, null);
                continue;
            }
            var capture = new HeldCapture
            {
                Sha256 = sha256,
                Size = read.Original?.Bytes.Length ?? 0,
                Taken = clock.GetUtcNow(),
                Path = Kept(file.Path) + source.Path[file.Path.Length..],
                Kind = read.Original?.Kind ?? "",
                Charset = read.Original?.Charset,
                Address = read.Original?.Address ?? (read.Original is null ? source.Document?.Metadata.Url : null),
                Captured = read.Original?.Captured ?? (read.Original is null ? source.Document?.Captured : null),
                MediaType = source.Document?.MediaType ?? "application/octet-stream",
                Length = source.Document?.Text.Length ?? 0,
                Found = source.Document?.Metadata ?? Metadata.None,
                Unreadable = source.Unreadable,
            };
            if (source is { Document: { } document, Unreadable: null } && read.Original is not null)
                texts.Write(capture, document);
            yield return new Arrival(read with { Source = source with { Document = null } }, capture);
        }
    }

    /// <summary>A file that is held as it is, with what the file beside it, or a list, says today.</summary>
    private static ReadSource Described(FoundSource file)
    {
        IReadOnlyList<Finding> bad = [];
        var given = SideFile.Of(file.Path, File.Exists) is { } side ? SideFile.Read(side, () => File.ReadAllBytes(side), out bad) : file.Given;
        return new ReadSource(new Source { Id = file.Id, Path = file.Path }, bad) { Given = given };
    }

    /// <summary>True if a file has the bytes of a capture, and the capture has them as well: one that is lost or damaged is mended by adding the file again.</summary>
    private bool IsSame(string path, string sha256)
    {
        try
        {
            using var stream = File.OpenRead(path);
            return Convert.ToHexStringLower(SHA256.HashData(stream)) == sha256 && captures.Read(sha256) is not null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArchiveException)
        {
            return false; // who reads it says what is wrong
        }
    }

    private void Keep(List<Arrival> arrivals, ICaptureBatch batch, Action<Addition> told, List<Finding> findings)
    {
        findings.AddRange(arrivals.SelectMany(a => a.Read.Findings));
        batch.Commit();
        var additions = new List<Addition>();
        Change(() =>
        {
            additions.Clear();
            foreach (var arrival in arrivals)
            {
                if (arrival.Capture is { } capture)
                    additions.Add(Keep(capture, arrival.Read, arrival.Visit));
                else if (arrival is { IsKnown: true, Read.Source: { } source } && sources.At(Kept(source.Path), address: null) is { } held)
                    additions.Add(Held(held.Source, source.Path, arrival.Read.Given));
            }
            // a program that removed the same bytes may have come between
            if (arrivals.Any(a => a.Read.Original is { } original && a.Capture is { } c && !captures.Has(c.Sha256) && batch.Add(original.Bytes) is not null))
                batch.Commit();
        });
        // what was kept just now only: to look for all that is missing takes the longer the more is held
        Index(
            [
                .. arrivals
                    .Select(a => a.Capture)
                    .OfType<HeldCapture>()
                    .Where(c => c is { Unreadable: null, Length: > 0 } && !segments.Has(c.Sha256))
                    .Select(c => c.Sha256)
                    .Distinct(StringComparer.Ordinal),
            ],
            CancellationToken.None
        );
        additions.ForEach(told);
    }

    private Addition Keep(HeldCapture capture, ReadSource read, HeldVisit? visit)
    {
        // the same content as a page before it in a web archive, under another address
        if (capture.Kind.Length == 0 && sources.Reading(capture.Sha256) is { } first)
            capture = capture with { Kind = first.Kind, Charset = first.Charset, Size = first.Size };
        var path = read.Source!.Path;
        var before = sources.At(capture.Path, capture.Address);
        if (before is null && visit is not null && visits.SourceOf(visit.Asked) is { } led)
            before = (led, "");
        if (before is { } held && (capture.Address is null ? held.Sha256 == capture.Sha256 : sources.Has(capture)))
            return Held(held.Source, path, read.Given);
        var same = before is null && capture.Address is null ? sources.Of(capture.Sha256) : null;
        var number = before?.Source ?? same ?? sources.Insert(capture.Taken);
        sources.Insert(number, capture);
        database.Execute("DELETE FROM erasures WHERE sha256 = @1", capture.Sha256);
        if (read.Given is not null)
            sources.Decide(number, "given", read.Given);
        Tell(
            EventKinds.Captured,
            $"s{number}",
            json =>
            {
                json.WriteString("sha256", capture.Sha256);
                json.WriteNumber("size", capture.Size);
                json.WriteString("path", capture.Path);
                if (capture.Address is { } address)
                    json.WriteString("address", address);
                if (capture.Captured is { } captured)
                    json.WriteString("captured", Moments.Write(captured));
                if (capture.Manner != CaptureManner.File)
                    json.WriteString("manner", capture.Manner.ToString().ToLowerInvariant());
            }
        );
        if (visit is not null)
            Keep(number, visit);
        return new Addition(
            before is not null ? AdditionKind.Changed
                : same is not null ? AdditionKind.SameBytes
                : AdditionKind.Added,
            number,
            path
        );
    }

    /// <summary>Nothing new, but what is said of it may be.</summary>
    private Addition Held(long number, string path, Metadata? given)
    {
        if (given is not null && JsonLine.Of(given) != JsonLine.Of(sources.Get(number)!.Given ?? Metadata.None))
        {
            sources.Decide(number, "given", given);
            Tell(EventKinds.Edited, $"s{number}", json => MetadataField(json, "given", given));
        }
        return new Addition(AdditionKind.Held, number, path);
    }

    /// <summary>A path as it is kept: see <see cref="HeldCapture.Path"/>.</summary>
    private string Kept(string path)
    {
        var full = Path.GetFullPath(path);
        var below = Path.GetRelativePath(Home, full);
        var kept = Path.IsPathRooted(below) || below == ".." || below.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? full : below;
        return kept.Replace('\\', '/');
    }
}
