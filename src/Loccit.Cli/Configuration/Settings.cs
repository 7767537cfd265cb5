using Loccit.Cli.Inputs;

namespace Loccit.Cli.Configuration;

/// <summary>What a settings file says; all of it may be said on the command line instead, which has the last word.</summary>
internal sealed class Settings
{
    /// <summary>No file: everything is as it is by default.</summary>
    public static Settings None { get; } = new();

    /// <summary>The file, as the user would open it; null if there is none.</summary>
    public string? File { get; init; }

    /// <summary>Files and folders of the sources, from the working folder.</summary>
    public Setting<IReadOnlyList<string>>? Sources { get; set; }

    /// <summary>A policy's name, or the path of one.</summary>
    public Setting<string>? Policy { get; set; }

    /// <summary>The least severity that gives exit code 1.</summary>
    public Setting<string>? FailOn { get; set; }

    /// <summary>Which version of a document with tracked changes is read.</summary>
    public Setting<string>? Changes { get; set; }

    /// <summary>The baseline's path.</summary>
    public Setting<string>? Baseline { get; set; }

    /// <summary>The folder that is filled with evidence.</summary>
    public Setting<string>? Evidence { get; set; }

    /// <summary>Documents that are passed over when a folder or a pattern is searched; one that is named is read.</summary>
    public Setting<IReadOnlyList<PathPattern>>? Exclude { get; set; }

    /// <summary>What stands before the address of a page that is gone to ask another archive for its copy.</summary>
    public Setting<string>? TimeGate { get; set; }

    /// <summary>What holds for all documents, under the pattern <c>**</c>.</summary>
    public FileSettings All { get; } = new(new PathPattern("**"));

    /// <summary>What holds for some, in the order of the file: the last that fits decides.</summary>
    public List<FileSettings> Files { get; } = [];

    /// <summary>Those that hold for a path, the strongest first.</summary>
    public IEnumerable<FileSettings> Of(string path) => Files.AsEnumerable().Reverse().Where(f => f.Pattern.Fits(path)).Append(All);
}
