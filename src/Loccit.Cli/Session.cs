using System.Text;
using Loccit.Archive.Addresses;

namespace Loccit.Cli;

/// <summary>What one run of the program can see and touch: its streams, its terminal, its environment. Tests make their own.</summary>
internal sealed class Session
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public required Stream In { get; init; }

    /// <summary>Results only.</summary>
    public required Stream Out { get; init; }

    /// <summary>Everything that is no result.</summary>
    public required TextWriter Error { get; init; }

    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    public bool InIsTerminal { get; init; }

    /// <summary>Columns of the terminal; 0 if there is none.</summary>
    public Func<int> TerminalColumns { get; init; } = () => 0;

    public Func<string, string?> Variable { get; init; } = _ => null;

    public CancellationToken Cancellation { get; init; }

    /// <summary>How pages are fetched; tests fetch from this machine.</summary>
    public FetchOptions Fetching { get; init; } = new();

    /// <summary>The exit code reached so far: what the program ends with if its reader has had enough.</summary>
    public int ExitCode { get; set; }

    /// <summary>Whether stack traces are shown.</summary>
    public bool Verbose { get; set; }

    /// <summary>Whether results are coloured: asked for by FORCE_COLOR or CLICOLOR_FORCE, forbidden by NO_COLOR, otherwise on a terminal only.</summary>
    public bool UsesColour(bool forbidden, bool toFile)
    {
        if (forbidden || Variable("NO_COLOR") is { Length: > 0 } || toFile)
            return false;
        if (Forced("FORCE_COLOR") || Forced("CLICOLOR_FORCE"))
            return true;
        return OutIsTerminal && Variable("TERM") != "dumb";

        bool Forced(string name) => Variable(name) is { Length: > 0 } value && value != "0";
    }

    /// <summary>Columns to write in: COLUMNS, else the terminal's, else 80; lines longer than 110 are hard to read.</summary>
    public int Columns(bool toFile)
    {
        var columns = 0;
        if (!toFile && OutIsTerminal && (!int.TryParse(Variable("COLUMNS"), out columns) || columns <= 0))
            columns = TerminalColumns();
        else if (!toFile)
            _ = int.TryParse(Variable("COLUMNS"), out columns);
        return columns <= 0 ? 80 : Math.Clamp(columns, 40, 110);
    }

    public void Say(string message) => Error.Write($"loccit: {Pretty.Visible.Line(message)}\n");

    /// <summary>Writes a text to the results.</summary>
    public void Write(string text)
    {
        Out.Write(Utf8.GetBytes(text));
        Out.Flush();
    }
}

/// <summary>Something that cannot be done as asked: its message is the user's, the exit code is 2.</summary>
internal sealed class CannotException(string message) : Exception(message);

/// <summary>Whoever read the results has closed the pipe.</summary>
internal sealed class OutputClosedException(IOException inner) : Exception("The output was closed.", inner);

internal static class ExitCodes
{
    public const int Fine = 0;
    public const int Findings = 1;
    public const int Cannot = 2;
    public const int Interrupted = 130;
}
