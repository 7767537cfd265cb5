using System.ComponentModel;
using System.Diagnostics;

namespace Loccit.Measuring;

/// <summary>Other programs that files are made with, or that the program is held against.</summary>
internal static class Tool
{
    /// <summary>Runs a program to its end and gives what it wrote.</summary>
    /// <exception cref="InvalidOperationException">The program is not installed, takes too long, or ends with an error.</exception>
    public static byte[] Run(string program, IReadOnlyList<string> arguments, int seconds = 120)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        Process process;
        try
        {
            process = Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new InvalidOperationException($"{program} does not start ({e.Message}); install it first.", e);
        }
        using (process)
        {
            var errors = process.StandardError.ReadToEndAsync();
            using var output = new MemoryStream();
            var copied = process.StandardOutput.BaseStream.CopyToAsync(output);
            if (!process.WaitForExit(TimeSpan.FromSeconds(seconds)))
            {
                process.Kill(entireProcessTree: true);
                throw new InvalidOperationException($"{program} took more than {seconds} s: {string.Join(' ', arguments)}");
            }
            Task.WaitAll(copied, errors);
            // warnings of qpdf end with 3
            if (process.ExitCode is not (0 or 3))
                throw new InvalidOperationException($"{program} {string.Join(' ', arguments)}: {errors.Result.Trim()}");
            return output.ToArray();
        }
    }
}
