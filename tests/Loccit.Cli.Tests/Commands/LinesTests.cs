#pragma warning disable MA0004 // tests have no synchronisation context to leave
using System.IO.Pipes;
using System.Text;
using System.Text.Json;
using CsCheck;
using Loccit.Cli.Commands;
using Loccit.Cli.Output;

namespace Loccit.Cli.Tests.Commands;

public class LinesTests
{
    [Fact]
    public void Ids_come_back_as_they_were_given()
    {
        var run = Run.With(
            """
            {"id":1,"quote":"one two three"}
            {"id":"two","quote":"one two three","surprise":[1,{}]}

            {"quote":"one two three","cited":null}
            {"id":1.50,"quote":"one two three"}
            """,
            "verify",
            "--exit-zero"
        );
        run.Code.ShouldBe(0);
        var lines = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(4);
        lines[0].ShouldStartWith("{\"id\":1,\"verdict\":\"unavailable\"");
        lines[1].ShouldStartWith("{\"id\":\"two\",\"verdict\"");
        lines[2].ShouldStartWith("{\"verdict\"");
        lines[3].ShouldStartWith("{\"id\":1.50,\"verdict\"");
    }

    [Theory]
    [InlineData("{\"id\":3,\"quote\":", "not JSON")]
    [InlineData("[1]", "not a JSON object")]
    [InlineData("{\"id\":3}", "the field 'quote' is missing")]
    [InlineData("{\"id\":3,\"quote\":5}", "the field 'quote' is not a string")]
    [InlineData("{\"id\":3,\"quote\":\"a\",\"cited\":5}", "the field 'cited' is neither a string nor null")]
    [InlineData("{\"id\":3,\"quote\":\"\\ud800\"}", "a string is not valid Unicode")]
    [InlineData("\u0000\u0001", "not JSON")]
    public void A_broken_line_is_answered_and_the_others_too(string broken, string why)
    {
        var run = Run.With($"{{\"id\":1,\"quote\":\"a b c\"}}\n{broken}\n{{\"id\":2,\"quote\":\"a b c\"}}\n", "verify", "--exit-zero");
        run.Code.ShouldBe(2);
        var lines = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines.Length.ShouldBe(3);
        lines[1].ShouldContain($"\"error\":\"line 2: {why}");
        using var json = JsonDocument.Parse(lines[1]);
        json.RootElement.TryGetProperty("id", out _).ShouldBeTrue();
        lines[2].ShouldContain("\"id\":2");
    }

    [Fact]
    public void Findings_give_code_1_and_may_be_forgiven()
    {
        const string line = "{\"id\":1,\"quote\":\"no source is given for these words\"}";
        Run.With(line, "verify", "--fail-on", "warning").Code.ShouldBe(1);
        Run.With(line, "verify", "--fail-on", "warning", "--exit-zero").Code.ShouldBe(0);
        Run.With(line, "verify", "--fail-on", "never").Code.ShouldBe(0);
    }

    [Fact]
    public void Order_is_kept_whatever_is_sent() =>
        Gen.Int[0, 2000]
            .Array[0, 1500]
            .Sample(
                ids =>
                {
                    var input = string.Concat(ids.Select(i => $"{{\"id\":{i},\"quote\":\"{new string('x', i % 97)}\"}}\n"));
                    var lines = Run.With(input, "verify", "--exit-zero").Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
                    lines.Select(l => int.Parse(l["{\"id\":".Length..l.IndexOf(',')])).ShouldBe(ids);
                },
                iter: 30
            );

    [Fact]
    public async Task Each_line_is_answered_before_more_is_waited_for()
    {
        await using var toProgram = new AnonymousPipeServerStream(PipeDirection.Out);
        await using var programIn = new AnonymousPipeClientStream(PipeDirection.In, toProgram.ClientSafePipeHandle);
        await using var programOut = new AnonymousPipeServerStream(PipeDirection.Out);
        await using var fromProgram = new AnonymousPipeClientStream(PipeDirection.In, programOut.ClientSafePipeHandle);
        var program = Task.Run(() =>
            Program.Run(
                ["quotes", "--format", "jsonl"],
                new Session
                {
                    In = programIn,
                    Out = programOut,
                    Error = TextWriter.Null,
                }
            )
        );
        using var answers = new StreamReader(fromProgram);
        for (var i = 0; i < 3; i++)
        {
            await toProgram.WriteAsync(Encoding.UTF8.GetBytes($"{{\"id\":{i},\"text\":\"“Yes,” she said.\"}}\n"));
            var answer = await answers.ReadLineAsync().WaitAsync(TimeSpan.FromMinutes(5));
            answer!.ShouldStartWith($"{{\"id\":{i},\"quotations\":[");
        }
        toProgram.Dispose();
        (await program.WaitAsync(TimeSpan.FromMinutes(5))).ShouldBe(0);
    }

    [Fact]
    public void A_reader_who_leaves_ends_the_run_quietly()
    {
        var error = new StringWriter();
        var input = new MemoryStream(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("{\"id\":1,\"quote\":\"a b c\"}\n", 5000))));
        var closed = new ClosingStream(new ClosedPipe());
        Program
            .Run(
                ["verify", "--exit-zero"],
                new Session
                {
                    In = input,
                    Out = closed,
                    Error = error,
                }
            )
            .ShouldBe(0);
        error.ToString().ShouldBeEmpty();
    }

    [Fact]
    public void A_result_file_appears_whole_and_nothing_else_remains()
    {
        using var folder = new Folder();
        var input = folder.Add("in.jsonl", "\uFEFF{\"id\":1,\"quote\":\"a b c\"}\r\n{\"id\":2,\"quote\":\"a b c\"}");
        var output = Path.Combine(folder.Path, "out.jsonl");
        Run.Of("verify", input, "-o", output, "--exit-zero").ShouldBe(new Run(0, "", ""));
        File.ReadAllLines(output).Length.ShouldBe(2);
        Directory.GetFiles(folder.Path).Length.ShouldBe(2);
    }

    [Fact]
    public async Task An_answer_that_nobody_takes_stops_the_reading()
    {
        var input = new CountedLines("{\"id\":1,\"quote\":\"the words of nobody at all\"}\n");
        using var output = new Gate();
        var program = Task.Run(() =>
            Program.Run(
                ["verify", "--exit-zero"],
                new Session
                {
                    In = input,
                    Out = output,
                    Error = TextWriter.Null,
                }
            )
        );
        await output.Reached.WaitAsync(TimeSpan.FromMinutes(5));
        // Reading goes on until all places are taken, and no further.
        long seen;
        do
        {
            seen = input.Lines;
            await Task.Delay(200);
        } while (input.Lines != seen);
        // what is on its way, what lies answered in the buffer of the output (64 KB), and one batch that was read and waits to be let in
        seen.ShouldBeLessThan(LineAnswers.MostLines + 2500);
        input.End();
        output.Open();
        (await program.WaitAsync(TimeSpan.FromMinutes(5))).ShouldBe(0);
    }

    [Fact]
    public void A_suggestion_goes_with_every_answer_that_is_not_clean()
    {
        using var folder = new Folder();
        var source = folder.Add("minutes.txt", "The council said that it did, after a long night, not agree to the plan of the harbour board.");
        var run = Run.With(
            """
            {"id":1,"quote":"it did agree to the plan of the harbour board","cited":"minutes.txt"}
            {"id":2,"quote":"not agree to the plan of the harbour board","cited":"minutes.txt"}
            """,
            "verify",
            "--sources",
            source,
            "--exit-zero"
        );
        var lines = run.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        lines[0]
            .ShouldContain(
                "\"suggestion\":{\"exact\":\"it did, after a long night, not agree to the plan of the harbour board\",\"marked\":\"it did … not agree to the plan of the harbour board\"}"
            );
        lines[1].ShouldContain("\"suggestion\":null");
    }

    /// <summary>A line over and over, one a read, until it is ended.</summary>
    private sealed class CountedLines(string line) : MemoryStream
    {
        private readonly byte[] bytes = Encoding.UTF8.GetBytes(line);
        private volatile bool ended;
        private long lines;

        public long Lines => Interlocked.Read(ref lines);

        public void End() => ended = true;

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (ended)
                return 0;
            bytes.CopyTo(buffer, offset);
            Interlocked.Increment(ref lines);
            return bytes.Length;
        }
    }

    /// <summary>Takes nothing until it is opened.</summary>
    private sealed class Gate : MemoryStream
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly ManualResetEventSlim opened = new();

        // a test that fails before it opens the gate must end all the same
        private static readonly TimeSpan Longest = TimeSpan.FromMinutes(1);

        public Task Reached => reached.Task;

        public void Open() => opened.Set();

        public override void Write(byte[] buffer, int offset, int count)
        {
            reached.TrySetResult();
            opened.Wait(Longest);
        }

        public override void Write(ReadOnlySpan<byte> buffer)
        {
            reached.TrySetResult();
            opened.Wait(Longest);
        }
    }

    private sealed class ClosedPipe : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("Broken pipe");

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("Broken pipe");
    }
}
