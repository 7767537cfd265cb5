using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Loccit.Archive.Tests.Addresses;

/// <summary>A server on this machine that sends the bytes it is told to, true or not. One request a connection.</summary>
internal sealed class TestServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource end = new();
    private readonly Func<TestRequest, Stream, CancellationToken, Task> answer;
    private readonly Task work;

    /// <param name="answer">Answers a request; robots.txt is asked for first.</param>
    public TestServer(Func<TestRequest, Stream, CancellationToken, Task> answer)
    {
        this.answer = answer;
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        work = ServeAsync();
    }

    /// <summary>A server that gives these answers, and no robots.txt.</summary>
    /// <param name="answers">The whole answer for each path.</param>
    public TestServer(Func<TestRequest, string> answers)
        : this((request, stream, token) => stream.WriteAsync(Encoding.Latin1.GetBytes(request.IsRobots ? NotFound : answers(request)), token).AsTask()) { }

    public const string NotFound = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n";

    public int Port { get; }

    /// <summary>Requests for pages so far, in order.</summary>
    public List<TestRequest> Requests { get; } = [];

    public Uri At(string path) => new($"http://127.0.0.1:{Port}{path}");

    /// <summary>A whole answer with a body.</summary>
    public static string Page(string body, string type = "text/html; charset=utf-8", string fields = "", string status = "200 OK") =>
        $"HTTP/1.1 {status}\r\nContent-Type: {type}\r\n{fields}Content-Length: {Encoding.Latin1.GetByteCount(body)}\r\n\r\n{body}";

    public static string MovedTo(string address, string fields = "") => $"HTTP/1.1 302 Found\r\nLocation: {address}\r\n{fields}Content-Length: 0\r\n\r\n";

    public async ValueTask DisposeAsync()
    {
        await end.CancelAsync().ConfigureAwait(false);
        await work.ConfigureAwait(false);
        listener.Dispose();
        end.Dispose();
    }

    private async Task ServeAsync()
    {
        var serving = new List<Task>();
        try
        {
            while (true)
                serving.Add(ServeAsync(await listener.AcceptSocketAsync(end.Token).ConfigureAwait(false)));
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException)
        {
            await Task.WhenAll(serving).ConfigureAwait(false);
        }
    }

    private async Task ServeAsync(Socket socket)
    {
        try
        {
            using var stream = new NetworkStream(socket, ownsSocket: true);
            var head = new StringBuilder();
            var buffer = new byte[4096];
            while (!head.ToString().Contains("\r\n\r\n", StringComparison.Ordinal))
            {
                if (await stream.ReadAsync(buffer, end.Token).ConfigureAwait(false) is not (> 0 and var count))
                    return;
                head.Append(Encoding.Latin1.GetString(buffer, 0, count));
            }
            var request = new TestRequest(head.ToString());
            if (!request.IsRobots)
                lock (Requests)
                    Requests.Add(request);
            await answer(request, stream, end.Token).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
            // who asked has gone
        }
    }
}

/// <summary>A request as it came.</summary>
/// <param name="Head">Its bytes.</param>
internal sealed record TestRequest(string Head)
{
    public string Path => Head.Split(' ')[1];

    public bool IsRobots => Path == "/robots.txt";

    public string? Field(string name) =>
        Head.Split("\r\n").FirstOrDefault(l => l.StartsWith(name + ": ", StringComparison.OrdinalIgnoreCase))?[(name.Length + 2)..];
}

/// <summary>A clock that stands, and on which every wait is over at once.</summary>
internal sealed class ImpatientClock : TimeProvider
{
    public DateTimeOffset Now { get; set; } = new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);

    /// <summary>What was waited for.</summary>
    public List<TimeSpan> Waits { get; } = [];

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => Now.Ticks;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        Waits.Add(dueTime);
        return base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
