using Loccit.Archive.Passages;

namespace Loccit.Archive.Tests.Passages;

/// <summary>A second store passes the contract, so that there may be a third.</summary>
public class MemorySegmentsTests : SegmentStoreContract
{
    protected override ISegmentStore Store { get; } = new Memory();

    private sealed class Memory : ISegmentStore
    {
        private readonly SortedDictionary<string, byte[]> segments = new(StringComparer.Ordinal);
        private int next;

        public string Write(Action<Stream> write)
        {
            using var stream = new MemoryStream();
            write(stream);
            var name = $"{next++:D4}";
            segments[name] = stream.ToArray();
            return name;
        }

        public ReadOnlyMemory<byte> Read(string name) => segments.TryGetValue(name, out var bytes) ? bytes : throw new FileNotFoundException(name);

        public void Delete(string name) => segments.Remove(name);

        public IEnumerable<string> All() => segments.Keys;
    }
}
