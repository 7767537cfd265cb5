using System.Collections.Concurrent;
using Loccit.Documents;
using Loccit.Quotations;

namespace Loccit.Cli.Inputs;

/// <summary>The documents of a run, read, with what was noticed about the files.</summary>
/// <param name="Readings">In the order of the files; those that could be read.</param>
/// <param name="Findings">About the files, those that could not be read included.</param>
internal sealed record InputReadings(IReadOnlyList<Reading> Readings, IReadOnlyList<Finding> Findings)
{
    /// <summary>The bytes of the documents by path, where they were to be kept (<see cref="ReadingOptions.KeepsOriginals"/>). What came from standard input under no name is not among them.</summary>
    public IReadOnlyDictionary<string, ReadOnlyMemory<byte>> Originals { get; init; } = new Dictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
}

/// <summary>Reads the documents of a run.</summary>
internal static class InputReader
{
    public static InputReadings Read(FoundFiles found, string? standardName, ReadingOptions options, Session session)
    {
        var files = found.Files;
        var results = new List<(Reading? Reading, IReadOnlyList<Finding> Findings)>[files.Count];
        var originals = new ConcurrentDictionary<string, ReadOnlyMemory<byte>>(StringComparer.Ordinal);
        // Standard input first: it cannot be read by several at once.
        for (var i = 0; i < files.Count; i++)
        {
            if (files[i] == InputFiles.Standard)
                results[i] =
                [
                    .. DocumentReader.ReadAll(ReadAll(session), standardName ?? "stdin.txt", options).Select(r => Keep(r, isNamed: standardName is not null)),
                ];
        }
        if (files.Count == 1)
        {
            ReadAt(0);
        }
        else
        {
            Parallel.For(0, files.Count, new ParallelOptions { CancellationToken = session.Cancellation }, ReadAt);
        }
        var all = results.SelectMany(r => r).ToList();
        return new InputReadings([.. all.Select(r => r.Reading).OfType<Reading>()], [.. found.Findings, .. all.SelectMany(r => r.Findings)])
        {
            Originals = originals,
        };

        (Reading? Reading, IReadOnlyList<Finding> Findings) Keep(ReadResult result, bool isNamed)
        {
            if (isNamed && result is { Document: not null, Original: { } original })
                originals.TryAdd(result.Path, original.Bytes);
            return Understand(result);
        }

        void ReadAt(int i)
        {
            if (files[i] != InputFiles.Standard)
                results[i] = [.. DocumentReader.ReadAll(files[i], options).Select(r => Keep(r, isNamed: true))];
        }
    }

    /// <summary>Finds the quotations of what was read.</summary>
    public static (Reading? Reading, IReadOnlyList<Finding> Findings) Understand(ReadResult result)
    {
        if (result.Document is not { } document)
            return (null, result.IsAboutAll ? result.Findings : [.. result.Findings.Select(Refused)]);
        var reading = QuotationReader.Read(document);
        return (reading, [.. result.Findings, .. document.Findings, .. reading.Findings]);
    }

    private static byte[] ReadAll(Session session)
    {
        using var memory = new MemoryStream();
        session.In.CopyTo(memory);
        return memory.ToArray();
    }

    /// <summary>To the reader of files a file it cannot read is a warning; a document that was to be checked and was not is an error.</summary>
    private static Finding Refused(Finding finding) =>
        finding.Code is FindingCode.NotReadable or FindingCode.LimitReached ? finding with { Severity = Severity.Error } : finding;
}
