using System.Text;
using Loccit.Archive;

namespace Loccit.Cli.Tests.Archives;

public sealed class WatchTests : IDisposable
{
    private readonly Folder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_is_due_is_looked_at_and_the_next_is_waited_for_until_it_is_stopped()
    {
        var path = Path.Combine(folder.Path, ".loccit");
        var file = folder.Add("minutes.txt", "The council met, and the bridge was closed.\n");
        using (var archive = SourceArchive.Create(path, new Past()))
            archive.Add([file], new AddOptions(), _ => { });
        File.WriteAllText(file, "The council met, and the bridge was opened.\n");
        using var stop = new CancellationTokenSource();
        using var error = new Stopper(stop);
        using var output = new MemoryStream();
        var code = Program.Run(
            ["watch", "--archive", path],
            new Session
            {
                In = Stream.Null,
                Out = output,
                Error = error,
                Cancellation = stop.Token,
            }
        );
        Encoding.UTF8.GetString(output.ToArray()).ShouldBe("altered     s1  minutes.txt, new capture\n");
        error.ToString().ShouldContain("the next is due ");
        code.ShouldBe(130);
        using var again = SourceArchive.Open(path);
        again.Source("s1").Captures.Count.ShouldBe(2);
        again.Due().ShouldBeEmpty();
    }

    /// <summary>A year ago.</summary>
    private sealed class Past : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddYears(-1);
    }

    /// <summary>Does what Ctrl-C does once the program waits.</summary>
    private sealed class Stopper(CancellationTokenSource stop) : StringWriter
    {
        public override void Write(char[] buffer, int index, int count)
        {
            base.Write(buffer, index, count);
            Look();
        }

        public override void Write(string? value)
        {
            base.Write(value);
            Look();
        }

        public override void WriteLine(string? value)
        {
            base.WriteLine(value);
            Look();
        }

        private void Look()
        {
            if (ToString().Contains("the next is due", StringComparison.Ordinal))
                stop.Cancel();
        }
    }
}
