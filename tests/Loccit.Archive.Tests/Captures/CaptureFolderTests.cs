using System.Diagnostics;
using Loccit.Archive.Captures;
using Loccit.Documents.Tests;

namespace Loccit.Archive.Tests.Captures;

public sealed class CaptureFolderTests : CaptureStoreContract, IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    private protected override ICaptureStore Make() => new CaptureFolder(Path.Combine(folder.Path, "captures"));

    [Fact]
    public void Every_byte_of_a_file_is_covered()
    {
        var store = new CaptureFolder(folder.Path);
        var digest = Put(store, Words);
        var file = store.FileOf(digest);
        var bytes = File.ReadAllBytes(file);
        for (var i = 0; i < bytes.Length; i++)
        {
            var changed = bytes.ToArray();
            changed[i] ^= (byte)(1 << (i % 8));
            File.WriteAllBytes(file, changed);
            Should.Throw<ArchiveException>(() => store.Read(digest)).Message.ShouldStartWith(file);
        }
        for (var length = 0; length < bytes.Length; length++)
        {
            File.WriteAllBytes(file, bytes[..length]);
            Should.Throw<ArchiveException>(() => store.Read(digest)).Path.ShouldBe(file);
        }
        File.WriteAllBytes(file, [.. bytes, 0]);
        Should.Throw<ArchiveException>(() => store.Read(digest));
    }

    [Fact]
    public void A_whole_file_under_another_name_is_not_taken_for_it()
    {
        var store = new CaptureFolder(folder.Path);
        var (one, other) = (Put(store, Words), Put(store, [1]));
        File.Copy(store.FileOf(one), store.FileOf(other), overwrite: true);
        Should.Throw<ArchiveException>(() => store.Read(other)).Message.ShouldContain("holds other bytes than its name says");
    }

    [Fact]
    public void A_damaged_file_is_written_again_when_its_bytes_are_added_again()
    {
        var store = new CaptureFolder(folder.Path);
        var digest = Put(store, Words);
        File.WriteAllText(store.FileOf(digest), "something else");
        Put(store, Words).ShouldBe(digest);
        store.Read(digest).ShouldBe(Words);
    }

    [Fact]
    public void What_a_stopped_program_left_goes_and_what_a_running_one_writes_stays()
    {
        var store = new CaptureFolder(folder.Path);
        using var running = store.Begin();
        var digest = running.Add(Words);
        var left = Path.Combine(folder.Path, "unfinished", "1-left");
        File.WriteAllText(left, "half a fi");
        using (store.Begin()) { }
        File.Exists(left).ShouldBeFalse();
        running.Commit();
        store.Read(digest).ShouldBe(Words);
        Directory.EnumerateFiles(Path.Combine(folder.Path, "unfinished")).ShouldBeEmpty();
    }

    [Fact]
    public void Any_decompressor_of_zstd_reads_the_files()
    {
        var store = new CaptureFolder(folder.Path);
        var file = store.FileOf(Put(store, Words));
        try
        {
            var info = new ProcessStartInfo("zstd", ["-dc", file])
            {
                UseShellExecute = false,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            using var zstd = Process.Start(info)!;
            zstd.StandardOutput.ReadToEnd().ShouldBe("Let me assert my firm belief.");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            Assert.Skip("zstd is not installed.");
        }
    }
}
