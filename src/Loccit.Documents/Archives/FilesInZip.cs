namespace Loccit.Documents.Archives;

/// <summary>The files of a zip archive, for a document in it that names them as its parts. What was read as a part is told, for it is no document of its own.</summary>
/// <param name="files">The files.</param>
/// <param name="path">The archive's path.</param>
/// <param name="document">The document's name in it.</param>
/// <param name="parts">Takes the names of the files that were read.</param>
/// <param name="run">Limits.</param>
internal sealed class FilesInZip(ZipNames files, string path, string document, HashSet<string> parts, BundleRun run) : FilesBeside(run.Options.MaxBytes)
{
    protected override string Missing => "is not a file in the archive; it was read without.";

    protected override string? Find(string name)
    {
        // as a path from the document's folder; one that leads out of the archive leads nowhere
        var way = new List<string>(document.Split('/')[..^1]);
        foreach (var step in name.Split('/', '\\'))
        {
            if (step == "..")
            {
                if (way.Count == 0)
                    return null;
                way.RemoveAt(way.Count - 1);
            }
            else if (step.Length > 0 && step != ".")
            {
                way.Add(step);
            }
        }
        var found = string.Join('/', way);
        return files.Has(found) ? found : null;
    }

    protected override ReadOnlyMemory<byte>? Bytes(string found, long most)
    {
        most = Math.Min(most, run.Most);
        if (files[found].Length > most)
            return null;
        var bytes = ZipPackage.Unpack(files[found], most);
        run.Unpacked(bytes.Length);
        parts.Add(found);
        return bytes;
    }

    protected override string Shown(string found) => $"{path}/{found}";
}
