namespace Loccit.Documents;

/// <summary>Pages that a browser saved whole: <c>page.html</c>, and beside it a folder with what it shows (<c>page_files</c>).</summary>
public static class SavedPage
{
    /// <summary>What browsers put behind the page's name, in the languages they speak (Windows Shell, "Connected files").</summary>
    private static readonly string[] Endings =
    [
        "_files",
        ".files",
        "-Dateien",
        "_fichiers",
        "_archivos",
        "_arquivos",
        "_ficheiros",
        "_file",
        "_bestanden",
        "-filer",
        "_filer",
        "_tiedostot",
        "_pliki",
        "_soubory",
        "_elemei",
        "_dosyalar",
        "_datoteke",
        "_fajlovi",
        "_fitxers",
        "_fitxategiak",
        "_failid",
        "_fails",
        "_bylos",
    ];

    private static readonly string[] Pages = [".html", ".htm", ".xhtml"];

    /// <summary>True for a folder that belongs to a page beside it; nothing in it is a document of its own.</summary>
    /// <param name="folder">Path of the folder.</param>
    /// <param name="exists">Whether there is a file of a path.</param>
    public static bool IsFolderOfPage(string folder, Predicate<string> exists)
    {
        foreach (var ending in Endings)
        {
            if (folder.Length > ending.Length && folder.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            {
                var page = folder[..^ending.Length];
                if (Array.Exists(Pages, p => exists(page + p)))
                    return true;
            }
        }
        return false;
    }
}
