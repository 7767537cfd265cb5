using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Loccit.Documents.Pdf.Scans;

/// <summary>A program of others that is run for what it writes.</summary>
internal static class OtherProgram
{
    /// <summary>Runs it; what it writes, or null if it is not there, fails, or does not end in time. What does not end is ended, with all that it started.</summary>
    /// <param name="longest">How long it may take.</param>
    /// <param name="program">Its name.</param>
    /// <param name="arguments">What it is given.</param>
    /// <param name="isLate">True if it was ended.</param>
    public static string? Run(TimeSpan longest, string program, IEnumerable<string> arguments, out bool isLate)
    {
        isLate = false;
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments)
                {
                    UseShellExecute = false,
                    RedirectStandardOutput = true,
                    RedirectStandardError = true,
                    StandardOutputEncoding = Encoding.UTF8,
                    // as many pages as there are processors are read side by side: each in one thread
                    Environment = { ["OMP_THREAD_LIMIT"] = "1" },
                }
            );
            if (process is null)
                return null;
            var output = new StringBuilder();
            process.OutputDataReceived += (_, line) => output.Append(line.Data).Append('\n');
            process.ErrorDataReceived += (_, _) => { };
            process.BeginOutputReadLine();
            process.BeginErrorReadLine();
            isLate = !process.WaitForExit(longest);
            if (isLate)
                process.Kill(entireProcessTree: true);
            // to the end of what it wrote
            process.WaitForExit();
            return !isLate && process.ExitCode == 0 ? output.ToString() : null;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or IOException)
        {
            return null;
        }
    }
}
