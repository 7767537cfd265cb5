#pragma warning disable MA0004 // tests have no synchronisation context to leave
using System.Diagnostics;

namespace Loccit.Cli.Tests;

/// <summary>The program as a process of its own, started by the runtime that runs the tests.</summary>
public class ProcessTests
{
    [Fact]
    public void Version_and_exit_codes_reach_the_shell()
    {
        Start(null, "--version").ShouldBe((0, "loccit 0.1.0\n", ""));
        Start(null, "chekc").Code.ShouldBe(2);
        var (code, output, error) = Start("{\"id\":1,\"quote\":\"no source is given\"}\n", "verify", "--fail-on", "warning");
        code.ShouldBe(1);
        output.ShouldStartWith("{\"id\":1,\"verdict\":\"unavailable\"");
        error.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_pipe_that_is_closed_ends_the_run_quietly()
    {
        using var process = Process.Start(Info("verify"))!;
        var error = process.StandardError.ReadToEndAsync();
        process.StandardOutput.Close();
        try
        {
            for (var i = 0; i < 200_000; i++)
                process.StandardInput.Write("{\"id\":1,\"quote\":\"a b c\"}\n");
            process.StandardInput.Close();
        }
        catch (IOException)
        {
            // The program has gone, as it should.
        }
        process.WaitForExit(30_000).ShouldBeTrue();
        (await error).ShouldBeEmpty();
        process.ExitCode.ShouldBe(0);
    }

    private static (int Code, string Out, string Error) Start(string? input, params string[] args)
    {
        using var process = Process.Start(Info(args))!;
        var error = process.StandardError.ReadToEndAsync();
        if (input is not null)
            process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit(30_000).ShouldBeTrue();
        return (process.ExitCode, output, error.GetAwaiter().GetResult());
    }

    private static ProcessStartInfo Info(params string[] args)
    {
        var info = new ProcessStartInfo(Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? "dotnet")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        info.ArgumentList.Add(typeof(Program).Assembly.Location);
        foreach (var arg in args)
            info.ArgumentList.Add(arg);
        return info;
    }
}
