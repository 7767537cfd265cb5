using Loccit.Documents.Encodings;

namespace Loccit.Documents;

/// <summary>The files beside a document that it names as its parts: chapters, a bibliography. All together are no larger than a document may be.</summary>
/// <param name="maxBytes">The most that is read in all.</param>
internal abstract class FilesBeside(long maxBytes)
{
    private const int Most = 1000;

    private long taken;
    private int opened;

    /// <summary>No file has any beside it.</summary>
    public static FilesBeside None { get; } = new NoFiles("was not read: only a document that is a file has others beside it.");

    /// <summary>Those that there are do not go with the document.</summary>
    public static FilesBeside NotKept { get; } =
        new NoFiles(
            "is not kept with it: an archive keeps each file by itself, and reads this one without. Add it, too, or add the whole as one file, such as its PDF."
        );

    /// <summary>Reads a text; null if there is none that may be read.</summary>
    /// <param name="name">As the document names it, with forward slashes.</param>
    /// <param name="extension">What is put behind the name where it has none, with the point.</param>
    /// <param name="why">The end of a sentence that begins with the document's name: "names part.tex, which …".</param>
    public FileBeside? Read(string name, string extension, out string? why)
    {
        why = null;
        name = name.Trim().Trim('"');
        if (name.Length == 0 || name.Length > 400)
            return null;
        var named = Path.HasExtension(name) ? name : name + extension;
        try
        {
            var found = Find(named) ?? (named == name ? Find(name + extension) : Find(name));
            if (found is null)
            {
                why = $"names {named}, which {Missing}";
                return null;
            }
            if (++opened > Most || Bytes(found, maxBytes - taken) is not { } bytes)
            {
                why = $"names {named}, with which it has more than the {maxBytes} bytes or {Most} files that are read; it was read without.";
                return null;
            }
            taken += bytes.Length;
            if (TextDecoder.Decode(bytes, html: false) is { } text)
                return new FileBeside(Shown(found), text.Text);
            why = $"names {named}, which is not text; it was read without.";
        }
        catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            why = $"names {named}, which cannot be read; it was read without.";
        }
        return null;
    }

    /// <summary>The end of a sentence about a file that is not there: "names part.tex, which …".</summary>
    protected abstract string Missing { get; }

    /// <summary>A file that may be read, by the name that a document gives it; null if there is none.</summary>
    protected abstract string? Find(string name);

    /// <summary>What a file holds; null if it is more than <paramref name="most"/>.</summary>
    protected abstract ReadOnlyMemory<byte>? Bytes(string found, long most);

    /// <summary>What a file goes by in findings.</summary>
    protected abstract string Shown(string found);

    private sealed class NoFiles(string missing) : FilesBeside(0)
    {
        protected override string Missing => missing;

        protected override string? Find(string name) => null;

        protected override ReadOnlyMemory<byte>? Bytes(string found, long most) => null;

        protected override string Shown(string found) => found;
    }
}
