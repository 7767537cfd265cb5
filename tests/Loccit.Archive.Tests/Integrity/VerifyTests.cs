namespace Loccit.Archive.Tests.Integrity;

public sealed class VerifyTests : IDisposable
{
    private readonly TestArchive test = new();

    public VerifyTests() => test.Add(test.File("a.txt", "First words.\n"), test.File("b.html", "<p>Second words.</p>"));

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_sound_archive_has_no_findings()
    {
        var result = test.Archive.Verify();
        result.Findings.ShouldBeEmpty();
        (result.Captures, result.Unneeded, result.Renewed).ShouldBe((2, 0, 0));
    }

    [Fact]
    public void Missing_truncated_and_changed_captures_are_named_with_what_they_belong_to()
    {
        var files = Files("captures");
        foreach (var file in files)
        {
            var bytes = File.ReadAllBytes(file);
            File.Delete(file);
            var missing = test.Archive.Verify().Findings.Single();
            (missing.Code, missing.Path).ShouldBe((FindingCode.CaptureMissing, file));
            missing.Message.ShouldMatch(@"is missing\. .* It belongs to s\d\.$");
            File.WriteAllBytes(file, bytes[..^1]);
            test.Archive.Verify().Findings.Single().Code.ShouldBe(FindingCode.CaptureDamaged);
            bytes[bytes.Length / 2] ^= 4;
            File.WriteAllBytes(file, bytes);
            test.Archive.Verify().Findings.Single().Path.ShouldBe(file);
            bytes[bytes.Length / 2] ^= 4;
            File.WriteAllBytes(file, bytes);
        }
        test.Archive.Verify().Findings.ShouldBeEmpty();
    }

    [Fact]
    public void A_source_whose_capture_is_lost_is_unreadable_and_others_are_read()
    {
        File.Delete(Files("captures").Single(f => f.Contains(test.Archive.Source("s1").Current.Sha256, StringComparison.Ordinal)));
        test.Archive.Read(test.Archive.Source("s1")).Unreadable!.ShouldContain("is missing");
        test.Archive.Read(test.Archive.Source("s2")).Document!.Text.ShouldContain("Second words.");
        // and comes back when it is added again
        File.AppendAllText(Path.Combine(test.Folder, "a.txt"), "");
        test.Add(Path.Combine(test.Folder, "a.txt"));
        test.Archive.Verify().Findings.ShouldBeEmpty();
    }

    [Fact]
    public void Damaged_texts_are_taken_away_to_be_made_again()
    {
        File.WriteAllText(Files("texts").Single(), "damaged");
        test.Archive.Verify().Renewed.ShouldBe(1);
        Files("texts").ShouldBeEmpty();
        test.Archive.Read(test.Archive.Source("s2")).Document!.Text.ShouldContain("Second words.");
    }

    [Fact]
    public void Captures_that_nothing_refers_to_are_counted()
    {
        var other = Path.Combine(test.Archive.Folder, "captures");
        using (var batch = new Loccit.Archive.Captures.CaptureFolder(other).Begin())
        {
            batch.Add(new byte[] { 1 });
            batch.Commit();
        }
        test.Archive.Verify().Unneeded.ShouldBe(1);
        test.Archive.Verify().Findings.ShouldBeEmpty();
    }

    private List<string> Files(string part) => [.. Directory.EnumerateFiles(Path.Combine(test.Archive.Folder, part), "*", SearchOption.AllDirectories).Order()];
}
