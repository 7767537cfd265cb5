using System.IO.Compression;
using System.Text;

namespace Loccit.Documents.Tests.Archives;

/// <summary>A zip archive made of names and contents.</summary>
internal sealed class ZipFile
{
    private readonly List<(string Name, byte[] Content)> entries = [];

    public ZipFile With(string name, string content) => With(name, Encoding.UTF8.GetBytes(content));

    public ZipFile With(string name, byte[] content)
    {
        entries.Add((name, content));
        return this;
    }

    public byte[] Bytes()
    {
        using var memory = new MemoryStream();
        using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var stream = archive.CreateEntry(name).Open();
                stream.Write(content);
            }
        }
        return memory.ToArray();
    }

    public List<ReadResult> ReadAll(string path = "a.zip", ReadingOptions? options = null) => [.. DocumentReader.ReadAll(Bytes(), path, options)];
}
