using System.CommandLine;
using Loccit.Archive;
using Loccit.Cli.Commands;
using Loccit.Cli.Pretty;

namespace Loccit.Cli.Archives;

/// <summary><c>loccit list</c>: the sources of the archive, or the documents that were checked.</summary>
internal static class ListCommand
{
    public static Command Make(Session session)
    {
        var documents = new Option<bool>("--documents") { Description = "The documents that were checked, instead of the sources" };
        var tag = new Option<string?>("--tag") { Description = "Only sources with this tag", HelpName = "tag" };
        var command = new Command("list", "List the sources of the archive, or the documents that were checked.") { documents, tag };
        var options = new CommonOptions(command, Takes.Archive);
        command.SetAction(result =>
        {
            var values = options.Read(result, session);
            using var archive = ArchiveCommand.Open(values);
            return result.GetValue(documents) ? Documents(archive, values, session) : Sources(archive, result.GetValue(tag), values, session);
        });
        return command;
    }

    private static int Sources(SourceArchive archive, string? tag, CommonOptions.Values options, Session session)
    {
        var sources = archive.Sources().Where(s => tag is null || s.Tags.Contains(tag)).ToList();
        return ArchiveCommand.Write(
            options,
            session,
            (canvas, plain) =>
            {
                var width = sources.Count == 0 ? 0 : sources.Max(s => s.Id.Length) + 2;
                foreach (var source in sources)
                    ArchiveText.Row(canvas, source.Id, width, Visible.Line(source.Current.Path), ArchiveText.Cited(source.Metadata), source.Tags, plain);
                canvas.Blank();
                canvas.Wrapped(0, 2, sources.Count == 0 ? ArchiveText.Empty(tag) : $"{Wording.Count(sources.Count, "source")}.");
            },
            json =>
            {
                json.WriteStartArray("sources");
                foreach (var source in sources)
                    ArchiveJson.Source(json, source);
                json.WriteEndArray();
            }
        );
    }

    private static int Documents(SourceArchive archive, CommonOptions.Values options, Session session)
    {
        var documents = archive.Documents();
        return ArchiveCommand.Write(
            options,
            session,
            (canvas, plain) =>
            {
                var width = documents.Count == 0 ? 0 : documents.Max(d => d.Id.Length) + 2;
                foreach (var document in documents)
                    ArchiveText.Row(canvas, document.Id, width, Visible.Line(document.Path), ArchiveText.Verdicts(document.Checks[^1].Verdicts), [], plain);
                canvas.Blank();
                canvas.Wrapped(
                    0,
                    2,
                    documents.Count == 0
                        ? "No document was checked yet: 'loccit check' in this folder keeps what it finds."
                        : $"{Wording.Count(documents.Count, "document")}."
                );
            },
            json =>
            {
                json.WriteStartArray("documents");
                foreach (var document in documents)
                    ArchiveJson.Document(json, document);
                json.WriteEndArray();
            }
        );
    }
}
