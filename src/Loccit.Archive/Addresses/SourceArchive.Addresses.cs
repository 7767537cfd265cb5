using System.Globalization;
using Loccit.Archive.Addresses;
using Loccit.Archive.Captures;
using Loccit.Archive.Events;
using Loccit.Documents;
using Loccit.Documents.Warc;

namespace Loccit.Archive;

public sealed partial class SourceArchive
{
    /// <summary>Fetches a page and adds it, with all that was sent and received. Of a page that is held as it is only that it was unchanged is kept.</summary>
    /// <param name="address">Its address.</param>
    /// <param name="fetcher">Fetches it.</param>
    /// <param name="options">How.</param>
    /// <param name="told">Told of the page once it is safe.</param>
    /// <returns>What was noticed; where the page was not added, why.</returns>
    /// <exception cref="ArchiveException">The archive cannot be written.</exception>
    public async Task<IReadOnlyList<Finding>> AddAsync(Uri address, PageFetcher fetcher, AddressOptions options, Action<Addition> told)
    {
        var findings = new List<Finding>();
        try
        {
            var visit = await fetcher.FetchAsync(address, Known, options.Cancellation).ConfigureAwait(false);
            Guarded(Folder, () => Keep(visit, fetcher.Options, options, told, findings));
        }
        catch (FetchException e) when (e.Code == FindingCode.PageGone && options.TimeGate is not null)
        {
            await AddCopyAsync(address, e, fetcher, options, told, findings).ConfigureAwait(false);
        }
        catch (FetchException e)
        {
            findings.Add(Refusal(address, e.Code, e.Message));
        }
        return findings;
    }

    /// <summary>Adds the text of a page as it was pasted: for pages that cannot be fetched. It is marked as such, and nothing is fetched.</summary>
    /// <param name="address">The page's address.</param>
    /// <param name="bytes">What was pasted.</param>
    /// <param name="name">The name of the file that holds it, whose extension says what it is; empty for none.</param>
    /// <param name="told">Told of the page once it is safe.</param>
    /// <returns>What was noticed.</returns>
    /// <exception cref="ArchiveException">The archive cannot be written.</exception>
    public IReadOnlyList<Finding> AddPasted(Uri address, ReadOnlyMemory<byte> bytes, string name, Action<Addition> told)
    {
        var findings = new List<Finding>();
        try
        {
            var page = AddressGuard.Checked(address).AbsoluteUri;
            var origin = new Origin(FileKinds.ByName(name), Address: page, Captured: clock.GetUtcNow());
            if (Understood(page, bytes, origin, CaptureManner.Pasted, recognisesText: false, findings) is { } arrival)
                Guarded(Folder, () => Keep(arrival, _ => null, told, findings));
        }
        catch (FetchException e)
        {
            findings.Add(Refusal(address, e.Code, e.Message));
        }
        return findings;
    }

    /// <summary>When a source was fetched, in order; none if it never was.</summary>
    /// <param name="source">Its number.</param>
    public IReadOnlyList<HeldVisit> Visits(long source) => visits.Of(source);

    /// <summary>All that was sent and received for a source, as one WARC file; empty if it was never fetched.</summary>
    /// <param name="source">Its number.</param>
    /// <exception cref="ArchiveException">Part of it is missing or damaged.</exception>
    public byte[] Warc(long source) => [.. visits.Of(source).SelectMany(v => captures.Read(v.Warc))];

    /// <summary>The copy that another archive has of a page that is gone.</summary>
    private async Task AddCopyAsync(
        Uri address,
        FetchException gone,
        PageFetcher fetcher,
        AddressOptions options,
        Action<Addition> told,
        List<Finding> findings
    )
    {
        try
        {
            var asked = AddressGuard.Checked(address);
            var (visit, made) = await TimeGate
                .FetchAsync(fetcher, options.TimeGate!, asked, options.Near ?? clock.GetUtcNow(), options.Cancellation)
                .ConfigureAwait(false);
            var page = FetchedPage.Of(visit, fetcher.Options);
            if (
                Understood(visit.Last.Address.AbsoluteUri, page.Body, OriginOf(page, asked, made), CaptureManner.Archived, options.RecognisesText, findings)
                is not { } arrival
            )
                return;
            var day = made.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            Guarded(Folder, () => Keep(arrival, batch => Held(visit, asked, page.Payload, arrival.Capture!.Sha256, same: null, batch), told, findings));
            findings.Add(Refusal(address, FindingCode.ArchivedCopy, $"{gone.Message} The copy of {day} at {visit.Last.Address.Host} was added in its place."));
        }
        catch (FetchException e)
        {
            findings.Add(Refusal(address, gone.Code, $"{gone.Message} It {e.Message}"));
        }
    }

    /// <summary>What is held of an address, for the server to compare.</summary>
    private KnownPage? Known(Uri address) => sources.At("", address.AbsoluteUri) is { } held ? visits.Last(address.AbsoluteUri, held.Sha256)?.Page : null;

    /// <summary>Keeps what a visit brought.</summary>
    /// <exception cref="FetchException">It brought no page.</exception>
    private bool Keep(Visit visit, FetchOptions limits, AddressOptions options, Action<Addition> told, List<Finding> findings)
    {
        var last = visit.Last;
        var known = Known(last.Address);
        if (known is not null && last.Status == 304)
            return Unchanged(visit, known, told);
        var page = FetchedPage.Of(visit, limits);
        if (last.Excess > 0)
            findings.Add(
                Refusal(
                    visit.Asked,
                    FindingCode.BrokenAnswer,
                    $"has {last.Excess} bytes behind the end that its server names; they were left out. Compare it with what a browser shows."
                )
            );
        if (known is not null && known.Payload == page.Payload)
            return Unchanged(visit, known, told);
        var asked = AddressGuard.Checked(visit.Asked);
        if (
            Understood(asked.AbsoluteUri, page.Body, OriginOf(page, last.Address, last.At), CaptureManner.Fetched, options.RecognisesText, findings)
            is not { } arrival
        )
            return false;
        if (StandIn.Of(arrival.Read.Source!.Document!, asked, last.Address) is { } why)
            throw new FetchException(FindingCode.PageGone, $"{why}. Look at it in a browser; if it is the page after all, save it there and add the file.");
        return Keep(arrival, batch => Held(visit, asked, page.Payload, arrival.Capture!.Sha256, same: null, batch), told, findings);
    }

    /// <summary>Keeps that a page was visited and had not changed.</summary>
    private bool Unchanged(Visit visit, KnownPage known, Action<Addition> told)
    {
        var source = sources.At("", visit.Last.Address.AbsoluteUri)!.Value.Source;
        var asked = AddressGuard.Checked(visit.Asked);
        using var batch = captures.Begin();
        var held = Held(visit, asked, known.Payload, known.Sha256, known, batch);
        batch.Commit();
        Change(() => Keep(source, held));
        told(new Addition(AdditionKind.Held, source, asked.AbsoluteUri));
        return true;
    }

    /// <summary>Keeps a page: as a capture, or where it is held as the newest, that it was had again.</summary>
    private bool Keep(Arrival arrival, Func<ICaptureBatch, HeldVisit?> visitIn, Action<Addition> told, List<Finding> findings)
    {
        using var batch = captures.Begin();
        var capture = arrival.Capture!;
        batch.Add(arrival.Read.Original!.Bytes);
        var visit = visitIn(batch);
        if (sources.At("", capture.Address) is { } newest && newest.Sha256 == capture.Sha256)
        {
            batch.Commit();
            if (visit is not null)
                Change(() => Keep(newest.Source, visit));
            told(new Addition(AdditionKind.Held, newest.Source, arrival.Read.Source!.Path));
            return true;
        }
        texts.Write(capture, arrival.Read.Source!.Document!);
        Keep([arrival with { Visit = visit }], batch, told, findings);
        return true;
    }

    /// <summary>Keeps a visit, as a part of a step.</summary>
    private void Keep(long source, HeldVisit visit)
    {
        visits.Insert(source, visit);
        Tell(
            EventKinds.Visited,
            $"s{source}",
            json =>
            {
                json.WriteString("address", visit.Address);
                json.WriteString("warc", visit.Warc);
                json.WriteString("sha256", visit.Sha256);
            }
        );
    }

    /// <summary>A visit as it is kept; its WARC file is added to the batch.</summary>
    private static HeldVisit Held(Visit visit, Uri asked, string payload, string sha256, KnownPage? same, ICaptureBatch batch)
    {
        var (bytes, record) = VisitWarc.Of(visit, payload, same);
        var last = visit.Last;
        return new HeldVisit(
            new KnownPage(
                sha256,
                payload,
                same?.Record ?? record,
                same?.At ?? last.At,
                last.Fields["ETag"] ?? same?.Tag,
                last.Fields["Last-Modified"] ?? same?.Modified
            )
        )
        {
            At = visit.Exchanges[0].At,
            Asked = asked.AbsoluteUri,
            Address = last.Address.AbsoluteUri,
            Warc = batch.Add(bytes),
        };
    }

    private static Origin OriginOf(FetchedPage page, Uri address, DateTimeOffset at) =>
        new(MediaTypes.KindOf(page.Type, page.Body.Span), MediaTypes.CharsetOf(page.Type), address.AbsoluteUri, at);

    /// <summary>Reads a page; null if it is none that can be read, which is told.</summary>
    private Arrival? Understood(string name, ReadOnlyMemory<byte> bytes, Origin origin, CaptureManner manner, bool recognisesText, List<Finding> findings)
    {
        var result = DocumentReader.Read(bytes, name, origin, new ReadingOptions { KeepsOriginals = true, RecognisesText = recognisesText });
        findings.AddRange(result.Findings);
        if (result.Document is not { } document || bytes.IsEmpty)
            return null;
        if (document is { Text.Length: 0, MediaType: "text/html" })
        {
            findings.Add(
                FileFinding.NotReadable(
                    name,
                    "has no text of its own: a browser makes it by its scripts. Save it there and add the file, or add its text with --paste."
                )
            );
            return null;
        }
        var original = result.Original!;
        var capture = new HeldCapture
        {
            Sha256 = document.Sha256!,
            Size = original.Bytes.Length,
            Taken = clock.GetUtcNow(),
            Path = name,
            Manner = manner,
            Kind = original.Kind,
            Charset = original.Charset,
            Address = original.Address,
            Captured = original.Captured,
            MediaType = document.MediaType,
            Length = document.Text.Length,
            Found = document.Metadata,
            Unreadable = document.Text.Length == 0 ? "it is empty" : null,
        };
        var source = new Source
        {
            Id = name,
            Path = name,
            Metadata = document.Metadata,
            Document = document,
            Unreadable = capture.Unreadable,
        };
        return new Arrival(new ReadSource(source, []) { Original = original }, capture);
    }

    private static Finding Refusal(Uri address, FindingCode code, string why) => FileFinding.Of(code, Severity.Warning, address.OriginalString, why);
}
