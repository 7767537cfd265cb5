using System.Collections.Concurrent;
using System.Security.Cryptography;
using Loccit.Archive.Captures;

namespace Loccit.Archive.Tests.Captures;

/// <summary>Shows that a store need not be a folder: one in memory passes the same tests.</summary>
public class MemoryStoreTests : CaptureStoreContract
{
    private protected override ICaptureStore Make() => new MemoryStore();

    private sealed class MemoryStore : ICaptureStore
    {
        private readonly ConcurrentDictionary<string, byte[]> kept = new(StringComparer.Ordinal);

        public ICaptureBatch Begin() => new Batch(kept);

        public bool Has(string sha256) => kept.ContainsKey(sha256);

        public byte[] Read(string sha256) =>
            kept.TryGetValue(sha256, out var bytes) ? bytes : throw new ArchiveException("memory", "it is missing.") { Sha256 = sha256 };

        public void Delete(string sha256) => kept.TryRemove(sha256, out _);

        public IEnumerable<string> All() => kept.Keys.Order(StringComparer.Ordinal);

        private sealed class Batch(ConcurrentDictionary<string, byte[]> kept) : ICaptureBatch
        {
            private readonly ConcurrentDictionary<string, byte[]> waiting = new(StringComparer.Ordinal);

            public string Add(ReadOnlyMemory<byte> bytes)
            {
                var digest = Convert.ToHexStringLower(SHA256.HashData(bytes.Span));
                waiting.TryAdd(digest, bytes.ToArray());
                return digest;
            }

            public void Commit()
            {
                foreach (var (digest, bytes) in waiting)
                    kept[digest] = bytes;
                waiting.Clear();
            }

            public void Dispose() => waiting.Clear();
        }
    }
}
