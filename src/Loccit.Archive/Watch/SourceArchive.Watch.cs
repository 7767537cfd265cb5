using System.Text.Json;
using Loccit.Archive.Addresses;
using Loccit.Archive.Events;
using Loccit.Archive.Watch;
using Loccit.Formats;
using Loccit.Versions;

namespace Loccit.Archive;

public sealed partial class SourceArchive
{
    /// <summary>How often a source is looked at again where nothing was said.</summary>
    public static TimeSpan DefaultInterval => Schedule.Default;

    /// <summary>Sets how often a source is looked at again.</summary>
    /// <param name="source">Its number.</param>
    /// <param name="every">Zero for never, null for <see cref="DefaultInterval"/>.</param>
    /// <exception cref="ArchiveException">The archive cannot be written.</exception>
    public void Watch(long source, TimeSpan? every) =>
        Guarded(
            Folder,
            () =>
            {
                Change(() =>
                {
                    watches.Set(source, every);
                    Tell(EventKinds.Watched, $"s{source}", json => json.WriteNumber("every", (long)(every ?? Schedule.Default).TotalSeconds));
                });
                return true;
            }
        );

    /// <summary>When a source is due to be looked at again; null for never, as what was pasted is.</summary>
    /// <param name="source">The source.</param>
    public DateTimeOffset? Due(HeldSource source)
    {
        if (source.Current.Manner == CaptureManner.Pasted)
            return null;
        var last = watches.Last(source.Number);
        return Schedule.Due(watches.Every(source.Number) ?? Schedule.Default, last?.At ?? source.Current.Taken, last?.Failures ?? 0);
    }

    /// <summary>The sources that are due, those that are so longest first.</summary>
    public IReadOnlyList<HeldSource> Due()
    {
        var now = clock.GetUtcNow();
        return
        [
            .. Sources().Select(s => (Source: s, Due: Due(s))).Where(d => d.Due <= now).OrderBy(d => d.Due).ThenBy(d => d.Source.Number).Select(d => d.Source),
        ];
    }

    /// <summary>When the next source is due, and how long that is from now; zero if it is due already, null if none ever is.</summary>
    public (DateTimeOffset At, TimeSpan Left)? NextDue() =>
        Sources().Select(Due).Min() is { } at ? (at, at > clock.GetUtcNow() ? at - clock.GetUtcNow() : TimeSpan.Zero) : null;

    /// <summary>Looks at a source again: a file is read, a page fetched. What is new is kept as a capture, and the words that quotations rest on are followed into it.</summary>
    /// <param name="source">The source.</param>
    /// <param name="fetcher">Fetches pages.</param>
    /// <param name="cancellation">Ends it early.</param>
    /// <exception cref="ArchiveException">The archive cannot be written.</exception>
    public async Task<Recheck> RecheckAsync(HeldSource source, PageFetcher fetcher, CancellationToken cancellation)
    {
        var before = source.Current;
        var (missing, why) = before.Manner switch
        {
            CaptureManner.Pasted => (
                RecheckOutcome.Unreachable,
                $"{before.Path} was pasted by hand: look at it, and paste it again with --paste if it changed."
            ),
            CaptureManner.File => ReadAgain(before, cancellation),
            _ => await FetchAgainAsync(before, fetcher, cancellation).ConfigureAwait(false),
        };
        var now = database.Read(() => sources.Get(source.Number))!;
        var passages = why is null && now.Current.Sha256 != before.Sha256 ? Follow(now, cancellation) : [];
        var outcome =
            why is not null ? missing
            : passages.Count > 0 ? passages.Max(p => p.Outcome)
            : IsSameText(before, now.Current) ? RecheckOutcome.Same
            : RecheckOutcome.Altered;
        return Guarded(
            Folder,
            () =>
            {
                Change(() =>
                {
                    var failures = outcome == RecheckOutcome.Unreachable ? (watches.Last(source.Number)?.Failures ?? 0) + 1 : 0;
                    var named = outcome.ToString().ToLowerInvariant();
                    watches.Insert(source.Number, clock.GetUtcNow(), named, before.Sha256, now.Current.Sha256, failures);
                    Tell(
                        EventKinds.Rechecked,
                        source.Id,
                        json =>
                        {
                            json.WriteString("outcome", named);
                            json.WriteString("before", before.Sha256);
                            json.WriteString("sha256", now.Current.Sha256);
                        }
                    );
                });
                return new Recheck(now, outcome, why, before, passages);
            }
        );
    }

    /// <summary>Reads the file of a capture again.</summary>
    private (RecheckOutcome, string?) ReadAgain(HeldCapture capture, CancellationToken cancellation)
    {
        var path = Shown(capture.Path);
        // a document in another file goes by both paths
        var file = path;
        while (!File.Exists(file) && Path.GetDirectoryName(file) is { Length: > 0 } above)
            file = above;
        if (!File.Exists(file))
            return (RecheckOutcome.Gone, $"{path} is not there any more. If it was moved, add it from where it is.");
        var found = false;
        var findings = Add(
            [file],
            new AddOptions { RecognisesText = true, Cancellation = cancellation },
            a => found |= a.Path == path || Kept(a.Path) == capture.Path
        );
        if (found)
            return default;
        return findings.FirstOrDefault(f => f.Code == FindingCode.NotReadable) is { } refused
            ? (RecheckOutcome.Unreachable, refused.Message)
            : (RecheckOutcome.Gone, $"{path} is not there any more: {file} has no such document.");
    }

    /// <summary>Fetches the page of a capture again.</summary>
    private async Task<(RecheckOutcome, string?)> FetchAgainAsync(HeldCapture capture, PageFetcher fetcher, CancellationToken cancellation)
    {
        var address = new Uri(capture.Path.Length > 0 && IsAddress(capture.Path) ? capture.Path : capture.Address!);
        var found = false;
        var findings = await AddAsync(address, fetcher, new AddressOptions { RecognisesText = true, Cancellation = cancellation }, _ => found = true)
            .ConfigureAwait(false);
        if (found)
            return default;
        return findings.FirstOrDefault(f => f.Code == FindingCode.PageGone) is { } gone
            ? (RecheckOutcome.Gone, gone.Message)
            : (RecheckOutcome.Unreachable, findings is [.., var last] ? last.Message : $"{address} could not be had.");
    }

    /// <summary>What became of the words of a source that quotations rest on, in its newest capture.</summary>
    private List<RecheckedPassage> Follow(HeldSource source, CancellationToken cancellation)
    {
        if (ReadOrNull(source, source.Current) is not { } after)
            return [];
        var trackers = new Dictionary<string, PassageTracker?>(StringComparer.Ordinal);
        var followed = new List<RecheckedPassage>();
        foreach (var group in checks.Resting(source.Number).Where(q => q.Sha256 is not null && q.Sha256 != source.Current.Sha256).GroupBy(q => q.Document))
        {
            cancellation.ThrowIfCancellationRequested();
            var document = checks.Get(group.Key)!;
            var passages = PassagesIn(document);
            var verdicts = JudgedNow(document, source, cancellation);
            foreach (var quotation in group)
            {
                if (!trackers.TryGetValue(quotation.Sha256!, out var tracker))
                {
                    var capture = source.Captures.LastOrDefault(c => c.Sha256 == quotation.Sha256);
                    var earlier = capture is null ? null : ReadOrNull(source, capture);
                    trackers[quotation.Sha256!] = tracker = earlier is null ? null : new PassageTracker(earlier, after);
                }
                if (tracker is null || passages[quotation.Id].ToList() is not { Count: > 0 } spans)
                    continue;
                var fates = spans.ConvertAll(tracker.Follow);
                var worst = fates.MaxBy(f => f.Fate)!;
                followed.Add(
                    new RecheckedPassage(
                        quotation,
                        worst.Fate,
                        string.Join(" … ", spans.Select(s => tracker.Before.Read(s))),
                        string.Join(" … ", fates.Where(f => !f.After.IsEmpty).Select(f => after.Read(f.After))),
                        worst.After.IsEmpty ? "" : after.PlaceOf(worst.After).ToString(),
                        [.. worst.Candidates.Select(after.Read)],
                        verdicts?.GetValueOrDefault(quotation.Id)
                    )
                );
            }
        }
        return followed;
    }

    /// <summary>The spans of the source's words by quotation, as the report of the newest check has them.</summary>
    private ILookup<string, Span> PassagesIn(HeldDocument document)
    {
        using var report = JsonDocument.Parse(captures.Read(document.Checks[^1].Report));
        return report
            .RootElement.GetProperty("quotations")
            .EnumerateArray()
            .SelectMany(q =>
                q.GetProperty("passages")
                    .EnumerateArray()
                    .Select(p => (Id: q.GetProperty("id").GetString()!, Span: new Span(p.GetProperty("start").GetInt32(), p.GetProperty("end").GetInt32())))
            )
            .ToLookup(p => p.Id, p => p.Span, StringComparer.Ordinal);
    }

    /// <summary>The verdicts of a document if it were checked with the newest capture of a source; null if that cannot be found out.</summary>
    private Dictionary<string, string>? JudgedNow(HeldDocument document, HeldSource source, CancellationToken cancellation)
    {
        try
        {
            var report = CheckAgain(document, s => s.Source.Number == source.Number ? source.Current : s.Capture, cancellation);
            return report
                .Documents[0]
                .Quotations.Where(q => q.Judgement is not null)
                .ToDictionary(q => q.Quotation.Id, q => Names.Of(q.Judgement!.Verdict), StringComparer.Ordinal);
        }
        catch (ArchiveException)
        {
            return null; // who exports or proves the document is told
        }
    }

    private Document? ReadOrNull(HeldSource source, HeldCapture capture) => capture.Unreadable is null ? Read(source, capture).Document : null;

    private bool IsSameText(HeldCapture before, HeldCapture after)
    {
        if (before.Sha256 == after.Sha256)
            return true;
        try
        {
            return before.Unreadable is null && after.Unreadable is null && texts.Read(before, before.Path).Prose == texts.Read(after, after.Path).Prose;
        }
        catch (ArchiveException)
        {
            return false;
        }
    }
}
