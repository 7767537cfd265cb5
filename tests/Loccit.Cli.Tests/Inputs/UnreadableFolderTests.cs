using System.Runtime.Versioning;
using System.Text.Json;

namespace Loccit.Cli.Tests.Inputs;

/// <summary>Folders that the user may not look into.</summary>
[UnsupportedOSPlatform("windows")]
public class UnreadableFolderTests
{
    private const string Words = "He wrote: “no boat moved upon the water that night.”";

    [Theory]
    [InlineData(UnixFileMode.None)]
    [InlineData(UnixFileMode.UserRead)]
    public void A_folder_of_documents_that_may_not_be_read_is_told_and_the_others_are_checked(UnixFileMode mode)
    {
        using var folder = new Folder();
        folder.Add("sources/s.txt", "The harbour lay quiet, and no boat moved upon the water that night.");
        folder.Add("documents/b.txt", Words);
        var locked = Path.GetDirectoryName(folder.Add("documents/in/a.txt", Words))!;
        var run = Locked(
            locked,
            mode,
            () => Run.Of("check", Path.Combine(folder.Path, "documents"), "--sources", Path.Combine(folder.Path, "sources"), "--format", "json")
        );
        run.Out.ShouldContain("\"verbatim\"");
        Told(run).ShouldHaveSingleItem().ShouldStartWith(locked);
    }

    [Fact]
    public void Only_a_folder_that_may_not_be_read_is_exit_two()
    {
        using var folder = new Folder();
        var locked = Path.GetDirectoryName(folder.Add("in/a.txt", Words))!;
        var run = Locked(locked, UnixFileMode.None, () => Run.Of("check", locked));
        run.Code.ShouldBe(2);
        run.Error.ShouldBe($"loccit: {locked} cannot be read; check its permissions. What is in it was not looked at.\nloccit: no document could be read.\n");
    }

    [Theory]
    [InlineData(UnixFileMode.None)]
    [InlineData(UnixFileMode.UserRead)]
    public void A_folder_of_sources_that_may_not_be_read_is_told_and_the_others_are_searched(UnixFileMode mode)
    {
        using var folder = new Folder();
        var document = folder.Add("a.txt", Words);
        folder.Add("sources/s.txt", "The harbour lay quiet, and no boat moved upon the water that night.");
        var locked = Path.GetDirectoryName(folder.Add("sources/in/t.txt", "Another text."))!;
        var run = Locked(locked, mode, () => Run.Of("check", document, "--sources", Path.Combine(folder.Path, "sources"), "--format", "json"));
        run.Code.ShouldBe(0);
        run.Out.ShouldContain("\"verbatim\"");
        Told(run).ShouldHaveSingleItem().ShouldStartWith(locked);
    }

    private static Run Locked(string folder, UnixFileMode mode, Func<Run> run)
    {
        File.SetUnixFileMode(folder, mode);
        try
        {
            using var user = new OrdinaryUser();
            return run();
        }
        finally
        {
            File.SetUnixFileMode(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }
    }

    /// <summary>What is said of files that could not be read.</summary>
    private static string[] Told(Run run) =>
        [
            .. JsonDocument
                .Parse(run.Out)
                .RootElement.GetProperty("findings")
                .EnumerateArray()
                .Where(f => f.GetProperty("code").GetString() == "LC112")
                .Select(f => f.GetProperty("message").GetString()!),
        ];
}
