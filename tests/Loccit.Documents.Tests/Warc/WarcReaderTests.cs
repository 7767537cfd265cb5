using CsCheck;
using Loccit.Documents.Warc;

namespace Loccit.Documents.Tests.Warc;

public class WarcReaderTests
{
    private const string Good = "WARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2014-01-03T03:03:21Z\r\n";

    [Fact]
    public void A_good_file_has_no_faults() =>
        new WarcFile()
            .Record("warcinfo", null, "software: x\r\n"u8.ToArray(), "Content-Type: application/warc-fields\r\nWARC-Filename: a.warc\r\n")
            .Page("http://example.com/", "<p>One.")
            .Record(
                "resource",
                "urn:x:y",
                "x"u8.ToArray(),
                $"Content-Type: text/plain\r\nWARC-Block-Digest: {WarcFile.Digest("x")}\r\nWARC-Concurrent-To: <urn:uuid:1>\r\nWARC-Concurrent-To: <urn:uuid:2>\r\n"
            )
            .Faults()
            .ShouldBeEmpty();

    [Theory]
    [InlineData("WARC/1.0\r\nWARC-Type: metadata\r\n\r\n\r\n\r\n", "missing-field missing-field missing-field")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\n" + Good + "Content-Length: 0\r\n\r\n\r\n\r\n", "missing-field")]
    [InlineData("WARC/1.0\r\nWARC-Type: metadata\r\n" + Good + "Content-Length: 0\r\nWARC-Refers-To: \r\n\r\n\r\n\r\n", "empty-field")]
    [InlineData("WARC/1.0\r\nWARC-Type: metadata\r\n" + Good + "Content-Length: 0\r\nWARC-Refers-To: <zaphod>\r\n\r\n\r\n\r\n", "invalid-field")]
    [InlineData(
        "WARC/1.0\r\nWARC-Type: metadata\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: blue monday\r\nContent-Length: 0\r\n\r\n\r\n\r\n",
        "invalid-field"
    )]
    [InlineData("WARC/1.0\r\nWARC-Type: metadata\r\n" + Good + "Content-Length: 0\r\nContent-Length: 0\r\n\r\n\r\n\r\n", "repeated-field")]
    [InlineData("WARC/1.0\r\nWARC-Type: metadata\r\n" + Good + "Content-Length: 0\r\nWARC-Filename: x\r\n\r\n\r\n\r\n", "misplaced-field")]
    [InlineData("WARC/1.0\r\nWARC-Type: monkeys\r\n" + Good + "Content-Length: 0\r\n\r\n\r\n\r\n", "unknown-type")]
    [InlineData("WARC/1.0\r\nWARC-Type: metadata\r\n" + Good + "Content-Length: 1\r\n\r\nx\r\n\r\n", "content-type")]
    [InlineData("WARC/1.0\r\nWARC-Type: metadata\r\n" + Good + "Content-Length: 0\r\nWARC-Segment-Number: 2\r\n\r\n\r\n\r\n", "segment-number")]
    [InlineData("WARC/1.0\nWARC-Type: metadata\nWARC-Record-ID: <urn:uuid:1>\nWARC-Date: 2014-01-03T03:03:21Z\nContent-Length: 0\n\n\n\n", "line-end")]
    [InlineData("WARC/1.0\r\nno field\r\nWARC-Type: metadata\r\n" + Good + "Content-Length: 0\r\n\r\n\r\n\r\n", "header-line")]
    [InlineData("WARC/1.0\r\nWARC-Type: metadata\r\n" + Good + "Content-Length: 0\r\n\r\n\r\n\r\nMonkeys!\r\n", "garbage")]
    [InlineData("WARC/1.0\r\nWARC-Type: metadata\r\nContent-Type: a/b\r\n" + Good + "Content-Length: 1\r\n\r\nxyz\r\n\r\n", "record-end garbage")]
    [InlineData(
        "WARC/1.0\r\nWARC-Type: metadata\r\nContent-Type: a/b\r\n" + Good + "WARC-Block-Digest: sha1:AAAA\r\nContent-Length: 1\r\n\r\nx\r\n\r\n",
        "digest"
    )]
    [InlineData(
        "WARC/1.0\r\nWARC-Type: metadata\r\nWARC-Target-URI: http://example.com/?a=?o?Q??&b\r\n" + Good + "Content-Length: 0\r\n\r\n\r\n\r\n",
        "invalid-field"
    )]
    [InlineData("warc/1.0\r\nwarc-type: METADATA\r\nwarc-record-id: <urn:uuid:1>\r\nwarc-date: 2008-04-30t20:48:25z\r\ncontent-length: 0\r\n\r\n\r\n\r\n", "")]
    [InlineData("WARC/1.0\r\nWARC-Type: metadata\r\nContent-Type: a/b\r\n" + Good + "Content-Length: 9\r\n\r\nx\r\n\r\n", "cut")]
    public void Each_fault_has_its_name(string file, string faults) => string.Join(' ', new WarcFile().Raw(file).Faults()).ShouldBe(faults);

    [Fact]
    public void Long_fields_may_be_folded()
    {
        using var reader = new WarcReader(
            new MemoryStream(
                new WarcFile()
                    .Raw(
                        "WARC/0.17\r\nWARC-Type: metadata\r\nWARC-Target-URI: http://example.com/\r\n"
                            + Good
                            + "Content-Length: 0\r\nX-Long: one\r\n two\r\n\tthree\r\n\r\n\r\n\r\n"
                    )
                    .Bytes()
            ),
            isPacked: false
        );
        reader.Next()!.Fields["x-long"].ShouldBe("one two three");
        reader.Diagnoses.ShouldBeEmpty();
    }

    [Fact]
    public void A_record_with_a_wrong_length_does_not_hide_the_next()
    {
        var results = new WarcFile()
            .Raw("WARC/1.0\r\nWARC-Type: metadata\r\nContent-Type: a/b\r\n" + Good + "Content-Length: 3\r\n\r\nxxxxxxxx\r\n\r\n")
            .Page("http://example.com/", "<p>One.")
            .ReadAll();
        results[0].Document!.Text.ShouldBe("One.");
    }

    [Fact]
    public void Records_are_what_was_written()
    {
        Gen.Select(Gen.Byte.Array[0, 300], Gen.Bool)
            .Array[0, 6]
            .Sample(
                contents =>
                {
                    var file = new WarcFile();
                    foreach (var (content, _) in contents)
                        file.Record("resource", "http://example.com/", content, "Content-Type: a/b\r\n");
                    var isPacked = contents.Length > 0 && contents[0].Item2;
                    using var reader = new WarcReader(new MemoryStream(isPacked ? file.Packed() : file.Bytes()), isPacked);
                    foreach (var (content, isRead) in contents)
                    {
                        var record = reader.Next()!;
                        if (!isRead)
                            continue;
                        var read = new MemoryStream();
                        record.Content.CopyTo(read);
                        read.ToArray().ShouldBe(content);
                    }
                    reader.Next().ShouldBeNull();
                    reader.Diagnoses.ShouldBeEmpty();
                },
                iter: 500
            );
    }

    [Fact]
    public void Any_bytes_are_read_to_their_end()
    {
        var bytes = new WarcFile().Page("http://example.com/", "<p>One.").Page("http://example.com/b", "<p>Two.").Bytes();
        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte)
            .Sample(
                (at, value) =>
                {
                    var changed = (byte[])bytes.Clone();
                    changed[at] = value;
                    using var reader = new WarcReader(new MemoryStream(changed), isPacked: false);
                    while (reader.Next() is not null) { }
                },
                iter: 2000
            );
    }

    [Fact]
    public void Faults_without_end_are_told_up_to_a_number()
    {
        new WarcFile().Raw(string.Concat(Enumerable.Repeat("WARC/1.0\r\n\r\n", 20_000))).Faults().Count.ShouldBeLessThanOrEqualTo(10_000);
        new WarcFile().Raw(new string('a', 1_000_000)).Faults().ShouldBe(["garbage"]);
    }
}
