using System.Text;
using Loccit.Archive.Addresses;
using Loccit.Archive.Tests.Addresses;

namespace Loccit.Cli.Tests;

/// <summary>One run of the program inside the test's process.</summary>
internal sealed record Run(int Code, string Out, string Error)
{
    public static Run Of(params string[] args) => With("", args);

    public static Run With(string input, params string[] args) => Make(new MemoryStream(Encoding.UTF8.GetBytes(input)), new Dictionary<string, string>(), args);

    public static Run Under(IReadOnlyDictionary<string, string> variables, params string[] args) => Make(new MemoryStream(), variables, args);

    private static Run Make(Stream input, IReadOnlyDictionary<string, string> variables, string[] args)
    {
        using var output = new MemoryStream();
        var error = new StringWriter { NewLine = "\n" };
        var code = Program.Run(
            args,
            new Session
            {
                In = input,
                Out = output,
                Error = error,
                Variable = variables.GetValueOrDefault,
                Fetching = new FetchOptions { AllowsLoopback = true, Clock = new ImpatientClock() },
            }
        );
        return new Run(code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}

/// <summary>A folder of its own for one test.</summary>
internal sealed class Folder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("loccit-test-").FullName;

    public string Add(string name, string text)
    {
        var path = System.IO.Path.Combine(Path, name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}

/// <summary>The project's own files.</summary>
internal static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static string Find(string folder) => File.Exists(Path.Combine(folder, "Loccit.slnx")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
