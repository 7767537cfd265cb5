using System.Diagnostics;
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

    public static TheoryData<string, int> Hostile() =>
        new()
        {
            { "(", 1_000_000 },
            { "(a) ", 300_000 },
            { "“a b” ", 200_000 },
            { "“a b” (Smith 1999: 45) ", 50_000 },
            { "“a b”\n\n", 100_000 },
            { "the paper ", 200_000 },
            { "a paper entitled X and ", 50_000 },
            { "Number one. The paper said “a b”.\n\n", 40_000 },
            { "[words](target) “a b” ", 40_000 },
            { "in his book A B C D E F G ", 50_000 },
            { ". A", 500_000 },
        };

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Time_grows_with_the_text_and_no_faster(string piece, int times)
    {
        // sixteen times the text may take at most sixty times as long: a quadratic rule would take 256 times
        var small = Measure(string.Concat(Enumerable.Repeat(piece, times / 16)));
        var large = Measure(string.Concat(Enumerable.Repeat(piece, times)));
        large.ShouldBeLessThan((small * 60) + TimeSpan.FromMilliseconds(400));
    }

    private static TimeSpan Measure(string text)
    {
        var (document, quotations) = MarkedText.Read(text);
        CitationFinder.Find(new Document("Warm “up now” (Smith 1999: 45)."), []);
        var watch = Stopwatch.StartNew();
        CitationFinder.Find(document, quotations);
        return watch.Elapsed;
    }

    [Fact]
    public void A_long_title_or_list_of_days_is_read_in_linear_time()
    {
        var watch = Stopwatch.StartNew();
        DateReader.Read(string.Concat(Enumerable.Repeat("6 and ", 200_000)));
        DateReader.Read(string.Concat(Enumerable.Repeat("6 January and ", 100_000)));
        ReferenceParser.Parse(string.Concat(Enumerable.Repeat("“a, b. (", 200_000)));
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void Resolving_in_many_sources_looks_at_few()
    {
        var sources = Enumerable
            .Range(0, 20_000)
            .Select(i => new Source
            {
                Id = $"s{i}.txt",
                Path = $"s{i}.txt",
                Metadata = new Metadata { Title = $"Report {i} on matter {i * 7}", Issued = new PartialDate(2000 + (i % 20)) },
            })
            .ToList();
        var resolver = new SourceResolver(sources);
        var watch = Stopwatch.StartNew();
        for (var i = 0; i < 200; i++)
            resolver.ResolveText($"Report {i * 50} on matter {i * 350}, {2000 + (i * 50 % 20)}").Source.ShouldBe($"s{i * 50}.txt");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(10));
    }
}
