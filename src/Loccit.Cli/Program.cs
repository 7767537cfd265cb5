using System.Runtime.InteropServices;
using System.Text;
using Loccit.Cli.Commands;
using Loccit.Cli.Evidence;
using Loccit.Cli.Output;
using Microsoft.Win32.SafeHandles;

namespace Loccit.Cli;

internal static class Program
{
    public const string Version = "0.1.0";

    private static int Main(string[] args)
    {
        // Answered before anything else is loaded.
        if (args is ["--version"])
        {
            using var stdout = StandardOutput();
            stdout.Write("loccit "u8);
            stdout.Write(Encoding.ASCII.GetBytes(Version + "\n"));
            return ExitCodes.Fine;
        }
        using var interrupt = PosixSignalRegistration.Create(
            PosixSignal.SIGINT,
            _ =>
            {
                // Leaving at once is safe: results go to temporary files first, and nothing else is written.
                ResultFile.DiscardUnfinished();
                EvidenceFolder.DiscardUnfinished();
                Environment.Exit(ExitCodes.Interrupted);
            }
        );
        using var input = Console.OpenStandardInput();
        using var output = StandardOutput();
        using var error = new StreamWriter(Console.OpenStandardError(), new UTF8Encoding(false)) { AutoFlush = true };
        return Run(
            args,
            new Session
            {
                In = input,
                Out = output,
                Error = error,
                InIsTerminal = !Console.IsInputRedirected,
                OutIsTerminal = !Console.IsOutputRedirected,
                ErrorIsTerminal = !Console.IsErrorRedirected,
                TerminalColumns = () => Console.IsOutputRedirected ? 0 : Console.WindowWidth,
                Variable = Environment.GetEnvironmentVariable,
            }
        );
    }

    /// <summary>Runs the program. Never throws: whatever goes wrong has an exit code.</summary>
    internal static int Run(string[] args, Session session)
    {
        try
        {
            return CommandLine.Invoke(args, session);
        }
        catch (CannotException e)
        {
            session.Say(e.Message);
            return ExitCodes.Cannot;
        }
        catch (Archive.ArchiveException e)
        {
            session.Say(e.Message);
            return ExitCodes.Cannot;
        }
        catch (OutputClosedException)
        {
            return session.ExitCode;
        }
        catch (OperationCanceledException) when (session.Cancellation.IsCancellationRequested)
        {
            return ExitCodes.Interrupted;
        }
#pragma warning disable CA1031 // the last line of defence: it has an exit code, and -v shows the trace
        catch (Exception e)
#pragma warning restore CA1031
        {
            // Of errors on several threads the first one says what went wrong.
            var cause = (e as AggregateException)?.Flatten().InnerExceptions.FirstOrDefault() ?? e;
            session.Say(
                $"internal error: {cause.GetType().Name}: {cause.Message} — please report it, with the command and the file if you can (-v shows the trace)."
            );
            if (session.Verbose)
                session.Error.Write(e + "\n");
            return ExitCodes.Cannot;
        }
    }

    /// <summary>
    /// The console's own stream keeps silent when a pipe is closed, and a long run would go on for nobody. A plain stream on the handle says so;
    /// but it writes at its own offset, which is wrong for a regular file that others append to.
    /// </summary>
    private static ClosingStream StandardOutput()
    {
        if (!OperatingSystem.IsWindows() && Console.IsOutputRedirected)
        {
            try
            {
                var plain = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
                if (!plain.CanSeek)
                    return new ClosingStream(plain);
            }
            catch (Exception e) when (e is IOException or ArgumentException or UnauthorizedAccessException or NotSupportedException)
            {
                // Not a handle that can be written so; the console's stream takes anything.
            }
        }
        return new ClosingStream(Console.OpenStandardOutput());
    }
}
