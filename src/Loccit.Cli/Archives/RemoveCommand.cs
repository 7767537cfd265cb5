using System.CommandLine;
using Loccit.Archive;
using Loccit.Cli.Commands;
using Loccit.Cli.Pretty;

namespace Loccit.Cli.Archives;

/// <summary><c>loccit remove</c>: sources and documents out of the archive, after saying what rests on them.</summary>
internal static class RemoveCommand
{
    public static Command Make(Session session)
    {
        var ids = new Argument<string[]>("ids") { Description = "Sources and documents", Arity = ArgumentArity.OneOrMore };
        var yes = new Option<bool>("--yes", "-y") { Description = "Do not ask" };
        var command = new Command("remove", "Remove sources or documents with their bytes; says first what rests on them.") { ids, yes };
        var options = new CommonOptions(command, Takes.Archive);
        command.SetAction(result =>
        {
            var named = result.GetValue(ids)!;
            CommandLine.RejectUnknownOptions(result, named);
            return Run(named, result.GetValue(yes), options.Read(result, session), session);
        });
        return command;
    }

    private static int Run(string[] named, bool yes, CommonOptions.Values options, Session session)
    {
        using var archive = ArchiveCommand.Open(options);
        var documents = named.Select(archive.Document).OfType<HeldDocument>().DistinctBy(d => d.Number).ToList();
        var sources = named.Where(n => archive.Document(n) is null).Select(archive.Source).DistinctBy(s => s.Number).ToList();
        foreach (var source in sources)
            Say(archive, source, session);
        foreach (var document in documents)
            session.Say($"{document.Id} ({document.Path}): its bytes and {Wording.Count(document.Checks.Count, "report")} go.");
        if (!yes && !Agrees(session))
            return ExitCodes.Cannot;
        sources.ForEach(archive.Remove);
        documents.ForEach(archive.Remove);
        string[] gone = [.. sources.Select(s => s.Id), .. documents.Select(d => d.Id)];
        return ArchiveCommand.Write(
            options,
            session,
            (canvas, _) => canvas.Wrapped(0, 2, $"Removed {string.Join(", ", gone)}. The record keeps that they were there, and their digests."),
            json => ArchiveJson.Strings(json, "removed", gone)
        );
    }

    private static void Say(SourceArchive archive, HeldSource source, Session session)
    {
        var resting = archive.Resting(source.Number);
        var cited = archive.Citing(source.Number).Except(resting.Select(r => r.Document)).ToList();
        session.Say(
            $"{source.Id} ({source.Current.Path}): {Wording.Count(source.Captures.Count, "capture")}, {ArchiveText.Size(source.Captures.Sum(c => c.Size))}."
        );
        foreach (var document in resting.GroupBy(r => (r.Document, r.Path)))
            session.Say(
                $"  {Wording.Count(document.Count(), "verdict")} of d{document.Key.Document} ({document.Key.Path}) rest on it; the report keeps the words it quotes (remove d{document.Key.Document} to take them away, too)."
            );
        foreach (var number in cited)
            session.Say($"  d{number} cites it.");
    }

    private static bool Agrees(Session session)
    {
        if (!session.InIsTerminal)
            throw new CannotException("nothing was removed: nobody is there to be asked. --yes removes without asking.");
        session.Error.Write("Remove? This cannot be undone. [y/N] ");
        session.Error.Flush();
        using var reader = new StreamReader(session.In, leaveOpen: true);
        if (reader.ReadLine()?.Trim().ToLowerInvariant() is "y" or "yes")
            return true;
        session.Say("nothing was removed.");
        return false;
    }
}
