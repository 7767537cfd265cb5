using System.CommandLine;
using System.Text;
using Loccit.Archive;
using Loccit.Cli.Commands;
using Loccit.Cli.Output;
using Loccit.Cli.Pretty;
using Loccit.Documents.Bibliography;
using Loccit.Formats;
using Loccit.Formats.Annotations;

namespace Loccit.Cli.Archives;

/// <summary><c>loccit export</c>: what the archive holds, in a form for others; the ending of the file's name tells which.</summary>
internal static class ExportCommand
{
    private const string Forms =
        ".zip (a bundle of documents with their proof), .prov.json (PROV-JSON), .jsonl (Web Annotations), .jsonld (schema.org), .bib (BibTeX), .ris or .json (CSL-JSON)";

    public static Command Make(Session session)
    {
        var ids = new Argument<string[]>("ids") { Description = "Documents for a bundle, sources for a list; none for all", Arity = ArgumentArity.ZeroOrMore };
        var to = new Option<string>("--to")
        {
            Description = $"The file: {Forms}",
            HelpName = "file",
            Required = true,
        };
        var command = new Command("export", "Write documents with their proof into one file, or sources as a list for a reference manager.") { ids, to };
        var options = new CommonOptions(command, Takes.Archive | Takes.Quiet);
        command.SetAction(result =>
        {
            var named = result.GetValue(ids)!;
            CommandLine.RejectUnknownOptions(result, named);
            return Run(named, result.GetValue(to)!, options.Read(result, session), session);
        });
        return command;
    }

    private static int Run(string[] named, string to, CommonOptions.Values options, Session session)
    {
        using var archive = ArchiveCommand.Open(options);
        var exported = Path.GetExtension(to).ToLowerInvariant() switch
        {
            ".zip" => Bundle(archive, named, to, session),
            ".json" when IsProv(to) => Prov(archive, named, to, session),
            ".jsonl" => Reports(archive, named, to, session, WebAnnotations.WriteLines),
            ".jsonld" => Reports(archive, named, to, session, SchemaOrg.Write),
            ".bib" or ".bibtex" or ".ris" or ".json" => References(archive, named, to, session),
            _ => throw new CannotException($"--to {to}: nothing is written in that form. Name a file that ends in {Forms}."),
        };
        return ArchiveCommand.Write(
            options,
            session,
            (canvas, _) =>
            {
                if (!options.Pretty.Quiet)
                    canvas.Wrapped(0, 2, $"Written to {to}: {string.Join(", ", exported)}.");
            },
            json =>
            {
                json.WriteString("file", to);
                ArchiveJson.Strings(json, "exported", exported);
            }
        );
    }

    // "prov.json", "article.prov.json"
    private static bool IsProv(string to) => Path.GetFileName(to).EndsWith("prov.json", StringComparison.OrdinalIgnoreCase);

    private static List<string> Bundle(SourceArchive archive, string[] named, string to, Session session)
    {
        var documents = Documents(archive, named);
        using var file = ResultFile.Open(to, session);
        var sources = archive.Bundle(documents, file.Stream, new Tool("loccit", Program.Version));
        file.Finish();
        return [.. documents.Select(d => d.Id), .. sources.Select(s => $"s{s}")];
    }

    private static List<string> Prov(SourceArchive archive, string[] named, string to, Session session)
    {
        var documents = Documents(archive, named);
        using var file = ResultFile.Open(to, session);
        archive.WriteProv(documents, file.Stream);
        file.Finish();
        return [.. documents.Select(d => d.Id)];
    }

    /// <summary>In a form of reports: the checks made again, all in one report.</summary>
    private static List<string> Reports(SourceArchive archive, string[] named, string to, Session session, Action<Stream, Report, Tool> write)
    {
        var documents = Documents(archive, named);
        var reports = documents.Select(d => archive.CheckAgain(d, session.Cancellation)).ToList();
        var whole = reports[0] with
        {
            Documents = [.. reports.SelectMany(r => r.Documents)],
            Sources = [.. reports.SelectMany(r => r.Sources).DistinctBy(s => s.Id)],
            Findings = [.. reports.SelectMany(r => r.Findings)],
        };
        using var file = ResultFile.Open(to, session);
        write(file.Stream, whole, new Tool("loccit", Program.Version));
        file.Finish();
        return [.. documents.Select(d => d.Id)];
    }

    private static IReadOnlyList<HeldDocument> Documents(SourceArchive archive, string[] named)
    {
        var documents =
            named.Length == 0
                ? archive.Documents()
                :
                [
                    .. named
                        .Select(n =>
                            archive.Document(n)
                            ?? throw new CannotException(
                                $"{archive.Source(n).Id} is a source. This form is of documents; the sources that their verdicts rest on go with them."
                            )
                        )
                        .DistinctBy(d => d.Number),
                ];
        return documents.Count > 0
            ? documents
            : throw new CannotException("no document was checked yet: there is nothing to export. 'loccit check' in this folder keeps what it finds.");
    }

    private static List<string> References(SourceArchive archive, string[] named, string to, Session session)
    {
        var sources = named.Length == 0 ? archive.Sources() : [.. named.Select(archive.Source).DistinctBy(s => s.Number)];
        var works = sources.Select(s => s.Metadata.Title is null ? s.Metadata with { Title = s.FileName } : s.Metadata).ToList();
        var keys = CitationKeys.Of(works);
        using var file = ResultFile.Open(to, session);
        file.Stream.Write(Encoding.UTF8.GetBytes(WorkList.Write([.. works.Select((w, i) => new ListedWork(keys[i], w, []))], to)!));
        file.Finish();
        return [.. sources.Select((s, i) => $"{s.Id} as {keys[i]}")];
    }
}
