using System.CommandLine;
using System.Globalization;
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
            var next = archive.Sources().Select(archive.Due).Min();
            if (!options.Pretty.Quiet)
            {
                session.Say(
                    next is { } at
                        ? $"the next is due {at.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} UTC. Ctrl-C ends it."
                        : "no source is to be looked at again. Ctrl-C ends it."
                );
            }
            var wait = next - DateTimeOffset.UtcNow is { } left && left < Longest ? left : Longest;
            await Task.Delay(wait > TimeSpan.Zero ? wait : TimeSpan.Zero, session.Cancellation).ConfigureAwait(false);
        }
    }
}
