using System.CommandLine;
using Loccit.Archive;
using Loccit.Cli.Commands;

namespace Loccit.Cli.Archives;

/// <summary><c>loccit init</c>: an archive here.</summary>
internal static class InitCommand
{
    public static Command Make(Session session)
    {
        var folder = new Argument<string>("folder")
        {
            Description = "The folder that the archive is for; it becomes .loccit in it",
            DefaultValueFactory = _ => ".",
        };
        var command = new Command("init", "Make an archive for a folder and all below it.") { folder };
        var options = new CommonOptions(command, Takes.Output);
        command.SetAction(result =>
        {
            var named = result.GetValue(folder)!;
            CommandLine.RejectUnknownOptions(result, [named]);
            var values = options.Read(result, session);
            if (File.Exists(named))
                throw new CannotException($"'{named}' is a file. Name the folder that the archive is for.");
            using var archive = SourceArchive.Create(Path.Combine(named, ArchiveFolder.Name));
            return ArchiveCommand.Write(
                values,
                session,
                (canvas, _) =>
                    canvas.Wrapped(
                        0,
                        2,
                        $"Made the archive {archive.Folder}. 'loccit add' puts sources into it; 'loccit check' in this folder or below uses it."
                    ),
                json => json.WriteString("archive", archive.Folder)
            );
        });
        return command;
    }
}
