using System.Text.Json;
using Loccit.Provenance;

namespace Loccit.Tests.Provenance;

/// <summary>The vectors of transparency-dev/merkle; see tests/data/merkle.</summary>
public class MerkleProofTests
{
    [Theory]
    [InlineData("inclusion", 98)]
    [InlineData("consistency", 98)]
    [InlineData("subtreeinclusion", 204)]
    [InlineData("subtreeconsistency", 118)]
    public void Vectors_hold(string kind, int count)
    {
        var wrong = new List<string>();
        var vectors = 0;
        foreach (var line in File.ReadLines(Repository.Path("tests/data/merkle/vectors.jsonl")))
        {
            using var json = JsonDocument.Parse(line);
            var vector = json.RootElement;
            if (vector.GetProperty("kind").GetString() != kind)
                continue;
            vectors++;
            if (Holds(kind, vector) == vector.GetProperty("wantErr").GetBoolean())
                wrong.Add(vector.GetProperty("name").GetString()!);
        }
        wrong.ShouldBeEmpty();
        vectors.ShouldBe(count);
    }

    private static bool Holds(string kind, JsonElement v) =>
        kind switch
        {
            "inclusion" => MerkleProof.IsIncluded(Number(v, "leafIdx"), Number(v, "treeSize"), Bytes(v, "leafHash"), Proof(v), Bytes(v, "root")),
            "consistency" => MerkleProof.IsConsistent(Number(v, "size1"), Number(v, "size2"), Bytes(v, "root1"), Bytes(v, "root2"), Proof(v)),
            "subtreeinclusion" => MerkleProof.IsIncluded(
                Number(v, "leafIdx"),
                Number(v, "start"),
                Number(v, "end"),
                Bytes(v, "leafHash"),
                Proof(v),
                Bytes(v, "root")
            ),
            _ => MerkleProof.IsConsistent(Number(v, "start"), Number(v, "end"), Number(v, "size"), Bytes(v, "root1"), Bytes(v, "root2"), Proof(v)),
        };

    private static long Number(JsonElement v, string name)
    {
        var number = v.GetProperty(name);
        // some are unsigned numbers of 64 bits
        return number.TryGetInt64(out var value) ? value : -1;
    }

    private static byte[] Bytes(JsonElement v, string name) =>
        v.GetProperty(name).ValueKind == JsonValueKind.Null ? [] : v.GetProperty(name).GetBytesFromBase64();

    private static byte[][] Proof(JsonElement v) =>
        v.GetProperty("proof") is { ValueKind: JsonValueKind.Array } proof ? [.. proof.EnumerateArray().Select(h => h.GetBytesFromBase64())] : [];
}
