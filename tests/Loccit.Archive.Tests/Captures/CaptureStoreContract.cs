using System.Security.Cryptography;
using System.Text;
using CsCheck;
using Loccit.Archive.Captures;

namespace Loccit.Archive.Tests.Captures;

/// <summary>What every store of captures does. Each has a class of tests that derives from this.</summary>
public abstract class CaptureStoreContract
{
    protected static readonly byte[] Words = Encoding.UTF8.GetBytes("Let me assert my firm belief.");

    /// <summary>An empty store.</summary>
    private protected abstract ICaptureStore Make();

    private protected static string Put(ICaptureStore store, byte[] bytes)
    {
        using var batch = store.Begin();
        var digest = batch.Add(bytes);
        batch.Commit();
        return digest;
    }

    [Fact]
    public void Bytes_come_back_exactly_by_their_digest()
    {
        var store = Make();
        Gen.Byte.Array[0, 5000]
            .Sample(
                bytes =>
                {
                    var digest = Put(store, bytes);
                    digest.ShouldBe(Convert.ToHexStringLower(SHA256.HashData(bytes)));
                    store.Has(digest).ShouldBeTrue();
                    store.Read(digest).ShouldBe(bytes);
                },
                iter: 25,
                threads: 1
            );
    }

    [Fact]
    public void Many_bytes_come_back_too()
    {
        var store = Make();
        var bytes = Encoding.UTF8.GetBytes(string.Join(' ', Enumerable.Range(0, 1_000_000)));
        store.Read(Put(store, bytes)).ShouldBe(bytes);
    }

    [Fact]
    public void What_was_not_committed_is_not_there()
    {
        var store = Make();
        string digest;
        using (var batch = store.Begin())
        {
            digest = batch.Add(Words);
            store.Has(digest).ShouldBeFalse();
        }
        store.Has(digest).ShouldBeFalse();
        store.All().ShouldBeEmpty();
    }

    [Fact]
    public void A_batch_may_go_on_after_it_was_committed()
    {
        var store = Make();
        using var batch = store.Begin();
        var first = batch.Add(Words);
        batch.Commit();
        var second = batch.Add(new byte[] { 1, 2, 3 });
        batch.Commit();
        store.All().ShouldBe(new[] { first, second }.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_same_bytes_are_kept_once()
    {
        var store = Make();
        using var batch = store.Begin();
        batch.Add(Words).ShouldBe(batch.Add(Words.ToArray()));
        batch.Commit();
        Put(store, Words);
        store.All().Count().ShouldBe(1);
    }

    [Fact]
    public void Several_may_add_to_a_batch_and_to_the_store_at_once()
    {
        var store = Make();
        var digests = new string[200];
        Parallel.For(
            0,
            4,
            writer =>
            {
                using var batch = store.Begin();
                Parallel.For(0, 50, i => digests[(writer * 50) + i] = batch.Add(BitConverter.GetBytes(i % 70)));
                batch.Commit();
            }
        );
        store.All().Count().ShouldBe(50);
        digests.ShouldAllBe(d => store.Read(d).Length == 4);
    }

    [Fact]
    public void Deleted_bytes_are_gone_and_deleting_twice_is_no_error()
    {
        var store = Make();
        var digest = Put(store, Words);
        store.Delete(digest);
        store.Delete(digest);
        store.Has(digest).ShouldBeFalse();
        store.All().ShouldBeEmpty();
        Should.Throw<ArchiveException>(() => store.Read(digest)).Sha256.ShouldBe(digest);
    }

    [Fact]
    public void An_empty_store_holds_nothing()
    {
        var store = Make();
        store.All().ShouldBeEmpty();
        Should.Throw<ArchiveException>(() => store.Read(new string('0', 64)));
    }
}
