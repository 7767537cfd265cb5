namespace Loccit.Cli.Output;

/// <summary>A line on the terminal that says how far a long work is. Writes nothing where stderr is no terminal, or for work that is over at once.</summary>
internal sealed class ProgressLine(Session session, bool quiet, string work = "reading sources") : IDisposable
{
    private const int BarWidth = 24;

    // Time is looked at only to spare the terminal; results never depend on it.
    private readonly long started = Environment.TickCount64;
    private readonly bool shown = session.ErrorIsTerminal && !quiet;
    private readonly Lock gate = new();
    private long lastDrawn;
    private bool drawn;

    public void Report(int done, int all)
    {
        if (!shown || all == 0)
            return;
        var now = Environment.TickCount64;
        if (now - started < 300 || now - Interlocked.Read(ref lastDrawn) < 80)
            return;
        lock (gate)
        {
            lastDrawn = now;
            drawn = true;
            var filled = (int)((long)BarWidth * done / all);
            session.Error.Write($"\r\u001b[2K  {work} {new string('━', filled)}{new string('─', BarWidth - filled)} {done}/{all}");
        }
    }

    public void Dispose()
    {
        if (drawn)
            session.Error.Write("\r\u001b[2K");
    }
}
