using System.Diagnostics;
using System.Text.Json;

namespace Loccit.Cli.Tests.Suppressions;

/// <summary>Comments, baselines and unchanged lines as a user meets them.</summary>
public sealed class LeavingOutTests
{
    private const string Source =
        "We shall not build the bridge this year, said the council, and the ferry will run as before until the spring. The mayor is not to be blamed for the flood.";

    private const string Wrong = "The council wrote: “We shall build the bridge this year” (council.txt).\n";
    private const string WrongToo = "It added: “The mayor is to be blamed for the flood” (council.txt).\n";

    [Theory]
    [InlineData("a.md", "<!-- loccit:ignore the council's own slip -->\n\n" + Wrong)]
    [InlineData("a.md", "The council wrote: “We shall build the bridge this year” (council.txt). <!-- loccit:ignore the council's own slip -->\n")]
    [InlineData("a.html", "<p>Before.</p><!-- loccit:ignore the council's own slip --><p>" + Wrong + "</p>")]
    [InlineData("a.html", "<p>" + Wrong + "<!-- loccit:ignore the council's own slip --></p><p>Behind.</p>")]
    [InlineData("a.html", "<p>" + Wrong + "</p><p>Behind.</p><!-- loccit:ignore-file the council's own slip -->")]
    public void A_comment_with_a_reason_leaves_the_finding_out(string name, string text)
    {
        using var folder = With(name, text);

        var run = Check(folder, name);

        run.Code.ShouldBe(0, run.Out);
        run.Out.ShouldContain("2 findings left out: 2 by a comment.");
        Check(folder, name, "-v").Out.ShouldContain("by a comment: the council's own slip");
        using var json = JsonDocument.Parse(Check(folder, name, "--format", "json").Out);
        json.RootElement.GetProperty("suppressed")[0].GetProperty("reason").GetString().ShouldBe("the council's own slip");
        json.RootElement.GetProperty("findings").EnumerateArray().ShouldNotContain(f => f.GetProperty("code").GetString() == "LC401");
    }

    [Fact]
    public void A_comment_without_a_reason_is_not_followed()
    {
        using var folder = With("a.md", "<!-- loccit:ignore -->\n\n" + Wrong);

        var run = Check(folder, "a.md", "--plain");

        run.Code.ShouldBe(1);
        run.Out.ShouldContain("is not followed: it gives no reason");
    }

    [Fact]
    public void A_comment_with_a_greater_than_sign_is_no_text()
    {
        using var folder = With("a.md", "<!-- a > “b” -->\n\nNothing is quoted.\n");

        Check(folder, "a.md").Out.ShouldContain("No quotations found.");
    }

    [Fact]
    public void A_baseline_leaves_out_what_it_knows_wherever_it_moves()
    {
        using var folder = With("a.md", Wrong);
        var baseline = folder.Path + "/known.json";

        var first = Check(folder, "a.md", "--baseline", baseline, "--update-baseline");
        folder.Add("a.md", "A paragraph before it.\n\n" + Wrong + "\n" + WrongToo);
        var second = Check(folder, "a.md", "--baseline", baseline);

        first.Code.ShouldBe(0);
        first.Error.ShouldContain("knows 1 finding now.");
        second.Code.ShouldBe(1);
        second.Out.ShouldContain("1 finding left out: 1 known by the baseline.");
        second.Out.ShouldContain("1 error");
    }

    [Fact]
    public void A_baseline_knows_a_finding_as_often_as_it_was_found()
    {
        using var folder = With("a.md", Wrong);
        var baseline = folder.Path + "/known.json";
        Check(folder, "a.md", "--baseline", baseline, "--update-baseline");

        folder.Add("a.md", Wrong + "\n" + Wrong);
        Check(folder, "a.md", "--baseline", baseline).Code.ShouldBe(1);
        folder.Add("a.md", "Nothing.\n");
        Check(folder, "a.md", "--baseline", baseline).Error.ShouldContain("1 finding of");
    }

    [Fact]
    public void A_baseline_that_is_none_is_refused()
    {
        using var folder = With("a.md", Wrong);
        folder.Add("bad.json", "{}");

        Check(folder, "a.md", "--baseline", folder.Path + "/bad.json").Error.ShouldContain("cannot be used");
        Check(folder, "a.md", "--baseline", folder.Path + "/none.json").Error.ShouldContain("--update-baseline writes it");
        Check(folder, "a.md", "--update-baseline").Error.ShouldContain("name the file with --baseline");
    }

    [Fact]
    public void Only_changed_lines_are_told()
    {
        using var folder = With("a.md", Wrong + "\nA paragraph between.\n\nThe end.\n");
        Git(folder, "init", "-q");
        Git(folder, "add", ".");
        Git(folder, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "first");

        Check(folder, "a.md", "--changed-since", "HEAD").Code.ShouldBe(0);
        folder.Add("a.md", Wrong + "\nA paragraph between.\n\n" + WrongToo);
        var changed = Check(folder, "a.md", "--changed-since", "HEAD");
        changed.Code.ShouldBe(1);
        changed.Out.ShouldContain("1 error");
        changed.Out.ShouldContain("on words that were not changed.");
        folder.Add("sources/council.txt", Source + " Nothing else was said.");
        Check(folder, "a.md", "--changed-since", "HEAD").Out.ShouldContain("2 errors");
        folder.Add("new.md", Wrong);
        Check(folder, "new.md", "--changed-since", "HEAD").Code.ShouldBe(1);
    }

    [Fact]
    public void A_document_in_an_archive_is_changed_when_the_archive_is()
    {
        using var folder = With("a.md", "");
        Zip(Wrong);
        Git(folder, "init", "-q");
        Git(folder, "add", ".");
        Git(folder, "-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "first");

        Check(folder, "a.zip", "--changed-since", "HEAD").Code.ShouldBe(0);
        Zip(WrongToo);
        Check(folder, "a.zip", "--changed-since", "HEAD").Code.ShouldBe(1);

        void Zip(string text)
        {
            using var archive = new System.IO.Compression.ZipArchive(File.Create(folder.Path + "/a.zip"), System.IO.Compression.ZipArchiveMode.Create);
            using var writer = new StreamWriter(archive.CreateEntry("in/a.md").Open());
            writer.Write(text);
        }
    }

    [Theory]
    [InlineData("no-such-branch")]
    [InlineData("--output=stolen")]
    public void A_revision_that_is_none_is_refused(string revision)
    {
        using var folder = With("a.md", Wrong);
        Check(folder, "a.md", "--changed-since=" + revision).Error.ShouldContain("is in no working copy of git");
        Git(folder, "init", "-q");

        var run = Check(folder, "a.md", "--changed-since=" + revision);

        run.Code.ShouldBe(2);
        run.Error.ShouldContain($"git knows no revision '{revision}'");
        File.Exists(folder.Path + "/stolen").ShouldBeFalse();
    }

    private static Folder With(string name, string text)
    {
        var folder = new Folder();
        folder.Add("sources/council.txt", Source);
        folder.Add(name, text);
        return folder;
    }

    private static Run Check(Folder folder, string name, params string[] options) =>
        Run.Of(["check", folder.Path + "/" + name, "--sources", folder.Path + "/sources", .. options]);

    private static void Git(Folder folder, params string[] arguments)
    {
        using var git = Process.Start(new ProcessStartInfo("git", arguments) { WorkingDirectory = folder.Path })!;
        git.WaitForExit();
        git.ExitCode.ShouldBe(0);
    }
}
