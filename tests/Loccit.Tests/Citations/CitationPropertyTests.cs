using System.Globalization;
using CsCheck;
using Loccit.Citations;

namespace Loccit.Tests.Citations;

public class CitationPropertyTests
{
    /// <summary>Pieces that detectors turn on, so that random texts come near what they look for.</summary>
    private static readonly string[] Pieces =
    [
        "“",
        "”",
        "(",
        ")",
        "*",
        "[^1]",
        "\n\n[^1]: ",
        "\n\n",
        "\n",
        " ",
        ", ",
        ". ",
        ": ",
        "— ",
        "Smith",
        "the paper ",
        "in his book ",
        "entitled ",
        "a report ",
        "published by ",
        "told Reuters ",
        "6 and 8 January 2022",
        "May ",
        "1961",
        "31 ",
        "p. 12",
        "§ 5",
        "Chapter four ",
        "Number two ",
        "https://example.org/a_(b)",
        "10.1234/x",
        "ISBN 0-14-044913-0",
        "Inaugural Address",
        "he said ",
        "\u2060",
        "é",
        "\ud83d\ude00",
        "\ud800",
        "[words](target)",
        "New York Times",
        "ibid. ",
        "‘",
        "’s ",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].List[0, 60].Select(at => string.Concat(at.Select(i => Pieces[i])));

    [Fact]
    public void Citations_lie_inside_the_text_and_bindings_name_them() =>
        Text.Sample(
            text =>
            {
                var (document, quotations) = MarkedText.Read(text);
                var (bound, citations) = CitationFinder.Find(document, quotations);
                bound.Count.ShouldBe(quotations.Count);
                var last = -1;
                for (var i = 0; i < citations.Count; i++)
                {
                    var c = citations[i];
                    c.Id.ShouldBe($"c{i + 1}");
                    c.Span.Start.ShouldBeGreaterThanOrEqualTo(Math.Max(last, 0));
                    c.Span.End.ShouldBeInRange(c.Span.Start, text.Length);
                    last = c.Span.Start;
                    // a title is words of the text
                    if (c.Form == CitationForm.Narrative && c.Title is { } title)
                        foreach (var word in title.Replace("“", "", StringComparison.Ordinal).Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries))
                            document.Read(new Span(0, text.Length)).Replace("“", "", StringComparison.Ordinal).ShouldContain(word);
                }
                foreach (var q in bound)
                {
                    if (q.Citations.Count > 0)
                        ProseMap.IsBound(q.Kind).ShouldBeTrue();
                    foreach (var b in q.Citations)
                        citations.ShouldContain(c => c.Id == b.Citation);
                    q.Citations.Select(b => b.Citation).ShouldBeUnique();
                }
            },
            iter: 3000
        );

    [Fact]
    public void Parser_and_resolver_take_any_text()
    {
        var resolver = new SourceResolver([
            new Source
            {
                Id = "a.txt",
                Path = "a.txt",
                Metadata = new Metadata { Title = "Inaugural Address", Authors = ["Smith"] },
            },
        ]);
        Gen.OneOf(Text, Gen.String)
            .Sample(
                text =>
                {
                    foreach (var d in DateReader.Read(text))
                    {
                        d.Span.Start.ShouldBeGreaterThanOrEqualTo(0);
                        d.Span.End.ShouldBeInRange(d.Span.Start + 1, text.Length);
                        PartialDate.TryParse(d.Date.ToString(), out var again).ShouldBeTrue();
                        again.ShouldBe(d.Date);
                    }
                    foreach (var l in LocatorReader.Read(text))
                        l.End.ShouldBeInRange(l.Start + 1, text.Length);
                    var found = resolver.ResolveText(text);
                    (found.Source is null || found.Rule.Length > 0).ShouldBeTrue();
                },
                iter: 3000
            );
    }

    [Fact]
    public void Any_day_is_read_in_every_form() =>
        Gen.Select(Gen.Int[1000, 2099], Gen.Int[1, 12], Gen.Int[1, 28], Gen.Int[0, 6])
            .Sample(
                (year, month, day, form) =>
                {
                    string[] english =
                    [
                        "January",
                        "February",
                        "March",
                        "April",
                        "May",
                        "June",
                        "July",
                        "August",
                        "September",
                        "October",
                        "November",
                        "December",
                    ];
                    string[] german = ["Januar", "Februar", "März", "April", "Mai", "Juni", "Juli", "August", "September", "Oktober", "November", "Dezember"];
                    string[] french = ["janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre"];
                    var m = month - 1;
                    var text = form switch
                    {
                        0 => $"{day} {english[m]} {year}",
                        1 => $"{english[m]} {day}, {year}",
                        2 => $"{day}. {german[m]} {year}",
                        3 => $"{day} {french[m]} {year}",
                        4 => $"{year:D4}-{month:D2}-{day:D2}",
                        5 => $"{year}, {english[m]} {day}",
                        _ => $"{day}.{month}.{year}",
                    };
                    DateReader.Dates($"Title, {text}").ShouldBe([new PartialDate(year, month, day)], text);
                }
            );

    [Fact]
    public void One_wrong_letter_still_finds_the_title_and_only_that()
    {
        string[] titles = ["Rivers of Silt and Sand", "Mountains under Heavy Snow", "Harvest Reports from the Valley", "Questions about the Railway Bridge"];
        var resolver = new SourceResolver(
            titles
                .Select(
                    (t, i) =>
                        new Source
                        {
                            Id = $"{i}.txt",
                            Path = $"{i}.txt",
                            Metadata = new Metadata { Title = t },
                        }
                )
                .ToList()
        );
        Gen.Select(Gen.Int[0, titles.Length - 1], Gen.Int[0, 4], Gen.Char['a', 'z'])
            .Sample(
                (title, at, letter) =>
                {
                    var words = titles[title].Split(' ');
                    var longest = Array.FindIndex(words, w => w.Length == words.Max(x => x.Length));
                    words[longest] = words[longest].Remove(at + 1, 1).Insert(at + 1, letter.ToString());
                    resolver.ResolveText(string.Join(' ', words)).Source.ShouldBe($"{title}.txt");
                }
            );
    }

    public static TheoryData<string> Hostile() =>
        [
            "(",
            "(a) ",
            "( (a) emphasis added, ",
            ".",
            "x.) ",
            ". A",
            "“a b” ",
            "“a b” (Smith 1999: 45) ",
            "“a b”\n\n",
            "the paper ",
            "a paper entitled X and ",
            "Number one. The paper said “a b”.\n\n",
            "[words](target) “a b” ",
            "in his book A B C D E F G ",
            "Keller (2019) says ",
            "told Reuters ",
            "*a* ",
            "> a b\n> — Smith, Letters (1999)\n\n",
            "“a b”[^1] ",
            "a [1] ",
        ];

    /// <summary>Work is counted, not timed: the characters that the map is asked to look at, and the bytes of all that is made.</summary>
    [Theory]
    [MemberData(nameof(Hostile))]
    public void Work_grows_with_the_text_and_no_faster(string piece)
    {
        Work("Warm “up now” (Smith 1999: 45). " + piece);
        var times = 4_000 / piece.Length;
        var (steps, bytes) = Work(string.Concat(Enumerable.Repeat(piece, times)));
        var (moreSteps, moreBytes) = Work(string.Concat(Enumerable.Repeat(piece, times * 16)));
        // sixteen times the text; a rule that looks back over all of it would take 256 times the work
        moreSteps.ShouldBeLessThan((steps * 32) + 1000);
        moreBytes.ShouldBeLessThan((bytes * 32) + 100_000);
    }

    [Fact]
    public void A_long_gap_is_not_looked_at_again_from_each_quotation()
    {
        string Text(int n) => $"He wrote[^1]{new string(' ', n)}{string.Concat(Enumerable.Repeat("“a b” and ", n / 10))}\n\n[^1]: Smith, Letters (1999).";
        Work(Text(64_000)).Steps.ShouldBeLessThan((Work(Text(4_000)).Steps * 32) + 1000);
    }

    private static (long Steps, long Bytes) Work(string text)
    {
        var (document, quotations) = MarkedText.Read(text);
        // made when it is first asked for
        _ = document.Prose;
        var before = GC.GetAllocatedBytesForCurrentThread();
        var map = new ProseMap(document, quotations);
        CitationFinder.Find(map, quotations);
        return (map.Steps, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    [Theory]
    [InlineData("6 and ")]
    [InlineData("6 January and ")]
    [InlineData("6, 6. 6–")]
    [InlineData("p. 6, ")]
    [InlineData("“a, b. (")]
    [InlineData("emphasis added, ")]
    [InlineData("A. B., & ")]
    [InlineData("10.1234/")]
    [InlineData("www.")]
    public void A_reference_is_read_in_work_that_grows_with_it(string piece)
    {
        Work(piece);
        var few = 4_000 / piece.Length;
        var less = Work(string.Concat(Enumerable.Repeat(piece, few)));
        Work(string.Concat(Enumerable.Repeat(piece, few * 16))).ShouldBeLessThan((less * 32) + 100_000);

        static long Work(string text)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            DateReader.Read(text);
            LocatorReader.Read(text);
            ReferenceParser.Parse(text);
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }
    }

    [Fact]
    public void Resolving_in_many_sources_looks_at_few()
    {
        // ten times the sources share the common words, and the rare ones tell them apart as before
        Work(50_000).ShouldBeLessThan(Work(5_000) * 3);

        static long Work(int count)
        {
            var sources = Enumerable
                .Range(0, count)
                .Select(i => new Source
                {
                    Id = $"s{i}.txt",
                    Path = $"s{i}.txt",
                    Metadata = new Metadata { Title = $"Report {Name(i)} on matter {Name(i * 7)}", Issued = new PartialDate(2000 + (i % 20)) },
                })
                .ToList();
            var resolver = new SourceResolver(sources);
            // the table of misspellings is made when it is first asked for
            resolver.ResolveText($"Reprot {Name(1)} on mattter {Name(7)}").Source.ShouldBe("s1.txt");
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 100; i++)
                resolver.ResolveText($"Report {Name(i * 50)} on matter {Name(i * 350)}, {2000 + (i * 50 % 20)}").Source.ShouldBe($"s{i * 50}.txt");
            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        // two names differ in at least two letters, so that none is a misspelling of another
        static string Name(int i) =>
            string.Concat(i.ToString("D6", CultureInfo.InvariantCulture).Select(d => $"{(char)('a' + d - '0')}{(char)('k' + d - '0')}"));
    }
}
