namespace Loccit.Archive.Tests.Passages;

public sealed class FindTests : IDisposable
{
    private const string Words = "the only thing we have to fear is fear itself";

    private readonly TestArchive test = new();

    private string Segments => Path.Combine(test.Archive.Folder, "segments");

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_source_is_found_as_soon_as_it_is_added()
    {
        test.Add(test.File("a.txt", $"Let me say that {Words}, and no more.\n"));
        test.Add(test.File("b.txt", "Something else is in this one, and nothing more.\n"), test.File("c.html", $"<p>He said: {Words}.</p>"));
        Found(Words).ShouldBe(["s1", "s3"]);
        test.Archive.Find(Words, 10).ShouldSatisfyAllConditions(f => f.Searched.ShouldBe(3), f => f.IsWhole.ShouldBeTrue());
        test.Archive.Find("fear itself", 10).IsWhole.ShouldBeFalse();
    }

    [Fact]
    public void Many_additions_make_few_segments()
    {
        for (var i = 0; i < 20; i++)
            test.Add(test.File($"{i}.txt", $"Number {i} says that {Words}.\n"));
        Directory.GetFiles(Segments).Length.ShouldBeLessThan(10);
        test.Archive.Find(Words, 50).Sources.Count.ShouldBe(20);
        test.Archive.Compact(rebuild: false, CancellationToken.None);
        Directory.GetFiles(Segments).ShouldHaveSingleItem();
        test.Archive.Find(Words, 50).Sources.Count.ShouldBe(20);
    }

    [Fact]
    public void Nothing_of_a_removed_source_is_left_in_the_index()
    {
        test.Add(test.File("a.txt", $"Let me say that {Words}, and no more.\n"), test.File("b.txt", "Something else is in this one, and nothing more.\n"));
        var before = File.ReadAllBytes(Directory.GetFiles(Segments).Single()).Length;
        test.Archive.Remove(test.Archive.Source("s1"));
        Found(Words).ShouldBeEmpty();
        File.ReadAllBytes(Directory.GetFiles(Segments).Single()).Length.ShouldBeLessThan(before);
        test.Archive.Remove(test.Archive.Source("s2"));
        Directory.GetFiles(Segments).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("missing")]
    [InlineData("cut")]
    [InlineData("flipped")]
    [InlineData("empty")]
    public void A_segment_that_is_damaged_is_made_again(string how)
    {
        test.Add(test.File("a.txt", $"Let me say that {Words}, and no more.\n"));
        test.Reopen();
        var file = Directory.GetFiles(Segments).Single();
        var bytes = File.ReadAllBytes(file);
        if (how == "missing")
            File.Delete(file);
        else
            File.WriteAllBytes(
                file,
                how switch
                {
                    "cut" => bytes[..^7],
                    "empty" => [],
                    _ => [.. bytes[..^50], (byte)(bytes[^50] ^ 4), .. bytes[^49..]],
                }
            );
        // a bit that is flipped is seen only by those who read all
        test.Archive.Verify().Renewed.ShouldBe(1);
        Found(Words).ShouldBe(["s1"]);
        test.Archive.Verify().Renewed.ShouldBe(0);
    }

    [Fact]
    public void The_index_is_made_again_of_the_captures()
    {
        test.Add(test.File("a.txt", $"Let me say that {Words}, and no more.\n"));
        var before = File.ReadAllBytes(Directory.GetFiles(Segments).Single());
        File.WriteAllText(Path.Combine(Segments, "0123.seg"), "left behind");
        test.Archive.Compact(rebuild: true, CancellationToken.None);
        File.ReadAllBytes(Directory.GetFiles(Segments).Single()).ShouldBe(before);
    }

    [Fact]
    public void The_newest_capture_is_the_one_that_is_found()
    {
        var file = test.File("a.txt", $"Let me say that {Words}, and no more.\n");
        test.Add(file);
        test.File("a.txt", "It was changed, and says something else altogether now.\n");
        test.Add(file);
        Found(Words).ShouldBeEmpty();
        Found("says something else altogether now").ShouldBe(["s1"]);
    }

    private IEnumerable<string> Found(string words) => test.Archive.Find(words, 10).Sources.Select(s => s.Id);
}
