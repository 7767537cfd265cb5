using System.Diagnostics;
using System.Net.Sockets;
using System.Runtime.Versioning;

namespace Loccit.Documents.Tests;

/// <summary>What has a file's name and is none. A reading that opens a pipe never comes back, so each test has a limit.</summary>
[UnsupportedOSPlatform("windows")]
public class SpecialFileTests
{
    private const int Limit = 300_000;

    [Fact(Timeout = Limit)]
    public async Task A_named_pipe_is_refused_without_waiting_for_it()
    {
        using var folder = new TemporaryFolder();
        var pipe = Pipe(folder, "notes.txt");
        var link = Path.Combine(folder.Path, "link.txt");
        File.CreateSymbolicLink(link, "notes.txt");
        foreach (var path in new[] { pipe, link })
        {
            var result = await Task.Run(() => DocumentReader.ReadFile(path), TestContext.Current.CancellationToken);
            result.Document.ShouldBeNull();
            var finding = result.Findings.ShouldHaveSingleItem();
            finding.Code.ShouldBe(FindingCode.NotReadable);
            finding.Message.ShouldBe($"{path} is a named pipe, not a file, and may never end; save what comes out of it in a file.");
        }
    }

    [Fact(Timeout = Limit)]
    public async Task A_pipe_among_sources_is_held_as_unreadable_and_the_others_are_read()
    {
        using var folder = new TemporaryFolder();
        folder.File("a.txt", "A.");
        Pipe(folder, "a.json");
        Pipe(folder, "b.txt");
        var (sources, findings) = await Task.Run(() => SourceFolder.Read([folder.Path]), TestContext.Current.CancellationToken);
        sources.Select(s => s.Id).ShouldBe(["a.txt", "b.txt"]);
        sources[0].Document!.Text.ShouldBe("A.");
        sources[1].Unreadable!.ShouldContain("named pipe");
        findings.Select(f => f.Code).ShouldBe([FindingCode.BadMetadata, FindingCode.NotReadable]);
    }

    [Fact(Timeout = Limit)]
    public async Task Sockets_and_devices_are_refused()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "s.txt");
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        socket.Bind(new UnixDomainSocketEndPoint(path));
        (await Message(path)).ShouldContain("is a socket");
        (await Message("/dev/zero")).ShouldContain("is a device");

        static Task<string> Message(string path) =>
            Task.Run(() => DocumentReader.ReadFile(path).Findings.Single().Message, TestContext.Current.CancellationToken);
    }

    [Fact]
    public void Links_in_a_circle_are_told()
    {
        using var folder = new TemporaryFolder();
        var path = Path.Combine(folder.Path, "here.txt");
        File.CreateSymbolicLink(path, "there.txt");
        File.CreateSymbolicLink(Path.Combine(folder.Path, "there.txt"), "here.txt");
        var result = DocumentReader.ReadFile(path);
        result.Document.ShouldBeNull();
        result.Findings.ShouldHaveSingleItem().Message.ShouldBe($"{path} is a link to there.txt, which leads back to itself.");
    }

    private static string Pipe(TemporaryFolder folder, string name)
    {
        var path = Path.Combine(folder.Path, name);
        using var made = Process.Start("mkfifo", [path]);
        made.WaitForExit();
        made.ExitCode.ShouldBe(0);
        return path;
    }
}
