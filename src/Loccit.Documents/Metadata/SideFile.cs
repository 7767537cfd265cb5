namespace Loccit.Documents.Metadata;

/// <summary>The file beside another that describes it, in CSL-JSON: <c>name.txt.json</c>, or <c>name.json</c>.</summary>
internal static class SideFile
{
    /// <summary>Path of the file that describes the one at <paramref name="path"/>; null if there is none.</summary>
    public static string? Of(string path, Predicate<string> exists)
    {
        var full = path + ".json";
        if (exists(full))
            return full;
        var bare = Path.ChangeExtension(path, ".json");
        return exists(bare) ? bare : null;
    }

    /// <summary>What it says; null, with a finding, if it cannot be read.</summary>
    /// <param name="path">Its name for the user.</param>
    /// <param name="bytes">Gives its bytes.</param>
    /// <param name="findings">What is wrong with it.</param>
    public static Loccit.Metadata? Read(string path, Func<ReadOnlyMemory<byte>> bytes, out IReadOnlyList<Finding> findings)
    {
        try
        {
            findings = [];
            return CslJson.Read(bytes());
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException or InvalidDataException)
        {
            findings = [FileFinding.Of(FindingCode.BadMetadata, Severity.Warning, path, $"{e.Message.TrimEnd('.')}; the source was read without it.")];
            return null;
        }
    }
}
