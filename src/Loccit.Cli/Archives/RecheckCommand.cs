using System.CommandLine;
using System.Globalization;
using Loccit.Archive;
using Loccit.Archive.Addresses;
using Loccit.Cli.Commands;

namespace Loccit.Cli.Archives;

/// <summary><c>loccit recheck</c>: sources looked at again, once.</summary>
internal static class RecheckCommand
{
    public static Command Make(Session session)
    {
        var ids = new Argument<string[]>("ids") { Description = "Sources; none for all", Arity = ArgumentArity.ZeroOrMore };
        var due = new Option<bool>("--due") { Description = "Only those that are due" };
        var every = new Option<string?>("--every")
        {
            Description = "From now on look at them this often: 12h, 7d, 4w, never, default (7d)",
            HelpName = "interval",
        };
        var command = new Command("recheck", "Read or fetch sources again; say what changed, vanished or moved, and which verdicts it touches.")
        {
            ids,
            due,
            every,
        };
        var options = new CommonOptions(command, Takes.Archive | Takes.Quiet);
        command.SetAction(
            async (result, _) =>
            {
                var named = result.GetValue(ids)!;
                CommandLine.RejectUnknownOptions(result, named);
                var interval = result.GetValue(every) is { } text ? Interval(text) : (Given: false, Every: null);
                return await RunAsync(named, result.GetValue(due), interval, options.Read(result, session), session).ConfigureAwait(false);
            }
        );
        return command;
    }

    private static async Task<int> RunAsync(string[] named, bool onlyDue, (bool Given, TimeSpan? Every) interval, CommonOptions.Values options, Session session)
    {
        using var archive = ArchiveCommand.Open(options);
        var chosen = named.Length == 0 ? archive.Sources() : [.. named.Select(archive.Source).DistinctBy(s => s.Number)];
        if (interval.Given)
        {
            foreach (var source in chosen)
                archive.Watch(source.Number, interval.Every);
        }
        if (onlyDue)
        {
            var numbers = chosen.Select(s => s.Number).ToHashSet();
            chosen = [.. archive.Due().Where(s => numbers.Contains(s.Number))];
        }
        using var fetcher = new PageFetcher(session.Fetching);
        var rechecks = new List<Recheck>();
        var streams = options.Format == "pretty" && options.Output is null or "-";
        foreach (var source in chosen)
        {
            var recheck = await archive.RecheckAsync(source, fetcher, session.Cancellation).ConfigureAwait(false);
            rechecks.Add(recheck);
            if (streams)
                RecheckText.Say(recheck, options, session);
        }
        session.ExitCode = rechecks.Exists(r => r.Outcome > RecheckOutcome.Moved) ? ExitCodes.Findings : ExitCodes.Fine;
        return ArchiveCommand.Write(
            options,
            session,
            (canvas, _) =>
            {
                foreach (var recheck in streams ? [] : rechecks)
                    RecheckText.Write(canvas, recheck, options);
                if (!options.Pretty.Quiet)
                    canvas.Wrapped(0, 2, RecheckText.Sum(rechecks, onlyDue));
            },
            json => RecheckText.Json(json, rechecks)
        );
    }

    /// <summary>"12h", "7d", "4w", "never" (zero), "default" (null).</summary>
    /// <exception cref="CannotException">It is none of these.</exception>
    public static (bool Given, TimeSpan? Every) Interval(string text)
    {
        if (text == "never")
            return (true, TimeSpan.Zero);
        if (text == "default")
            return (true, null);
        const int most = 10_000;
        if (
            text.Length > 1
            && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var n)
            && n is > 0 and <= most
        )
        {
            switch (text[^1])
            {
                case 'h':
                    return (true, TimeSpan.FromHours(n));
                case 'd':
                    return (true, TimeSpan.FromDays(n));
                case 'w':
                    return (true, TimeSpan.FromDays(7 * n));
                default:
                    break;
            }
        }
        throw new CannotException($"--every {text}: that is no interval. Write 12h, 7d, 4w, never or default.");
    }
}
