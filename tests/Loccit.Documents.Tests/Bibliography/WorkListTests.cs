using System.Text;
using CsCheck;
using Loccit.Documents.Bibliography;

namespace Loccit.Documents.Tests.Bibliography;

public class WorkListTests
{
    private static readonly string[] Endings = [".bib", ".ris", ".json"];

    // letters of several scripts, signs that TeX reads, and what parts names; a straight apostrophe becomes a curly one in TeX
    private static readonly Gen<string> Words = Gen.Char["abcdeKLM éß漢Ж\\{}$&%#_~^-\",;:.!?<>+=@/()[]1234 "]
        .Array[1, 24]
        .Select(c => string.Join(' ', new string(c).Split(' ', StringSplitOptions.RemoveEmptyEntries)));

    private static readonly Gen<string?> Text = Words.Select(w => w.Length == 0 ? null : w);

    private static readonly Gen<string> Name = Of(
        "Anna Lindqvist",
        "Ludwig van Beethoven",
        "United Nations",
        "The Sales and Marketing Union",
        "Plato",
        "Martin Luther King Jr.",
        "Ministerium für Wahrheit",
        "van der Berg",
        "Müller & Söhne",
        "Jean-Luc de la Tour"
    );

    private static readonly Gen<PartialDate> Dates =
        from year in Gen.Int[1, 2100]
        from month in Gen.Int[0, 12]
        from day in Gen.Int[0, 28]
        select new PartialDate(year, month, month == 0 ? 0 : day);

    private static readonly Gen<Loccit.Metadata> Works =
        from title in Text
        from authors in Name.Array[0, 4]
        from container in Text
        from publisher in Text
        from issued in Dates.Nullable()
        from language in MaybeOf("en", "de-AT", "zh-Hant-TW", "gsw")
        from doi in MaybeOf("10.1000/abc_(d)%e<f>", "10.5281/zenodo.7")
        from url in MaybeOf("https://a.example/x_y?q=%20a&b=~c#d", "https://b.example/")
        from identifiers in Of("isbn:9780140449136", "issn:1234-5678", "isbn:0140449136", "arxiv:2003.05580v3", "pmid:23690738").Array[0, 4]
        select new Loccit.Metadata
        {
            Title = title,
            Authors = authors,
            Container = container == title ? null : container,
            Publisher = publisher,
            Issued = issued,
            Language = language,
            Doi = doi,
            Url = url,
            Identifiers = [.. identifiers.Distinct(StringComparer.Ordinal)],
        };

    private static Gen<string> Of(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    private static Gen<string?> MaybeOf(params string[] values) => Gen.Int[-1, values.Length - 1].Select(i => i < 0 ? null : values[i]);

    private static IReadOnlyList<ListedWork> Read(string list, string path)
    {
        var read = WorkList.Read(Encoding.UTF8.GetBytes(list), path);
        read.Findings.ShouldBeEmpty();
        return read.Works;
    }

    [Fact]
    public void What_is_written_is_read_again()
    {
        foreach (var ending in Endings)
        {
            Works
                .Array[1, 4]
                .Sample(
                    works =>
                    {
                        var path = "list" + ending;
                        var read = Read(WorkList.Write([.. works.Select((w, i) => new ListedWork($"k{i}", w, []))], path)!, path);
                        read.Select(r => r.Key).ShouldBe(works.Select((_, i) => $"k{i}"));
                        foreach (var (before, after) in works.Zip(read.Select(r => r.Work)))
                        {
                            after.Authors.ShouldBe(before.Authors);
                            after.Identifiers.ShouldBe(before.Identifiers, ignoreOrder: true);
                            after.ShouldBe(before with { Authors = after.Authors, Identifiers = after.Identifiers });
                        }
                    },
                    iter: 500
                );
        }
    }

    [Fact]
    public void A_name_without_a_known_ending_is_no_list() => WorkList.Write([], "list.xml").ShouldBeNull();

    [Fact]
    public void A_list_of_ris_has_works_and_files()
    {
        var works = Read(
            "\ufeffTY  - JOUR\r\nAU  - Sears, Margaret E\r\nAU  - King, Martin Luther, Jr.\r\nAU  - World Health Organization\r\nT1  - Chelation: harnessing\r\nand enhancing detoxification\r\n"
                + "SN  - 1537-744X\r\nY1  - 2013\r\nPY  - 2013/04/18\r\nPY  - 2013/02/15/received\r\nDO  - https://doi.org/10.1155/2013/219840\r\nJF  - The Scientific World Journal\r\n"
                + "LA  - English\r\nUR  - //not.absolute/x\r\nUR  - https://a.example/x\r\nL1  - files/1/a b.pdf;files/2/b.pdf\r\nL1  - file:///home/me/c%20d.pdf\r\nER  - \r\n\r\n"
                + "TY  - BOOK\r\nTI  - A book without an end\r\nA2  - Roe, Jane\r\nPY  - 1999//\r\n"
                + "TY  - GEN\r\nER  -\r\n",
            "zotero.ris"
        );
        works.Count.ShouldBe(3);
        works[0].Work.Title.ShouldBe("Chelation: harnessing and enhancing detoxification");
        works[0].Work.Authors.ShouldBe(["Margaret E Sears", "Martin Luther King Jr.", "World Health Organization"]);
        works[0].Work.Issued.ShouldBe(new PartialDate(2013, 4, 18));
        works[0].Work.Doi.ShouldBe("10.1155/2013/219840");
        works[0].Work.Container.ShouldBe("The Scientific World Journal");
        works[0].Work.Language.ShouldBe("en");
        works[0].Work.Url.ShouldBe("https://a.example/x");
        works[0].Work.Identifiers.ShouldBe(["issn:1537-744X"]);
        works[0].Files.ShouldBe(["files/1/a b.pdf", "files/2/b.pdf", "/home/me/c d.pdf"]);
        works[1].Work.Authors.ShouldBe(["Jane Roe"]);
        works[1].Work.Issued.ShouldBe(new PartialDate(1999));
        works[2].Work.ShouldBe(Loccit.Metadata.None with { Authors = works[2].Work.Authors, Identifiers = works[2].Work.Identifiers });
    }

    [Theory]
    [InlineData("paper.pdf", "paper.pdf")]
    [InlineData(":papers/a.pdf:PDF", "papers/a.pdf")]
    [InlineData("Full text:papers/a.pdf:application/pdf", "papers/a.pdf")]
    [InlineData(@":C\:\\papers\\a_b.pdf:PDF", @"C:\papers\a_b.pdf")]
    [InlineData(@"Draft:JabRef\\x.pdf:PDF;x.pdf:JabRef\\y.pdf:PDF", @"JabRef\x.pdf|JabRef\y.pdf")]
    [InlineData(@":http\://arxiv.org/pdf/2003.05580v3:PDF", "http://arxiv.org/pdf/2003.05580v3")]
    [InlineData("https://a.example/b.pdf", "https://a.example/b.pdf")]
    [InlineData(@"C:\papers\a.pdf", @"C:\papers\a.pdf")]
    [InlineData("file://localhost/home/me/a%20b.pdf", "/home/me/a b.pdf")]
    [InlineData(" ", "")]
    public void Files_of_an_entry_are_read(string field, string paths) =>
        string.Join('|', Read($"@misc{{k, title = {{T}}, file = {{{field}}}}}", "list.bib").Single().Files).ShouldBe(paths);

    [Fact]
    public void Two_entries_of_one_key_are_two_works() =>
        Read("@misc{k, title={A}} @misc{k, title={B}}", "list.bib").Select(w => w.Work.Title).ShouldBe(["A", "B"]);

    [Theory]
    [InlineData("list.bib", "@book{k, title = {A}, year = ")]
    [InlineData("list.ris", "Dear reader,\n")]
    [InlineData("list.json", "[{\"a\": 1}]")]
    [InlineData("list.json", "[{]")]
    [InlineData("list.json", "[1]")]
    [InlineData("list.ris", "\0\u0001\0")]
    public void What_is_wrong_in_a_list_is_told(string path, string list) =>
        WorkList.Read(Encoding.UTF8.GetBytes(list), path).Findings.Single().Message.ShouldStartWith(path);

    [Fact]
    public void Any_bytes_are_read_without_an_error() =>
        Gen.Char["TYER  -\n@{}\"=,#[]:a1"]
            .Array[0, 200]
            .Sample(
                chars =>
                {
                    foreach (var ending in Endings)
                        WorkList.Read(Encoding.UTF8.GetBytes(chars), "list" + ending).ShouldNotBeNull();
                },
                iter: 2000
            );

    [Fact]
    public void Titles_keep_their_capitals_and_names_their_parts() =>
        WorkList
            .Write(
                [
                    new ListedWork(
                        "lindqvist2021notes",
                        new Loccit.Metadata
                        {
                            Title = "Notes of a Tram Driver & 50 % more",
                            Authors = ["Anna Lindqvist", "Ludwig van Beethoven", "Sales and Marketing Union"],
                            Container = "Journal of Trams",
                            Doi = "10.1/x_y",
                            Issued = new PartialDate(2021, 5),
                        },
                        []
                    ),
                ],
                "x.bib"
            )!
            .ShouldBe(
                """
                @article{lindqvist2021notes,
                  title = {Notes of a {Tram} {Driver} \& 50 \% more},
                  author = {Anna Lindqvist and Ludwig van Beethoven and {Sales and Marketing Union}},
                  journal = {Journal of Trams},
                  year = {2021},
                  month = may,
                  doi = {10.1/x_y},
                }

                """.ReplaceLineEndings("\n")
            );
}
