using System.Text;
using Loccit.Quotations;

namespace Loccit.Tests.Formats.Lint;

/// <summary>A small report: a clean quotation, a changed word, words that stand nowhere, and a source that is not held.</summary>
internal static class SampleReport
{
    public const string Path = "notes/draft one.txt";

    public const string Text = """
        Keller wrote, “the ferry did not leave before noon, and the passengers were fed” (Keller, The Ferry, 2019).

        She added, “the mayor shall sign any contract that names its price,” (Keller, The Ferry, 2019).

        He said: “=SUM(A1) <b>nothing</b> like these words, 100% of elephants, stands anywhere at all.” (Keller, The Ferry, 2019)

        Brandt wrote that “every one of the seven bridges was closed to carts last winter” (Brandt, Seven Bridges, 2020).
        """;

    private const string Ferry =
        "The ferry did not leave before noon, and the passengers were fed. The mayor may sign any contract that names its price, and no other.";

    public static Report Make(string text = Text, string path = Path, string? url = null)
    {
        var source = new Source
        {
            Id = "ferry.txt",
            Path = "sources/ferry.txt",
            Document = new Document(Ferry) { Path = "sources/ferry.txt", Sha256 = new string('a', 64) },
            Metadata = new Metadata
            {
                Title = "The Ferry",
                Authors = ["Anna Keller"],
                Url = url,
            },
        };
        return new Checker([source]).Check([QuotationReader.Read(new Document(text) { Path = path, Sha256 = new string('b', 64) })]);
    }

    public static string Written(Action<Stream> write)
    {
        using var stream = new MemoryStream();
        write(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
