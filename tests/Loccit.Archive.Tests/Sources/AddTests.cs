using System.IO.Compression;
using System.Text;
using Loccit.Archive.Events;

namespace Loccit.Archive.Tests.Sources;

public sealed class AddTests : IDisposable
{
    private readonly TestArchive test = new();

    public void Dispose() => test.Dispose();

    [Fact]
    public void A_file_becomes_a_source_with_its_bytes_and_text()
    {
        var file = test.File("speeches/inaugural.txt", "The only thing we have to fear is fear itself.\n");
        test.Add(file).ShouldBe([new Addition(AdditionKind.Added, 1, file)]);
        test.Reopen();
        var source = test.Archive.Sources().ShouldHaveSingleItem();
        source.Id.ShouldBe("s1");
        source.Name.ShouldBe("s1/inaugural.txt");
        source.Current.Path.ShouldBe("speeches/inaugural.txt");
        source.Added.ShouldBe(test.Clock.Now);
        test.Archive.Bytes(source.Current.Sha256).ShouldBe(File.ReadAllBytes(file));
        test.Archive.Read(source).Document!.Text.ShouldBe("The only thing we have to fear is fear itself.\n");
    }

    [Fact]
    public void The_order_of_numbers_is_that_of_names_whatever_is_read_first()
    {
        for (var i = 0; i < 300; i++)
            test.File($"many/{i:D3}.txt", string.Concat(Enumerable.Repeat($"Words number {i}. ", 1 + ((300 - i) * 7 % 100))));
        var added = test.Add(Path.Combine(test.Folder, "many"));
        added.Select(a => a.Source).ShouldBe(Enumerable.Range(1, 300).Select(i => (long)i));
        added.Select(a => Path.GetFileName(a.Path)).ShouldBe(Enumerable.Range(0, 300).Select(i => $"{i:D3}.txt"));
    }

    [Fact]
    public void What_is_held_is_not_added_again()
    {
        var file = test.File("a.md", "Words.\n");
        test.Add(file);
        test.Add(file).Single().ShouldBe(new Addition(AdditionKind.Held, 1, file));
        test.Archive.Sources().Single().Captures.Count.ShouldBe(1);
    }

    [Fact]
    public void The_same_bytes_elsewhere_are_the_same_source()
    {
        test.Add(test.File("a.txt", "Words.\n"));
        test.Add(test.File("copy/b.txt", "Words.\n")).Single().ShouldBe(new Addition(AdditionKind.SameBytes, 1, Path.Combine(test.Folder, "copy/b.txt")));
        test.Archive.Source("a.txt").Number.ShouldBe(1);
        test.Archive.Source("copy/b.txt").Number.ShouldBe(1);
    }

    [Fact]
    public void A_file_that_changed_is_a_new_capture_of_its_source_even_when_it_changes_back()
    {
        var file = test.File("a.txt", "First.\n");
        test.Add(file);
        test.File("a.txt", "Second.\n");
        test.Add(file).Single().Kind.ShouldBe(AdditionKind.Changed);
        test.File("a.txt", "First.\n");
        test.Add(file).Single().Kind.ShouldBe(AdditionKind.Changed);
        var source = test.Archive.Sources().Single();
        source.Captures.Count.ShouldBe(3);
        test.Archive.Read(source).Document!.Text.ShouldBe("First.\n");
    }

    [Fact]
    public void Metadata_beside_a_file_goes_before_what_it_says_of_itself_and_is_renewed()
    {
        var file = test.File("a.md", "---\ntitle: Its own\nauthor: Ann Lee\n---\n\nWords.\n");
        test.File("a.json", """{"title":"Given","issued":{"date-parts":[[1933,3,4]]}}""");
        test.Add(file);
        var source = test.Archive.Source("s1");
        source.Metadata.Title.ShouldBe("Given");
        source.Metadata.Authors.ShouldBe(["Ann Lee"]);
        source.Metadata.Issued.ShouldBe(new PartialDate(1933, 3, 4));
        test.File("a.json", """{"title":"Given anew"}""");
        test.Add(file).Single().Kind.ShouldBe(AdditionKind.Held);
        test.Archive.Source("s1").Metadata.Title.ShouldBe("Given anew");
    }

    [Fact]
    public void Each_document_in_a_zip_archive_is_a_source()
    {
        var path = Path.Combine(test.Folder, "bundle.zip");
        using (var zip = ZipFile.Open(path, ZipArchiveMode.Create))
        {
            foreach (var name in (string[])["b/two.md", "one.txt"])
            {
                using var writer = new StreamWriter(zip.CreateEntry(name).Open());
                writer.Write($"The words of {name}.\n");
            }
        }
        test.Add(path).Select(a => a.Kind).ShouldBe([AdditionKind.Added, AdditionKind.Added]);
        test.Archive.Sources().Select(s => s.Current.Path).ShouldBe(["bundle.zip/b/two.md", "bundle.zip/one.txt"]);
        Encoding.UTF8.GetString(test.Archive.Bytes(test.Archive.Source("one.txt").Current.Sha256)).ShouldBe("The words of one.txt.\n");
        test.Add(path).ShouldAllBe(a => a.Kind == AdditionKind.Held);
    }

    [Fact]
    public void Pages_of_a_web_archive_are_known_by_their_address_and_the_newest_is_read()
    {
        test.Add(Warc("old.warc", ("2014-01-03T03:03:21Z", "first")));
        test.Add(Warc("new.warc", ("2020-01-03T03:03:21Z", "third"), ("2016-01-03T03:03:21Z", "second"))).ShouldAllBe(a => a.Kind == AdditionKind.Changed);
        var source = test.Archive.Sources().Single();
        source.Captures.Select(c => c.Captured!.Value.Year).ShouldBe([2014, 2016, 2020]);
        source.Metadata.Url.ShouldBe("http://example.com/page");
        test.Archive.Read(source).Document!.Text.ShouldContain("third");
        test.Add(Path.Combine(test.Folder, "old.warc")).Single().Kind.ShouldBe(AdditionKind.Held);
        test.Archive.Source("http://example.com/page").Number.ShouldBe(1);
    }

    [Fact]
    public void What_cannot_be_read_is_told_and_not_added()
    {
        var findings = test.Archive.Add(
            [test.File("a.txt", "Words.\n"), test.File("b.exe", "MZ\u0090\0"), test.File("c.txt", ""), Path.Combine(test.Folder, "none.txt")],
            new AddOptions(),
            _ => { }
        );
        findings.Select(f => f.Code).ShouldBe([FindingCode.NotReadable, FindingCode.NotReadable, FindingCode.EmptyFile], ignoreOrder: true);
        test.Archive.Sources().Count.ShouldBe(1);
    }

    [Fact]
    public void Numbers_follow_the_order_of_events_when_the_clock_goes_backwards()
    {
        var file = test.File("a.txt", "First.\n");
        test.Add(file);
        test.Clock.Now = test.Clock.Now.AddYears(-5);
        test.File("a.txt", "Second.\n");
        test.Add(file);
        test.Add(test.File("b.txt", "Other.\n"));
        test.Archive.Read(test.Archive.Source("s1")).Document!.Text.ShouldBe("Second.\n");
        var events = test.Archive.Log.Read(0);
        events.Select(e => e.Number).ShouldBe([1, 2, 3, 4]);
        events.Select(e => e.Kind).ShouldBe([EventKinds.Created, EventKinds.Captured, EventKinds.Captured, EventKinds.Captured]);
        events[2].At.ShouldBe(test.Clock.Now);
    }

    [Fact]
    public void A_text_that_is_lost_or_damaged_is_made_again()
    {
        test.Add(test.File("a.html", "<p>He said <q>no</q>.</p>"));
        var text = Directory.EnumerateFiles(Path.Combine(test.Archive.Folder, "texts"), "*", SearchOption.AllDirectories).Single();
        var kept = File.ReadAllBytes(text);
        var before = test.Archive.Read(test.Archive.Source("s1")).Document!;
        File.WriteAllText(text, "damaged");
        test.Archive.Read(test.Archive.Source("s1")).Document!.Markup.ShouldBe(before.Markup);
        File.ReadAllBytes(text).ShouldBe(kept);
        File.Delete(text);
        test.Archive.Read(test.Archive.Source("s1")).Document!.Text.ShouldBe(before.Text);
        File.ReadAllBytes(text).ShouldBe(kept);
    }

    private string Warc(string name, params (string Date, string Words)[] pages)
    {
        var warc = new StringBuilder();
        foreach (var (date, words) in pages)
        {
            var body = $"<html><title>A page</title><p>The {words} words that stand here.</p></html>";
            var http = $"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {body.Length}\r\n\r\n{body}";
            warc.Append("WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:12345678-1234-1234-1234-")
                .Append($"{date[..4]}00000000>\r\nWARC-Target-URI: http://example.com/page\r\nWARC-Date: {date}\r\n")
                .Append($"Content-Type: application/http;msgtype=response\r\nContent-Length: {http.Length}\r\n\r\n{http}\r\n\r\n");
        }
        return test.File(name, warc.ToString());
    }
}
