using Loccit.Archive;
using Loccit.Cli.Commands;
using Loccit.Cli.Inputs;
using Loccit.Cli.Output;
using Loccit.Cli.Versions;
using Loccit.Formats;

namespace Loccit.Cli.Archives;

/// <summary>The sources of the archive that a check is made in, and what the archive keeps of the check.</summary>
internal sealed class ArchivedSources : IDisposable
{
    private readonly SourceArchive archive;
    private readonly Dictionary<string, HeldSource> held;

    private ArchivedSources(SourceArchive archive)
    {
        this.archive = archive;
        held = archive.Sources().ToDictionary(s => s.Name, StringComparer.Ordinal);
    }

    /// <summary>The archive of this folder, or the one that is named; null if there is none.</summary>
    public static ArchivedSources? Open(CommonOptions.Values options) =>
        ArchiveCommand.Found(options) is { } folder ? new ArchivedSources(SourceArchive.Open(folder)) : null;

    /// <summary>All sources of the archive, read, and those of <c>--sources</c> that it does not hold.</summary>
    public IReadOnlyList<Source> With(IReadOnlyList<Source> named, bool quiet, Session session)
    {
        var all = held.Values.ToArray();
        var read = new Source[all.Length];
        var done = 0;
        using (var progress = new ProgressLine(session, quiet))
        {
            Parallel.For(
                0,
                all.Length,
                new ParallelOptions { CancellationToken = session.Cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount },
                i =>
                {
                    read[i] = archive.Read(all[i]);
                    progress.Report(Interlocked.Increment(ref done), all.Length);
                }
            );
        }
        var digests = all.Select(s => s.Current.Sha256).ToHashSet(StringComparer.Ordinal);
        // a folder may hold a file that is called as a source of the archive is
        var others = named
            .Where(s => s.Document is not { Sha256: { Length: > 0 } digest } || !digests.Contains(digest))
            .Select(s => held.ContainsKey(s.Id) ? s with { Id = "./" + s.Id } : s);
        return [.. read.Concat(others).OrderBy(s => s.Id, StringComparer.Ordinal)];
    }

    /// <summary>The bytes of a source that the archive holds; null if it does not.</summary>
    public byte[]? BytesOf(Source source) => held.TryGetValue(source.Id, out var own) ? archive.Bytes(own.Current.Sha256) : null;

    /// <summary>Keeps the documents, what was found in them, and the sources from elsewhere that verdicts rest on.</summary>
    public void Keep(Report report, InputReadings input, bool quiet, Session session)
    {
        if (archive.IsReadOnly)
        {
            session.Say($"note: nothing was kept of this check: {archive.Folder} may not be written.");
            return;
        }
        var sources = report.Sources.ToDictionary(s => s.Id, StringComparer.Ordinal);
        foreach (var addition in AddOthers(report, sources))
            Tell($"s{addition.Source}", addition.Path);
        foreach (var number in archive.Keep(report, Bytes, Number, new Tool("loccit", Program.Version)))
            Tell($"d{number}", archive.Document($"d{number}")!.Path);

        ReadOnlyMemory<byte>? Bytes(string path) => input.Originals.TryGetValue(BothVersions.FileOf(path), out var bytes) ? bytes : (ReadOnlyMemory<byte>?)null;

        (long, string)? Number(string id) =>
            held.TryGetValue(id, out var own) ? (own.Number, own.Current.Sha256)
            : sources.GetValueOrDefault(id)?.Document?.Sha256 is { } digest && archive.SourceOf(digest) is { } number ? (number, digest)
            : null;

        void Tell(string id, string path)
        {
            if (!quiet)
                session.Say($"kept {id} ({path}).");
        }
    }

    /// <summary>Adds the sources of <c>--sources</c> that a verdict rests on.</summary>
    private List<Addition> AddOthers(Report report, Dictionary<string, Source> sources)
    {
        var rested = report
            .Documents.SelectMany(d => d.Quotations)
            .Select(q => q.Judgement?.Source)
            .OfType<string>()
            .Distinct(StringComparer.Ordinal)
            .Where(id => !held.ContainsKey(id))
            .Select(id => sources.GetValueOrDefault(id))
            .OfType<Source>()
            .Where(s => s.Document is { Sha256.Length: > 0 })
            .ToList();
        var additions = new List<Addition>();
        if (rested.Count > 0)
            archive.Add(
                [.. rested.Select(s => InputFiles.Holding(s.Path)).Distinct(StringComparer.Ordinal)],
                new AddOptions { RecognisesText = true, Only = rested.Select(s => s.Document!.Sha256).ToHashSet(StringComparer.Ordinal) },
                a =>
                {
                    if (a.Kind != AdditionKind.Held)
                        additions.Add(a);
                }
            );
        return additions;
    }

    public void Dispose() => archive.Dispose();
}
