using System.CommandLine;
using Loccit.Archive;
using Loccit.Archive.Addresses;
using Loccit.Cli.Commands;

namespace Loccit.Cli.Archives;

/// <summary><c>loccit watch</c>: sources looked at again when they are due, until it is stopped.</summary>
internal static class WatchCommand
{
    // What another program adds meanwhile is seen within the hour.
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);

    public static Command Make(Session session)
    {
        var command = new Command("watch", "Look at sources again whenever they are due, until you stop it; 'recheck --due' does so once.");
        var options = new CommonOptions(command, Takes.Archive | Takes.Quiet);
        command.SetAction(async (result, _) => await RunAsync(options.Read(result, session), session).ConfigureAwait(false));
        return command;
    }

    private static async Task<int> RunAsync(CommonOptions.Values options, Session session)
    {
        using var archive = ArchiveCommand.Open(options);
        using var fetcher = new PageFetcher(session.Fetching);
        while (true)
        {
            foreach (var source in archive.Due())
                RecheckText.Say(await archive.RecheckAsync(source, fetcher, session.Cancellation).ConfigureAwait(false), options, session);
            var next = archive.NextDue();
            if (!options.Pretty.Quiet)
            {
                session.Say(
                    next is { } due ? $"the next is due {ArchiveText.Day(due.At)}. Ctrl-C ends it." : "no source is to be looked at again. Ctrl-C ends it."
                );
            }
            var wait = next is { Left: var left } && left < Longest ? left : Longest;
            await Task.Delay(wait, session.Cancellation).ConfigureAwait(false);
        }
    }
}
