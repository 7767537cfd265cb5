using System.Text;
using CsCheck;
using Loccit.Documents.Bibliography;

namespace Loccit.Documents.Tests.Bibliography;

public class BibtexFileTests
{
    private static BibtexWorks Works(string bib)
    {
        var works = new BibtexWorks();
        works.Add(BibtexFile.Read(bib));
        return works;
    }

    private static Loccit.Metadata Work(string bib, string key = "k") => Works(bib).Of(key)!.Metadata;

    [Fact]
    public void An_entry_is_a_work()
    {
        var work = Work(
            """
            @Article{k,
              author    = {Knuth, Donald E. and {van der Berg}, Jan},
              title     = {The {\TeX}book: A \emph{Guide}},
              journal   = "Journal of " # ab # { Letters},
              year      = 1984,
              month     = mar,
              publisher = {Addison--Wesley},
              doi       = {https://doi.org/10.1000/ABC},
              url       = {https://a.example/x\_y},
              isbn      = {0-201-13447-0},
              langid    = {ngerman},
            }
            @string{ab = {Fine}}
            """.Replace("@string", "@comment", StringComparison.Ordinal)
        );
        work.Title.ShouldBe("The TeXbook: A Guide");
        work.Authors.ShouldBe(["Donald E. Knuth", "Jan van der Berg"]);
        work.Container.ShouldBe("Journal of ab Letters");
        work.Publisher.ShouldBe("Addison–Wesley");
        work.Issued.ShouldBe(new PartialDate(1984, 3));
        work.Doi.ShouldBe("10.1000/abc");
        work.Url.ShouldBe("https://a.example/x_y");
        work.Identifiers.ShouldBe(["isbn:0-201-13447-0"]);
        work.Language.ShouldBe("de");
    }

    [Fact]
    public void Strings_are_put_in_and_joined() =>
        Work("@string{ab = {Fine} # \" Press\"} @book(k, publisher = ab # { Ltd})").Publisher.ShouldBe("Fine Press Ltd");

    [Theory]
    [InlineData("Ludwig van Beethoven", "Ludwig van Beethoven", "van Beethoven")]
    [InlineData("van Beethoven, Ludwig", "Ludwig van Beethoven", "van Beethoven")]
    [InlineData("King, Jr., Martin Luther", "Martin Luther King Jr.", "King")]
    [InlineData("{World Health Organization}", "World Health Organization", "World Health Organization")]
    [InlineData("Charles Louis Xavier Joseph de la Vall{\\'e}e Poussin", "Charles Louis Xavier Joseph de la Vallée Poussin", "de la Vallée Poussin")]
    [InlineData("{\\'E}mile Zola", "Émile Zola", "Zola")]
    [InlineData("Plato", "Plato", "Plato")]
    [InlineData("given=Hans, family=Berg, prefix=von", "Hans von Berg", "von Berg")]
    public void Names_are_read_as_BibTeX_does(string name, string spoken, string cited)
    {
        var read = BibtexName.ReadAll(name).Single();
        read.ToString().ShouldBe(spoken);
        read.Short.ShouldBe(cited);
    }

    [Theory]
    [InlineData("A One and B Two and others", 2)]
    [InlineData("{Barnes and Noble} and C Three", 2)]
    [InlineData("A One\n\tand B Two", 2)]
    [InlineData("Anderson", 1)]
    [InlineData("", 0)]
    public void Names_are_parted_outside_braces(string field, int count) => BibtexName.ReadAll(field).Count.ShouldBe(count);

    [Fact]
    public void A_part_takes_from_the_book_that_holds_it()
    {
        var work = Work("@inbook{k, author={A B}, title={Part}, crossref={b}} @book{b, author={C D}, title={Whole}, publisher={P}, year=2001}");
        work.Title.ShouldBe("Part");
        work.Authors.ShouldBe(["A B"]);
        work.Container.ShouldBe("Whole");
        work.Publisher.ShouldBe("P");
        work.Issued.ShouldBe(new PartialDate(2001));
    }

    [Fact]
    public void Entries_that_hold_each_other_come_to_an_end() => Work("@book{k, crossref={b}} @book{b, crossref={k}, title={T}}").Title.ShouldBe("T");

    [Theory]
    [InlineData("@book{k, title = {Never closed, year = 2001\n}\n@book{l, title = {Next}}", "l", "Next")]
    [InlineData("@book{k, title {No sign}, year = 2001}\n@book{l, title = {Next}}", "l", "Next")]
    [InlineData("@book{k title = {X}}\n@book{l, title = {Next}}", "l", "Next")]
    [InlineData("text @ text @book{l, title = \"Ne{\"}xt\"}", "l", "Ne\"xt")]
    [InlineData("@book{l, title = {Next}, title = {Last}}", "l", "Next")]
    public void What_breaks_off_ends_with_the_next_entry(string bib, string key, string title) => Work(bib, key).Title.ShouldBe(title);

    [Theory]
    [InlineData("2019-04-05", 2019, 4, 5)]
    [InlineData("2019-04/2019-05", 2019, 4, 0)]
    [InlineData("1723~", 1723, 0, 0)]
    public void Dates_of_biblatex_are_read(string date, int year, int month, int day) =>
        Work($"@book{{k, date = {{{date}}}}}").Issued.ShouldBe(new PartialDate(year, month, day));

    [Fact]
    public void Any_input_is_read_without_a_throw() =>
        Gen.OneOf("@", "book", "{", "}", "(", ")", "=", ",", "\"", "#", "\n", "\\", "a", " and ", "author", "title", "crossref", "2001", "=", "{k,")
            .Array[0, 60]
            .Sample(parts =>
            {
                var works = Works(string.Concat(parts));
                foreach (var key in works.Keys.ToList())
                    works.Of(key).ShouldNotBeNull();
            });
}
