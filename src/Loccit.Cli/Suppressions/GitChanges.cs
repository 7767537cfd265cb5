using System.Diagnostics;
using System.Globalization;
using Loccit.Cli.Inputs;

namespace Loccit.Cli.Suppressions;

/// <summary>Which lines of files were changed since a revision, as git sees it.</summary>
internal sealed class GitChanges
{
    private readonly string folder;
    private readonly string commit;

    /// <summary>Full paths of what differs from the revision, untracked files among them.</summary>
    private readonly HashSet<string> changed = new(StringComparer.Ordinal);

    private readonly HashSet<string> untracked = new(StringComparer.Ordinal);

    private GitChanges(string folder, string commit) => (this.folder, this.commit) = (folder, commit);

    /// <param name="file">A file or folder of the working copy.</param>
    /// <param name="revision">A branch, a tag, a commit.</param>
    /// <exception cref="CannotException">There is no git, no working copy, or no such revision.</exception>
    public static GitChanges Since(string file, string revision)
    {
        var start = Directory.Exists(file) ? Path.GetFullPath(file) : Path.GetDirectoryName(Path.GetFullPath(InputFiles.Holding(file)))!;
        if (!Directory.Exists(start))
            throw new CannotException($"--changed-since: there is no folder '{start}'.");
        var top = Git(start, "rev-parse", "--show-toplevel") ?? throw new CannotException($"--changed-since: '{start}' is in no working copy of git.");
        var folder = top.TrimEnd('\n');
        var commit =
            Git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", revision + "^{commit}")
            ?? throw new CannotException($"--changed-since: git knows no revision '{revision}'.");
        var changes = new GitChanges(folder, commit.Trim());
        foreach (var path in Names(Git(folder, "diff", "--name-only", "-z", "--no-renames", changes.commit, "--")))
            changes.changed.Add(Path.GetFullPath(Path.Combine(folder, path)));
        foreach (var path in Names(Git(folder, "ls-files", "--others", "--exclude-standard", "-z")))
            changes.untracked.Add(Path.GetFullPath(Path.Combine(folder, path)));
        return changes;
    }

    /// <summary>The changed lines of a file, from 1, ends included; null if all of them are: a new file, one outside the working copy.</summary>
    public IReadOnlyList<(int First, int Last)>? LinesOf(string file)
    {
        // of a document in an archive it is known whether the archive was changed
        var full = Path.GetFullPath(InputFiles.Holding(file));
        if (untracked.Contains(full) || Path.GetRelativePath(folder, full).StartsWith("..", StringComparison.Ordinal))
            return null;
        if (!changed.Contains(full))
            return [];
        var diff = Git(folder, "diff", "--no-ext-diff", "--no-textconv", "--no-color", "--no-renames", "--unified=0", commit, "--", full);
        var lines = new List<(int, int)>();
        foreach (var line in (diff ?? "").Split('\n'))
        {
            // @@ -12,3 +14,2 @@
            if (!line.StartsWith("@@ -", StringComparison.Ordinal) || line.IndexOf('+', StringComparison.Ordinal) is not (var plus and > 0))
                continue;
            var range = line[(plus + 1)..].Split(' ')[0].Split(',');
            var first = int.Parse(range[0], CultureInfo.InvariantCulture);
            var count = range.Length > 1 ? int.Parse(range[1], CultureInfo.InvariantCulture) : 1;
            // where lines were only taken out, what stands around them may mean something else now
            lines.Add(count == 0 ? (first, first + 1) : (first, first + count - 1));
        }
        return lines.Count > 0 ? lines : null;
    }

    private static string[] Names(string? zeroEnded) => (zeroEnded ?? "").Split('\0', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>What git prints; null if it says no.</summary>
    private static string? Git(string folder, params string[] arguments)
    {
        var start = new ProcessStartInfo("git")
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
            StandardOutputEncoding = System.Text.Encoding.UTF8,
        };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        try
        {
            using var git = Process.Start(start)!;
            git.ErrorDataReceived += (_, _) => { };
            git.BeginErrorReadLine();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? output : null;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new CannotException("--changed-since needs git, and there is none on the PATH.");
        }
    }
}
