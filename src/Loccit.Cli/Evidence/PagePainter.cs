using System.ComponentModel;
using System.Diagnostics;

namespace Loccit.Cli.Evidence;

/// <summary>Makes pictures of pages by poppler's pdftoppm, where it is installed.</summary>
internal static class PagePainter
{
    /// <summary>Pixels of the longer side: letters of a page of A4 can be read, and no page is too large.</summary>
    private const int Size = 1600;

    /// <summary>A page that takes longer was made to.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(60);

    /// <summary>Paints a page as it is shown, into <paramref name="picture"/>. False if it could not be.</summary>
    /// <exception cref="Win32Exception">There is no such program here.</exception>
    public static bool Paint(string pdf, int page, string picture)
    {
        var number = page.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var start = new ProcessStartInfo("pdftoppm")
        {
            UseShellExecute = false,
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
        };
        string[] arguments = ["-png", "-cropbox", "-scale-to", $"{Size}", "-f", number, "-l", number, "-singlefile", Path.GetFullPath(pdf)];
        foreach (var argument in (string[])[.. arguments, Path.GetFullPath(Path.ChangeExtension(picture, null))])
            start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        // what it says of fonts and colours must not fill the pipe
        process.ErrorDataReceived += static (_, _) => { };
        process.OutputDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        if (!process.WaitForExit(Longest))
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }
        return process.ExitCode == 0 && File.Exists(picture);
    }
}
