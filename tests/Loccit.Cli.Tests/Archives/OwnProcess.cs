using System.Diagnostics;
using System.Text;

namespace Loccit.Cli.Tests.Archives;

/// <summary>The program as a process of its own, which can be killed.</summary>
internal sealed class OwnProcess : IDisposable
{
    private readonly Process process;
    private readonly Task<string> output;
    private readonly Task<string> error;

    public OwnProcess(string folder, params string[] args)
    {
        var info = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        info.ArgumentList.Add(typeof(Program).Assembly.Location);
        foreach (var arg in args)
            info.ArgumentList.Add(arg);
        process = Process.Start(info)!;
        process.StandardInput.Close();
        output = process.StandardOutput.ReadToEndAsync();
        error = process.StandardError.ReadToEndAsync();
    }

    /// <summary>Kills it at once, as <c>kill -9</c> does.</summary>
    public void Kill() => process.Kill();

    /// <summary>What it said before it ended or was killed. Its code is not 0, 1 or 2 if it was killed.</summary>
    public async Task<Run> End()
    {
        await process.WaitForExitAsync().ConfigureAwait(true);
        return new Run(process.ExitCode, await output.ConfigureAwait(true), await error.ConfigureAwait(true));
    }

    public void Dispose() => process.Dispose();
}
