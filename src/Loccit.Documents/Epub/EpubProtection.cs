using Loccit.Documents.Archives;
using Loccit.Documents.Html;

namespace Loccit.Documents.Epub;

/// <summary>Tells books whose text is encrypted. Fonts that are only obfuscated do not matter (EPUB OCF 3.3, 4.2.6.3.2 and 4.4).</summary>
internal static class EpubProtection
{
    /// <exception cref="InvalidDataException">The book is protected; the message ends a sentence that begins with the file's name.</exception>
    public static void MustBeOpen(ZipPackage zip, EpubPackage package)
    {
        if (EpubPackage.Xml(zip, "META-INF/encryption.xml") is not { } encryption)
            return;
        var spine = package.Spine.Select(i => i.Path).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var data in encryption.Descendants().Where(e => e.Name.LocalName == "EncryptedData"))
        {
            var method = data.Elements().FirstOrDefault(e => e.Name.LocalName == "EncryptionMethod");
            var reference = data.Descendants().FirstOrDefault(e => e.Name.LocalName == "CipherReference");
            var isFont = method?.Attribute("Algorithm")?.Value is "http://www.idpf.org/2008/embedding" or "http://ns.adobe.com/pdf/enc#RC";
            if (!isFont && reference?.Attribute("URI")?.Value is { } uri && spine.Contains(PageNames.Resolve("", uri)))
                throw new InvalidDataException(
                    "is protected by digital rights management: its text is encrypted and only the program it was sold for can open it. Name a copy without protection, or the words as text."
                );
        }
    }
}
