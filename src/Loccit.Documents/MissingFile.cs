namespace Loccit.Documents;

/// <summary>Says why nothing is found where a file was named.</summary>
internal static class MissingFile
{
    /// <summary>The end of a sentence that begins with the path; null if something is there.</summary>
    public static string? Why(string path)
    {
        var file = new FileInfo(path);
        if (file.LinkTarget is not { } target)
            return Path.Exists(path) ? null : "is not there; check the name.";
        try
        {
            return file.ResolveLinkTarget(returnFinalTarget: true) is { Exists: true } ? null : $"is a link to {target}, which is not there.";
        }
        catch (IOException)
        {
            return $"is a link to {target}, which leads back to itself.";
        }
    }
}
