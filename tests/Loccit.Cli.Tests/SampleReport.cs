using System.Security.Cryptography;
using System.Text;

namespace Loccit.Cli.Tests;

/// <summary>
/// A report made by hand that shows every verdict. Words are found in the texts by searching for them, so that all offsets are true.
/// </summary>
internal sealed class SampleReport
{
    private const string Article = """
        “With malice toward none, with charity for all”, Abraham Lincoln said in 1865, and he meant it.

        “We have nothing to fear but fear itself”, Franklin Roosevelt told the country (First Inaugural, 4 March 1933). He had asked for “broad executive power to wage a war against the emergency”.

        “We did agree to the terms”, the envoy, Wang Shouwen, said. He added: “The parties may … raise tariffs [of 25 percent] by 1 May”. Later he spoke of “partnership”, and of “45 rounds of talks”.

        “Four score and seven years ago our fathers brought forth on this continent a new nation; that government of the people shall not perish from the earth”, Lincoln said at Gettysburg. “Ask not what your country can do for you”, Roosevelt said.

        “The buck stops nowhere”, Truman is said to have said. “It is so”, somebody answered. “No comment was ever made”, according to the Daily Mirror (Daily Mirror, 6 and 8 January 2022).

        “The parties shall meet in Geneva every year”, says page 40 of the agreement. “L’État, c’est moi”, said the king. The ‘protests’ went on, as Hamlet has it.

        “let us strive on to finish the work we are in”, Lincoln wrote. “fear itself - nameless, unreasoning, unjustified terror”, the new president said. “The parties shall not … raise tariffs”, the record says.

        “An opening mark that nothing closes.
        """;

    private const string Lincoln =
        "Fellow-countrymen:\n\nWith malice toward none; with charity for all; with firmness in the right, as God gives us to see the right, let us strive on to finish the work we are in.";

    private const string Gettysburg =
        "Four score and seven years ago our fathers brought forth on this continent, a new nation, conceived in Liberty, and dedicated to the proposition that all men are created equal.\n\nIt is rather for us to be here dedicated to the great task remaining before us, that we here highly resolve that government of the people, by the people, for the people, shall not perish from the earth.";

    private const string Roosevelt =
        "This is a day of national consecration.\n\nSo, first of all, let me assert my firm belief that the only thing we have to fear is fear itself—nameless, unreasoning, unjustified terror which paralyzes needed efforts.\n\nI shall ask the Congress for the one remaining instrument to meet the crisis—broad Executive power to wage a war against the emergency, as great as the power that would be given to me if we were in fact invaded by a foreign foe.";

    private const string Agreement =
        "Record of the talks.\n\nWe did not agree to the terms that were put before us in the last hour, and we said so.\n\nThe parties shall not, without the consent of both, raise tariffs of 15 percent or more before 1 May of any year.\n\nThere were 43 rounds of talks.\n\nThe parties shall meet in Geneva every year.";

    private const string Kennedy = "And so, my fellow Americans: ask not what your country can do for you—ask what you can do for your country.";

    private readonly List<CheckedQuotation> quotations = [];
    private readonly List<Finding> findings = [];
    private readonly List<Source> sources = [];
    private readonly Document document;

    private SampleReport()
    {
        var text = Article.ReplaceLineEndings("\n");
        document = new Document(text)
        {
            Path = "drafts/famous.md",
            Sha256 = Hash(text),
            MediaType = "text/markdown",
            Metadata = new Metadata { Title = "Words that made presidents", Language = "en" },
            Blocks = PlainText.Blocks(text),
        };
        Hold("lincoln-1865.txt", "Second Inaugural Address", "Abraham Lincoln", Lincoln);
        Hold("gettysburg.txt", "Gettysburg Address", "Abraham Lincoln", Gettysburg);
        Hold("roosevelt-1933.md", "First Inaugural Address", "Franklin D. Roosevelt", Roosevelt);
        Hold("talks/agreement.html", "Record of the Talks", "Ministry of Commerce", Agreement);
        Hold("kennedy-1961.txt", "Inaugural Address", "John F. Kennedy", Kennedy);
        sources.Add(
            new Source
            {
                Id = "scan.txt",
                Path = "sources/scan.txt",
                Unreadable = "The file is empty.",
            }
        );
    }

    public static Report Make() => new SampleReport().Build();

    /// <summary>The same quotations with no sources given: all are unavailable.</summary>
    public static Report WithoutSources()
    {
        var report = Make();
        var judgement = new Judgement { Verdict = Verdict.Unavailable, Explanation = "No sources are held." };
        return report with
        {
            Sources = [],
            Findings = [],
            Documents =
            [
                .. report.Documents.Select(d =>
                    d with
                    {
                        Quotations = [.. d.Quotations.Select(q => q.Judgement is null ? q : q with { Judgement = judgement })],
                        Citations = [.. d.Citations.Select(c => c with { Source = null, Candidates = [], Rule = "" })],
                    }
                ),
            ],
        };
    }

    private Report Build()
    {
        Add(
            "With malice toward none, with charity for all",
            Verdict.Permitted,
            "lincoln-1865.txt",
            "A comma stands for a semicolon.",
            "a1",
            "Abraham Lincoln",
            [Edit("none,", "none;", EditKinds.Punctuation, "inner-punctuation", allowed: true)],
            ["With malice toward none; with charity for all"]
        );
        Add(
            "We have nothing to fear but fear itself",
            Verdict.Altered,
            "roosevelt-1933.md",
            "You quote “We have nothing to fear but fear itself”; the source, ¶2, has “the only thing we have to fear is fear itself”.",
            "a2",
            "Franklin Roosevelt",
            [
                Edit("We have nothing", "the only thing we have", EditKinds.Content | EditKinds.Quantifier | EditKinds.Order, "replacement"),
                Edit("but", "is", EditKinds.Connective, "replacement"),
            ],
            ["the only thing we have to fear is fear itself"],
            citation: "c1",
            code: FindingCode.Altered,
            suggestion: "the only thing we have to fear is fear itself"
        );
        Add(
            "broad executive power to wage a war against the emergency",
            Verdict.Permitted,
            "roosevelt-1933.md",
            "Only a capital differs.",
            "a2",
            "He",
            [Edit("executive", "Executive", EditKinds.Case, "letter-case", allowed: true)],
            ["broad Executive power to wage a war against the emergency"],
            citation: "c1",
            kind: QuotationKind.Mixed
        );
        Add(
            "We did agree to the terms",
            Verdict.Altered,
            "talks/agreement.html",
            "You leave out “not”: the source, ¶2, has “We did not agree to the terms”.",
            "a3",
            "Wang Shouwen",
            [Omit("did ", "not ", EditKinds.Negation | EditKinds.Omission, "omission")],
            ["We did not agree to the terms"],
            code: FindingCode.Altered,
            suggestion: "We did not agree to the terms"
        );
        Add(
            "The parties may … raise tariffs [of 25 percent] by 1 May",
            Verdict.Mismarked,
            "talks/agreement.html",
            "The ellipsis hides “not”, which governs “raise tariffs”; the bracket says “25”, the source “15”.",
            "a3",
            "He",
            [
                Edit("may", "shall", EditKinds.Modal, "replacement"),
                Edit("…", "not, without the consent of both,", EditKinds.Negation | EditKinds.Omission, "elision-governing", EditMark.Ellipsis),
                Edit("[of 25 percent]", "of 15 percent or more", EditKinds.Number | EditKinds.Quantifier, "replacement", EditMark.Bracket),
                Edit("by", "before", EditKinds.Function, "replacement"),
            ],
            ["The parties shall", "raise tariffs", "before 1 May"],
            code: FindingCode.Mismarked
        );
        Add(
            "partnership",
            Verdict.Inconclusive,
            null,
            "One word stands in too many places to say which is quoted.",
            "a3",
            "he",
            [],
            [],
            code: FindingCode.Inconclusive,
            severity: Severity.Note,
            kind: QuotationKind.Mixed
        );
        Add(
            "45 rounds of talks",
            Verdict.Altered,
            "talks/agreement.html",
            "You quote “45”; the source, ¶4, has “43”.",
            "a3",
            "he",
            [Edit("45", "43", EditKinds.Number, "replacement")],
            ["43 rounds of talks"],
            code: FindingCode.Altered,
            suggestion: "43 rounds of talks",
            kind: QuotationKind.Mixed
        );
        Add(
            "Four score and seven years ago our fathers brought forth on this continent a new nation; that government of the people shall not perish from the earth",
            Verdict.Spliced,
            "gettysburg.txt",
            "Words of ¶1 and of ¶2 are joined without a mark.",
            "a1",
            "Lincoln",
            [Omit("nation; ", "conceived in Liberty, and dedicated to the proposition", EditKinds.Omission | EditKinds.Distance, "splice")],
            [
                "Four score and seven years ago our fathers brought forth on this continent, a new nation",
                "that government of the people",
                "shall not perish from the earth",
            ],
            code: FindingCode.Spliced
        );
        Add(
            "Ask not what your country can do for you",
            Verdict.Misattributed,
            "kennedy-1961.txt",
            "These words are not in “First Inaugural Address”; they stand in “Inaugural Address” by John F. Kennedy, ¶1.",
            "a2",
            "Roosevelt",
            [],
            ["ask not what your country can do for you"],
            citation: "c1",
            code: FindingCode.Misattributed
        );
        Add(
            "The buck stops nowhere",
            Verdict.Absent,
            null,
            "None of the 5 sources that could be read has these words or words near them.",
            "a4",
            "Truman",
            [],
            [],
            code: FindingCode.Absent
        );
        Add(
            "It is so",
            Verdict.Truncated,
            "roosevelt-1933.md",
            "The cut drops “let me assert”, which governs the words.",
            null,
            "somebody",
            [],
            ["is fear itself"],
            code: FindingCode.Truncated
        );
        Add(
            "No comment was ever made",
            Verdict.Unavailable,
            null,
            "The source cited, Daily Mirror, 6 and 8 January 2022, is not held.",
            "a5",
            "the Daily Mirror",
            [],
            [],
            citation: "c2",
            code: FindingCode.SourceNotHeld,
            severity: Severity.Warning
        );
        Add(
            "The parties shall meet in Geneva every year",
            Verdict.Misplaced,
            "talks/agreement.html",
            "The words stand in ¶5, not on page 40.",
            null,
            null,
            [],
            ["The parties shall meet in Geneva every year"],
            code: FindingCode.Misplaced,
            severity: Severity.Warning
        );
        Add(
            "L’État, c’est moi",
            Verdict.Translated,
            null,
            "The words are French, the sources English.",
            "a6",
            "the king",
            [],
            [],
            code: FindingCode.Translated,
            severity: Severity.Note
        );
        Add("protests", null, null, "", null, null, [], [], kind: QuotationKind.Scare);
        Add(
            "let us strive on to finish the work we are in",
            Verdict.Verbatim,
            "lincoln-1865.txt",
            "The same words.",
            "a1",
            "Lincoln",
            [],
            ["let us strive on to finish the work we are in"]
        );
        Add(
            "fear itself - nameless, unreasoning, unjustified terror",
            Verdict.Typographic,
            "roosevelt-1933.md",
            "Only a dash differs.",
            "a2",
            "the new president",
            [Edit(" - ", "—", EditKinds.Typography, "inner-punctuation", allowed: true)],
            ["fear itself—nameless, unreasoning, unjustified terror"]
        );
        Add(
            "The parties shall not … raise tariffs",
            Verdict.Marked,
            "talks/agreement.html",
            "An ellipsis covers what was left out.",
            null,
            null,
            [Edit("…", ", without the consent of both,", EditKinds.Omission, "omission", EditMark.Ellipsis, allowed: true)],
            ["The parties shall not", "raise tariffs"]
        );
        var stray = document.Text.IndexOf("“An opening", StringComparison.Ordinal);
        findings.Add(
            new Finding(FindingCode.UnclosedMark, Severity.Warning, document.Path, new Span(stray, stray + 1), "This mark is opened and never closed.")
        );
        findings.Add(new Finding(FindingCode.EmptyFile, Severity.Warning, "sources/scan.txt", default, "The file is empty."));
        return new Report(Policy.Load("press"), [new CheckedDocument(document, quotations, Citations(), Agents())], sources, findings);
    }

    private IReadOnlyList<ResolvedCitation> Citations() =>
        [
            new(
                Cite("c1", "First Inaugural, 4 March 1933", new PartialDate(1933, 3, 4)) with
                {
                    Title = "First Inaugural",
                },
                "roosevelt-1933.md",
                [],
                "title-fuzzy"
            ),
            new(
                Cite("c2", "Daily Mirror, 6 and 8 January 2022", new PartialDate(2022, 1, 6), new PartialDate(2022, 1, 8)) with
                {
                    Container = "Daily Mirror",
                },
                null,
                [],
                ""
            ),
        ];

    private Citation Cite(string id, string words, params PartialDate[] dates)
    {
        var span = Find(document.Text, $"({words})");
        return new Citation
        {
            Id = id,
            Form = CitationForm.Parenthetical,
            Span = span,
            Text = words,
            Dates = dates,
        };
    }

    private List<Agent> Agents() =>
        [
            new("a1", "Abraham Lincoln", [Find(document.Text, "Abraham Lincoln")]),
            new("a2", "Franklin D. Roosevelt", [Find(document.Text, "Franklin Roosevelt")]),
            new("a3", "Wang Shouwen", [Find(document.Text, "Wang Shouwen")]),
            new("a4", "Truman", [Find(document.Text, "Truman")]),
            new("a5", "Daily Mirror", [Find(document.Text, "the Daily Mirror")]),
            new("a6", "the king", [Find(document.Text, "the king")]),
        ];

    private sealed record Change(string Quoted, string Source, EditKinds Kinds, EditMark Mark, string Rule, bool Allowed, string? Behind = null);

    private static Change Edit(string quoted, string source, EditKinds kinds, string rule, EditMark mark = EditMark.None, bool allowed = false) =>
        new(quoted, source, kinds, mark, rule, allowed);

    private static Change Omit(string behind, string source, EditKinds kinds, string rule) =>
        new("", source, kinds, EditMark.None, rule, Allowed: false, behind);

    private void Add(
        string words,
        Verdict? verdict,
        string? sourceId,
        string explanation,
        string? agent,
        string? speaker,
        IReadOnlyList<Change> changes,
        IReadOnlyList<string> found,
        string? citation = null,
        FindingCode? code = null,
        Severity severity = Severity.Error,
        string? suggestion = null,
        QuotationKind kind = QuotationKind.Direct
    )
    {
        var inner = Find(document.Text, words);
        var span = new Span(inner.Start - 1, inner.End + 1);
        var source = sources.FirstOrDefault(s => s.Id == sourceId)?.Document;
        var passages = found
            .Select(f => Find(source!.Text, f))
            .Select(s => new Passage(sourceId!, source!.Sha256, s, s.In(source.Text), source.PlaceOf(s.Start)))
            .ToList();
        var near = passages.Count > 0 ? passages[0].Span.Start : 0;
        var edits = changes
            .Select(c => new Edit(
                c.Behind is null
                    ? Find(document.Text, c.Quoted, inner.Start)
                    : new Span(Find(document.Text, c.Behind, inner.Start).End, Find(document.Text, c.Behind, inner.Start).End),
                Find(source!.Text, c.Source, near),
                c.Quoted,
                c.Source.Trim(),
                c.Kinds,
                c.Mark,
                c.Rule,
                c.Allowed
            ))
            .ToList();
        var judgement = verdict is not { } v
            ? null
            : new Judgement
            {
                Verdict = v,
                Source = sourceId,
                Explanation = explanation,
                Passages = passages,
                Edits = edits,
                Flags = edits.Where(e => !e.Allowed).Aggregate(EditKinds.None, (k, e) => k | e.Kinds),
            };
        Span? mention = speaker is null ? null : Find(document.Text, speaker, Math.Max(0, span.Start - 60));
        var quotation = new Quotation
        {
            Id = $"q{quotations.Count + 1}",
            Kind = kind,
            Span = span,
            Text = words,
            Fragments = [inner],
            Utterance = $"u{quotations.Count + 1}",
            Reason = kind == QuotationKind.Scare ? "scare-one-word" : "sentence",
            Attribution = speaker is null ? null : new Attribution(mention, null, agent, "cue-after"),
            Citations = citation is null ? [] : [new Binding(citation, "follows-directly")],
        };
        quotations.Add(new CheckedQuotation(quotation, document.PlaceOf(span.Start), judgement));
        if (code is { } c)
        {
            findings.Add(
                new Finding(c, severity, document.Path, span, explanation)
                {
                    Suggestion = suggestion,
                    Related = [.. passages.Take(1).Select(p => new Related("sources/" + p.Source, p.Span, "The source's own words."))],
                }
            );
        }
    }

    private void Hold(string id, string title, string author, string text)
    {
        var html = id.EndsWith(".html", StringComparison.Ordinal);
        sources.Add(
            new Source
            {
                Id = id,
                Path = "sources/" + id,
                Metadata = new Metadata { Title = title, Authors = [author] },
                Document = new Document(text)
                {
                    Path = "sources/" + id,
                    Sha256 = Hash(text),
                    Blocks = PlainText.Blocks(text),
                    HasLines = !html,
                    MediaType = html ? "text/html" : "text/plain",
                },
            }
        );
    }

    private static Span Find(string text, string words, int from = 0)
    {
        var at = text.IndexOf(words, from, StringComparison.Ordinal);
        if (at < 0)
            throw new InvalidOperationException($"The sample has no '{words}'.");
        return new Span(at, at + words.Length);
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
