using System.IO.Compression;
using System.Text;
using Loccit.Formats;

namespace Loccit.Archive.Tests.Bundles;

public sealed class BundleTests : IDisposable
{
    private static readonly Tool Tool = new("loccit", "1.0");

    private readonly TestArchive test = new();
    private readonly string bundle;

    public BundleTests()
    {
        bundle = Path.Combine(test.Folder, "story.zip");
        test.Add(test.File("inaugural.txt", "So, first of all, let me assert my firm belief that the only thing we have to fear is fear itself.\n"));
        test.Add(test.File("other.txt", "Nothing of the kind stands here, whatever they say.\n"));
        test.Check(
            "story.md",
            "“The only thing we have to fear is fear itself,” Franklin D. Roosevelt said. “My firm belief in the thing we have to fear,” he added. “Nobody has ever found these words anywhere,” he said.\n"
        );
    }

    public void Dispose() => test.Dispose();

    private IReadOnlyList<long> Write(string path)
    {
        using var stream = File.Create(path);
        return test.Archive.Bundle(test.Archive.Documents(), stream, Tool);
    }

    [Fact]
    public void A_bundle_holds_without_its_archive()
    {
        Write(bundle).ShouldBe([1]);
        var again = Path.Combine(test.Folder, "again.zip");
        Write(again);
        File.ReadAllBytes(again).ShouldBe(File.ReadAllBytes(bundle));
        var key = File.ReadAllText(Path.Combine(test.Archive.Folder, "record", "key.pub")).Trim();
        test.Archive.Dispose();
        Directory.Delete(test.Archive.Folder, recursive: true);
        var proof = BundleProof.Of(bundle);
        proof.Faults.ShouldBeEmpty();
        proof.Holds.ShouldBeTrue();
        proof.Key.ShouldBe(key);
        var document = proof.Documents.Single();
        document.Faults.ShouldBeEmpty();
        (document.Id, document.Resting, document.Same).ShouldBe(("d1", 2, 2));
        document.Unshown.ShouldBe(1);
    }

    [Fact]
    public void A_changed_byte_in_any_part_is_found()
    {
        Write(bundle);
        var changed = Path.Combine(test.Folder, "changed.zip");
        var parts = 0;
        foreach (var name in Names().Where(n => n != "manifest.json"))
        {
            parts++;
            foreach (var at in (double[])[0.31, 0.999])
            {
                Change(
                    name,
                    bytes =>
                    {
                        bytes[(int)(at * bytes.Length)] ^= 0x01;
                        return bytes;
                    },
                    changed
                );
                BundleProof.Of(changed).Holds.ShouldBeFalse($"{name} at {at}");
            }
            Change(name, _ => null, changed);
            BundleProof.Of(changed).Holds.ShouldBeFalse($"{name} is missing");
        }
        parts.ShouldBe(7); // a document, its report, a capture; two events with their proofs
    }

    [Theory]
    [InlineData("\"event\": 2", "\"event\": 3")]
    [InlineData("\"id\": \"s1\"", "\"id\": \"s2\"")]
    [InlineData("inaugural.txt", "inaugurat.txt")]
    [InlineData("\"policy\": \"press\"", "\"policy\": \"strict\"")]
    [InlineData("\"manner\": \"file\"", "\"manner\": \"fetched\"")]
    [InlineData("+", "-")]
    [InlineData("\"kind\": \"text\"", "\"kind\": \"nothing\"")]
    public void What_the_manifest_says_and_the_record_does_not_is_found(string told, string other)
    {
        Write(bundle);
        var changed = Path.Combine(test.Folder, "changed.zip");
        Change("manifest.json", bytes => Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(bytes).Replace(told, other, StringComparison.Ordinal)), changed);
        BundleProof.Of(changed).Holds.ShouldBeFalse();
    }

    [Theory]
    [InlineData("", "it is no bundle of loccit")]
    [InlineData("{}", "its manifest has no 'format'")]
    [InlineData("{\"format\":\"loccit-bundle\",\"version\":9}", "it is of version 9, and this program reads 1; use a newer one")]
    [InlineData("{\"format\":\"loccit-bundle\",\"version\":1,\"key\":\"\",\"tool\":\"\",\"documents\":[{}]}", "its manifest has no 'id'")]
    [InlineData("[", "its manifest cannot be read")]
    public void What_is_no_bundle_is_told(string manifest, string why)
    {
        Write(bundle);
        var other = Path.Combine(test.Folder, "other.zip");
        Change("manifest.json", _ => manifest.Length == 0 ? null : Encoding.UTF8.GetBytes(manifest), other);
        Should.Throw<ArchiveException>(() => BundleProof.Of(other)).Message.ShouldStartWith($"{other} cannot be read as a bundle: {why}");
    }

    [Fact]
    public void A_policy_of_ones_own_goes_with_the_record()
    {
        var own = Policy.Read("house", "base: press\nreplacement: silent note -- our own\n");
        test.Check("own.md", "“The only thing we have to dread is fear itself,” Franklin D. Roosevelt said.\n", own);
        using (var stream = File.Create(bundle))
            test.Archive.Bundle([test.Archive.Document("own.md")!], stream, Tool);
        var proof = BundleProof.Of(bundle);
        proof.Documents.Single().Faults.ShouldBeEmpty();
        proof.Documents.Single().Policy.ShouldBe("house");
    }

    [Fact]
    public void What_rests_on_a_source_that_was_removed_makes_no_bundle()
    {
        test.Archive.Remove(test.Archive.Source("s1"));
        Should.Throw<ArchiveException>(() => Write(bundle)).Message.ShouldContain("s1, which q1 of d1 rests on, was removed");
    }

    private List<string> Names()
    {
        using var zip = ZipFile.OpenRead(bundle);
        return [.. zip.Entries.Select(e => e.FullName)];
    }

    /// <summary>Writes the bundle once more with other bytes in a part, or without it.</summary>
    private void Change(string part, Func<byte[], byte[]?> change, string to)
    {
        using var from = ZipFile.OpenRead(bundle);
        using var file = File.Create(to);
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        foreach (var entry in from.Entries)
        {
            using var stream = entry.Open();
            using var memory = new MemoryStream();
            stream.CopyTo(memory);
            if ((entry.FullName == part ? change(memory.ToArray()) : memory.ToArray()) is not { } bytes)
                continue;
            using var copy = zip.CreateEntry(entry.FullName).Open();
            copy.Write(bytes);
        }
    }
}
