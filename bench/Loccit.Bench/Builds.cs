namespace Loccit.Bench;

/// <summary>What is timed, built when the bench begins. Everything is made in one folder, <c>artifacts/bench</c>.</summary>
/// <param name="root">The folder of the tree.</param>
internal sealed class Builds(string root)
{
    /// <summary>The folder for what is made on the way.</summary>
    public string Work { get; } = Directory.CreateDirectory(Path.Combine(root, "artifacts", "bench")).FullName;

    private string Script => Path.Combine(root, "loccit");

    private string Output => Path.Combine(root, "artifacts", "loccit");

    private string Stamp => Path.Combine(Output, "stamp");

    /// <summary>The tree that holds the folder the bench was started in.</summary>
    /// <exception cref="InvalidOperationException">It was started elsewhere.</exception>
    public static Builds Find()
    {
        for (var folder = new DirectoryInfo(Environment.CurrentDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Loccit.slnx")))
                return new Builds(folder.FullName);
        }
        throw new InvalidOperationException("Start the bench inside the tree: it builds what it times.");
    }

    /// <summary>An empty console program as <c>dotnet new console</c> and an empty Main give it: default settings, Release, with the runtime apart.</summary>
    public string Empty()
    {
        var folder = Directory.CreateDirectory(Path.Combine(Work, "empty")).FullName;
        // These keep out the tree's own settings.
        foreach (var name in new[] { "Directory.Build.props", "Directory.Build.targets", "Directory.Packages.props" })
            File.WriteAllText(Path.Combine(folder, name), "<Project />\n");
        File.WriteAllText(
            Path.Combine(folder, "empty.csproj"),
            """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <OutputType>Exe</OutputType>
                <TargetFramework>net10.0</TargetFramework>
              </PropertyGroup>
            </Project>
            """
        );
        File.WriteAllText(Path.Combine(folder, "Program.cs"), "internal static class Program { private static void Main() { } }\n");
        var program = Path.Combine(folder, "program");
        Make(new Run("empty", "dotnet", ["build", Path.Combine(folder, "empty.csproj"), "-c", "Release", "-o", program, "-v", "quiet", "-nologo"]));
        return Path.Combine(program, "empty");
    }

    /// <summary>The program as <c>./loccit</c> has it here, built if the source is newer.</summary>
    public string Loccit()
    {
        Make(new Run("loccit", Script, ["--version"]));
        return Path.Combine(Output, "bin", "Loccit.Cli");
    }

    /// <summary>
    /// Copies of the program in both flavours, native first; only the precompiled one where no C compiler is at hand.
    /// <c>./loccit</c> keeps one build: the other is made in its place, and the first put back even if that fails.
    /// </summary>
    public IReadOnlyList<(string Name, string Program)> Flavours()
    {
        Loccit();
        if (File.Exists(Path.Combine(Output, "bin", "Loccit.Cli.dll")))
        {
            Console.Error.WriteLine("bench: no C compiler, so there is no native build to time.");
            return [("precompiled", Copy("precompiled"))];
        }
        var native = Copy("native");
        var stamp = File.GetLastWriteTimeUtc(Stamp);
        // The signal ends the build that runs, which comes back here as a failure: then the first is put back, too.
        ConsoleCancelEventHandler goOn = (_, e) => e.Cancel = true;
        Console.CancelKeyPress += goOn;
        try
        {
            File.Delete(Stamp);
            Make(new Run("loccit", Script, ["--version"]) { Settings = { ["LOCCIT_NATIVE"] = "0" } });
            return [("native", native), ("precompiled", Copy("precompiled"))];
        }
        finally
        {
            Copy(Path.GetDirectoryName(native)!, Path.Combine(Output, "bin"));
            File.WriteAllText(Stamp, "");
            File.SetLastWriteTimeUtc(Stamp, stamp);
            Console.CancelKeyPress -= goOn;
        }
    }

    private static void Make(Run run)
    {
        Console.Error.WriteLine($"bench: building {run.Name} …");
        run.Time();
    }

    private string Copy(string name)
    {
        var folder = Path.Combine(Work, name);
        Copy(Path.Combine(Output, "bin"), folder);
        return Path.Combine(folder, "Loccit.Cli");
    }

    private static void Copy(string from, string to)
    {
        if (Directory.Exists(to))
            Directory.Delete(to, recursive: true);
        Directory.CreateDirectory(to);
        foreach (var folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
    }
}
