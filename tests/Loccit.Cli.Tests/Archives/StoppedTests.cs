using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Loccit.Archive;

namespace Loccit.Cli.Tests.Archives;

/// <summary>The program is killed at random moments; the archive opens, is sound, and has all that was said to be done.</summary>
public sealed partial class StoppedTests : IDisposable
{
    // LOCCIT_KILLS=300 for as many as were published
    private static readonly int Kills = int.TryParse(Environment.GetEnvironmentVariable("LOCCIT_KILLS"), CultureInfo.InvariantCulture, out var kills)
        ? kills
        : 24;

    // add, check, recheck, compact, remove
    private const int Kinds = 5;
    private const int Rechecked = 8;

    private readonly Folder folder = new();
    private readonly Random random = new(7);

    // what files were that were changed since they were added: that may be held, for who looked again was killed
    private readonly Dictionary<string, List<byte[]>> earlier = new(StringComparer.Ordinal);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_archive_survives_a_program_that_is_killed_at_any_moment()
    {
        Run.Of("init", folder.Path).Code.ShouldBe(0);
        var told = new Dictionary<long, string>();
        var removed = new HashSet<long>();
        var whole = new Dictionary<string, TimeSpan>(StringComparer.Ordinal);
        var killed = 0;
        for (var round = 0; round < Kills + Kinds; round++)
        {
            var args = Command(round, told);
            var watch = Stopwatch.StartNew();
            using var process = new OwnProcess(folder.Path, args);
            // The first of each kind runs to its end and shows how long that is: only to choose moments by; what is asserted does not depend on it.
            if (whole.TryGetValue(args[0], out var length))
            {
                await Task.Delay(random.Next((int)(length.TotalMilliseconds * 1.1))).ConfigureAwait(true);
                process.Kill();
                killed++;
            }
            var run = await process.End().ConfigureAwait(true);
            whole.TryAdd(args[0], watch.Elapsed);

            foreach (Match line in Added().Matches(run.Out))
                told[long.Parse(line.Groups["number"].Value, CultureInfo.InvariantCulture)] = line.Groups["path"].Value;
            if (run.Out.StartsWith("Removed ", StringComparison.Ordinal))
                removed.Add(long.Parse(args[1][1..], CultureInfo.InvariantCulture));
            Verify(told, removed, args, run);
        }
        killed.ShouldBe(Kills);
    }

    [Fact]
    public async Task Several_programs_add_the_same_files_at_once_and_each_is_held_once()
    {
        Run.Of("init", folder.Path).Code.ShouldBe(0);
        for (var i = 0; i < 60; i++)
            folder.Add($"files/{i}.txt", $"These are the words of file number {i}.\n");
        var processes = Enumerable.Range(0, 4).Select(_ => new OwnProcess(folder.Path, "add", "files")).ToList();
        foreach (var process in processes)
        {
            var run = await process.End().ConfigureAwait(true);
            run.Error.ShouldBe("");
            run.Code.ShouldBe(0);
            process.Dispose();
        }
        using var archive = SourceArchive.Open(Path.Combine(folder.Path, ".loccit"));
        archive.Sources().Count.ShouldBe(60);
        archive.Sources().ShouldAllBe(s => s.Captures.Count == 1);
        archive.Verify().ShouldSatisfyAllConditions(s => s.Findings.ShouldBeEmpty(), s => s.Unneeded.ShouldBe(0));
    }

    private string[] Command(int round, Dictionary<long, string> told)
    {
        if (round % Kinds == 0)
        {
            for (var i = 0; i < 60; i++)
                folder.Add($"files/{round}/{i}.html", $"<p>These are the words of file {i} of round {round}: {string.Join(' ', Enumerable.Range(i, 40))}.</p>");
            return ["add", $"files/{round}"];
        }
        if (round % Kinds == 2)
        {
            var some = told.Keys.OrderBy(_ => random.Next()).Take(Rechecked).ToList();
            foreach (var path in some.Select(n => told[n]))
            {
                if (!earlier.TryGetValue(path, out var before))
                    earlier[path] = before = [];
                before.Add(File.ReadAllBytes(Path.Combine(folder.Path, path)));
                folder.Add(path, $"<p>Other words stand here since round {round}.</p>");
            }
            return ["recheck", .. some.Select(n => $"s{n}")];
        }
        if (round % Kinds == 3)
            return ["compact"];
        folder.Add(
            $"story{round}.md",
            $"“These are the words of file {round} of round 0,” she said.\n\n“These are the words of file {round + 1} of round 0,” Ann Lee said.\n"
        );
        return round % Kinds == 1 ? ["check", $"story{round}.md"] : ["remove", $"s{told.Keys.OrderBy(_ => random.Next()).First()}", "--yes"];
    }

    private void Verify(Dictionary<long, string> told, HashSet<long> removed, string[] args, Run run)
    {
        var what = $"{string.Join(' ', args)}: {run.Out[..Math.Min(200, run.Out.Length)]}";
        using var archive = SourceArchive.Open(Path.Combine(folder.Path, ".loccit"));
        archive.Verify().Findings.ShouldBeEmpty(what);
        var held = archive.Sources().ToDictionary(s => s.Number);
        // one that was being removed when the program was killed is there, or is not
        if (args[0] == "remove" && !held.ContainsKey(long.Parse(args[1][1..], CultureInfo.InvariantCulture)))
            removed.Add(long.Parse(args[1][1..], CultureInfo.InvariantCulture));
        held.Keys.ShouldNotContain(n => removed.Contains(n), what);
        foreach (var (number, path) in told.Where(t => !removed.Contains(t.Key)))
        {
            held.ShouldContainKey(number, what);
            var bytes = archive.Bytes(held[number].Current.Sha256);
            var looked = run.Out.Contains($"s{number}  {path}", StringComparison.Ordinal);
            var isEarlier = earlier.TryGetValue(path, out var before) && before.Exists(b => b.AsSpan().SequenceEqual(bytes));
            if (looked || !isEarlier)
                bytes.ShouldBe(File.ReadAllBytes(Path.Combine(folder.Path, path)), what);
        }
        if (args[0] == "check" && run.Error.Contains("kept d", StringComparison.Ordinal))
            archive.Document(args[1])!.Checks.Count.ShouldBe(1);
        var unfinished = Path.Combine(archive.Folder, "captures", "unfinished");
        if (args[0] == "add" && run.Code == 0)
            Directory.EnumerateFiles(unfinished).ShouldBeEmpty();
    }

    [GeneratedRegex(@"^added +s(?<number>\d+)  (?<path>.+)\n", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Added();
}
