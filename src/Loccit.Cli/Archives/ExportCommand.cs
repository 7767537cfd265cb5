using System.CommandLine;
using System.Text;
using Loccit.Archive;
using Loccit.Cli.Commands;
using Loccit.Cli.Output;
using Loccit.Cli.Pretty;
using Loccit.Documents.Bibliography;

namespace Loccit.Cli.Archives;

/// <summary><c>loccit export</c>: sources of the archive in a format of others; the ending of the file's name tells which.</summary>
internal static class ExportCommand
{
    public static Command Make(Session session)
    {
        var ids = new Argument<string[]>("ids") { Description = "Sources; none for all", Arity = ArgumentArity.ZeroOrMore };
        var to = new Option<string>("--to")
        {
            Description = "The file: .bib (BibTeX), .ris or .json (CSL-JSON)",
            HelpName = "file",
            Required = true,
        };
        var command = new Command("export", "Write sources of the archive as a list for a reference manager.") { ids, to };
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
        var sources = named.Length == 0 ? archive.Sources() : [.. named.Select(archive.Source).DistinctBy(s => s.Number)];
        var works = sources.Select(s => s.Metadata.Title is null ? s.Metadata with { Title = s.FileName } : s.Metadata).ToList();
        var keys = CitationKeys.Of(works);
        if (WorkList.Write([.. works.Select((w, i) => new ListedWork(keys[i], w, []))], to) is not { } list)
            throw new CannotException($"--to {to}: nothing is written in that form. Name a file that ends in .bib (BibTeX), .ris or .json (CSL-JSON).");
        using (var file = ResultFile.Open(to, session))
        {
            file.Stream.Write(Encoding.UTF8.GetBytes(list));
            file.Finish();
        }
        return ArchiveCommand.Write(
            options,
            session,
            (canvas, _) =>
            {
                if (!options.Pretty.Quiet)
                    canvas.Wrapped(0, 2, $"{Wording.Count(sources.Count, "source")} written to {to}.");
            },
            json =>
            {
                json.WriteString("file", to);
                json.WriteStartArray("exported");
                for (var i = 0; i < sources.Count; i++)
                {
                    json.WriteStartObject();
                    json.WriteString("id", sources[i].Id);
                    json.WriteString("key", keys[i]);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
            }
        );
    }
}
