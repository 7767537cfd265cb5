using System.Diagnostics;
using Loccit.Archive;
using Loccit.Cli.Tests.Inputs;

namespace Loccit.Cli.Tests.Archives;

/// <summary>Where nothing may be written, and where there is no room.</summary>
public sealed class NarrowTests : IDisposable
{
    private readonly Folder folder = new();

    public NarrowTests() => folder.Add("a.txt", "Let me assert my firm belief that the only thing we have to fear is fear itself.\n");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void An_archive_that_may_not_be_written_is_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Permissions are those of Unix.");
        if (OperatingSystem.IsWindows())
            return;
        var archive = Path.Combine(folder.Path, ".loccit");
        Run.Of("init", folder.Path).Code.ShouldBe(0);
        Run.Of("add", Path.Combine(folder.Path, "a.txt"), "--archive", archive).Code.ShouldBe(0);
        var story = folder.Add("story.md", "“The only thing we have to fear is fear itself,” he said.\n");
        var other = folder.Add("b.txt", "Other words.\n");
        var all = Directory.EnumerateDirectories(archive, "*", SearchOption.AllDirectories).Append(archive).ToList();
        foreach (var entry in all)
            File.SetUnixFileMode(entry, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        try
        {
            using var user = new OrdinaryUser();
            Run.Of("list", "--archive", archive).Out.ShouldContain("s1  a.txt");
            Run.Of("fsck", "--archive", archive).Code.ShouldBe(0);
            var check = Run.Of("check", story, "--archive", archive);
            check.Out.ShouldContain("s1/a.txt");
            check.Error.ShouldContain("nothing was kept of this check");
            foreach (
                var refused in (string[][])
                    [
                        ["add", other],
                        ["tag", "s1", "x"],
                        ["note", "s1", "x"],
                        ["remove", "s1", "--yes"],
                    ]
            )
            {
                var run = Run.Of([.. refused, "--archive", archive]);
                run.Code.ShouldBe(2, refused[0]);
                run.Error.ShouldContain("may not be written", Case.Sensitive, refused[0]);
            }
            Run.Of("init", Path.Combine(archive, "captures")).Error.ShouldContain("may not be written");
        }
        finally
        {
            foreach (var entry in all)
                File.SetUnixFileMode(entry, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    [Fact]
    public void A_full_disk_is_told_and_what_was_told_before_is_kept()
    {
        // a disk of two megabytes, where the machine lets us have one
        var disk = Path.Combine(folder.Path, "disk");
        Directory.CreateDirectory(disk);
        Assert.SkipUnless(OperatingSystem.IsLinux() && Shell("mount", "-t", "tmpfs", "-o", "size=2m", "tmpfs", disk), "No disk can be mounted here.");
        try
        {
            Run.Of("init", disk).Code.ShouldBe(0);
            var random = new Random(1);
            for (var i = 0; i < 400; i++)
                folder.Add($"files/{i:D3}.txt", Words(random));
            var archive = Path.Combine(disk, ".loccit");
            var run = Run.Of("add", Path.Combine(folder.Path, "files"), "--archive", archive);
            run.Code.ShouldBe(2);
            run.Error.ShouldMatch("(disk is full|No space left)");
            run.Error.ShouldNotContain("   at ");
            var told = run.Out.Split('\n').Count(l => l.StartsWith("added ", StringComparison.Ordinal));
            told.ShouldBeInRange(1, 399);
            using var open = SourceArchive.Open(archive);
            open.Verify().Findings.ShouldBeEmpty();
            open.Sources().Count.ShouldBe(told);
            // room again: a source goes, another comes
            open.Remove(open.Source("s1"));
        }
        finally
        {
            Shell("umount", disk).ShouldBeTrue();
        }
    }

    /// <summary>Words that cannot be packed into much less.</summary>
    private static string Words(Random random) => string.Concat(Enumerable.Range(0, 8000).Select(_ => (char)('a' + random.Next(26)))) + "\n";

    private static bool Shell(string name, params string[] args)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(name, args) { UseShellExecute = false, RedirectStandardError = true })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
