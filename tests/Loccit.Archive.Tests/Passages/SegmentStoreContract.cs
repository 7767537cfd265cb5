using Loccit.Archive.Passages;

namespace Loccit.Archive.Tests.Passages;

/// <summary>What every store of segments does.</summary>
public abstract class SegmentStoreContract
{
    protected abstract ISegmentStore Store { get; }

    [Fact]
    public void What_is_written_is_read_until_it_is_deleted()
    {
        var first = Store.Write(s => s.Write("first"u8));
        var second = Store.Write(s =>
        {
            // parts may be written in any order
            s.Position = 3;
            s.Write("ond"u8);
            s.Position = 0;
            s.Write("sec"u8);
        });
        Store.All().ShouldBe(new[] { first, second }.Order(StringComparer.Ordinal));
        Store.Read(second).ToArray().ShouldBe("second"u8.ToArray());
        Store.Delete(second);
        Store.Delete(second);
        Store.All().ShouldBe([first]);
        Store.Read(first).ToArray().ShouldBe("first"u8.ToArray());
        Should.Throw<FileNotFoundException>(() => Store.Read("nothing"));
    }

    [Fact]
    public void What_fails_leaves_nothing()
    {
        Should.Throw<InvalidOperationException>(() =>
            Store.Write(s =>
            {
                s.Write("half"u8);
                throw new InvalidOperationException();
            })
        );
        Store.All().ShouldBeEmpty();
    }

    [Fact]
    public void Who_reads_a_segment_goes_on_reading_when_it_is_deleted()
    {
        var name = Store.Write(s => s.Write("bytes"u8));
        var bytes = Store.Read(name);
        Store.Delete(name);
        bytes.ToArray().ShouldBe("bytes"u8.ToArray());
    }
}
