using System.Security.Cryptography;
using System.Text.Json;
using Loccit.Cli.Configuration;
using Loccit.Cli.Output;

namespace Loccit.Cli.Evidence;

/// <summary>The folder of <c>--evidence</c>. Files are made beside it and take their names when all are there; a list of them tells the next run which are ours, and anyone whether they were changed since.</summary>
internal sealed class EvidenceFolder : IDisposable
{
    /// <summary>The list of the files, with their digests.</summary>
    public const string List = "loccit-evidence.json";

    private static string? unfinished;

    private readonly string folder;
    private readonly string where;
    private readonly string stage;
    private readonly bool isNew;

    private EvidenceFolder(string folder, string where, bool isNew)
    {
        (this.folder, this.where, this.isNew) = (folder, where, isNew);
        stage = Path.Combine(folder, $".loccit-{Environment.ProcessId}.tmp");
    }

    /// <summary>Refuses a folder whose files the next check would take for documents or sources, and what is no folder.</summary>
    /// <param name="evidence">The folder, and where it is named.</param>
    /// <param name="named">Documents and sources as named.</param>
    /// <exception cref="CannotException">It is one.</exception>
    public static void MustBePossible(Setting<string> evidence, IEnumerable<string> named)
    {
        var (folder, where) = (evidence.Value, evidence.Where);
        if (File.Exists(folder))
            throw new CannotException($"{where}: '{folder}' is a file. Name a folder.");
        var real = RealPath.Of(folder) + Path.DirectorySeparatorChar;
        foreach (var name in named.Where(Directory.Exists))
        {
            var root = Path.TrimEndingDirectorySeparator(RealPath.Of(name)) + Path.DirectorySeparatorChar;
            if (real.StartsWith(root, StringComparison.Ordinal))
                throw new CannotException(
                    $"{where}: '{folder}' is in '{name}', where the next check would read its files as well. Name a folder outside of it."
                );
        }
    }

    /// <exception cref="CannotException">The folder cannot be made or written to.</exception>
    public static EvidenceFolder Open(Setting<string> evidence)
    {
        var (folder, where) = (evidence.Value, evidence.Where);
        var result = new EvidenceFolder(folder, where, !Directory.Exists(folder));
        try
        {
            Directory.CreateDirectory(result.stage);
            unfinished = result.stage;
            return result;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotException($"{where}: cannot write to '{folder}': {e.Message}");
        }
    }

    /// <summary>Where a file of the folder is made.</summary>
    public string PathOf(string name) => Path.Combine(stage, name);

    /// <summary>All is made: the files take their names; those of an earlier run that are not made any more go.</summary>
    /// <exception cref="CannotException">A file of that name is there that is not ours, or was changed since.</exception>
    public void Finish()
    {
        try
        {
            var made = new SortedDictionary<string, string>(StringComparer.Ordinal);
            foreach (var path in Directory.EnumerateFiles(stage))
                made[Path.GetFileName(path)] = Digest(path);
            var before = Listed();
            foreach (var (name, digest) in made)
            {
                var there = Path.Combine(folder, name);
                if (Directory.Exists(there) || (File.Exists(there) && Digest(there) is var old && old != digest && old != before.GetValueOrDefault(name)))
                    throw new CannotException(
                        $"{where}: '{there}' is not of an earlier run, or was changed since; nothing was written. Name another folder, or move it away."
                    );
            }
            var list = Path.Combine(folder, List);
            if (File.Exists(list) && before.Count == 0)
                throw new CannotException($"{where}: '{list}' is no list of an earlier run; nothing was written. Name another folder, or move it away.");
            foreach (var name in made.Keys)
                File.Move(PathOf(name), Path.Combine(folder, name), overwrite: true);
            foreach (var (name, digest) in before)
            {
                var gone = Path.Combine(folder, name);
                if (!made.ContainsKey(name) && File.Exists(gone) && Digest(gone) == digest)
                    File.Delete(gone);
            }
            WriteList(made);
            File.Move(PathOf(List), list, overwrite: true);
            Directory.Delete(stage);
            unfinished = null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotException($"{where}: cannot write to '{folder}': {e.Message}");
        }
    }

    public void Dispose()
    {
        if (unfinished != stage)
            return;
        DiscardUnfinished();
        if (isNew && Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
            Directory.Delete(folder);
    }

    /// <summary>Removes what was being made.</summary>
    public static void DiscardUnfinished()
    {
        if (Interlocked.Exchange(ref unfinished, null) is not { } path)
            return;
        try
        {
            Directory.Delete(path, recursive: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Nothing more can be done about it on the way out.
        }
    }

    private static string Digest(string path)
    {
        using var stream = File.OpenRead(path);
        return Convert.ToHexStringLower(SHA256.HashData(stream));
    }

    /// <summary>What the list of an earlier run names; nothing if there is none.</summary>
    private Dictionary<string, string> Listed()
    {
        var files = new Dictionary<string, string>(StringComparer.Ordinal);
        try
        {
            using var json = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, List)));
            foreach (var file in json.RootElement.GetProperty("files").EnumerateArray())
            {
                // a name alone: nothing outside of the folder is ours
                if (file.GetProperty("name").GetString() is { Length: > 0 } name && Path.GetFileName(name) == name)
                    files[name] = file.GetProperty("sha256").GetString() ?? "";
            }
        }
        catch (Exception e)
            when (e is FileNotFoundException or DirectoryNotFoundException or JsonException or KeyNotFoundException or InvalidOperationException)
        {
            files.Clear();
        }
        return files;
    }

    private void WriteList(IReadOnlyDictionary<string, string> files)
    {
        using var stream = File.Create(PathOf(List));
        using (
            var json = new Utf8JsonWriter(
                stream,
                new JsonWriterOptions
                {
                    Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
                    Indented = true,
                    NewLine = "\n",
                }
            )
        )
        {
            json.WriteStartObject();
            json.WriteString("tool", $"loccit {Program.Version}");
            json.WriteStartArray("files");
            foreach (var (name, digest) in files)
            {
                json.WriteStartObject();
                json.WriteString("name", name);
                json.WriteString("sha256", digest);
                json.WriteEndObject();
            }
            json.WriteEndArray();
            json.WriteEndObject();
        }
        stream.Write("\n"u8);
    }
}
