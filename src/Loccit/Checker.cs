using System.Collections.Concurrent;
using Loccit.Citations;
using Loccit.Matching;
using Loccit.Matching.Differences;
using Loccit.Matching.Placing;
using Loccit.Matching.Repairs;
using Loccit.Pinpoints;
using Loccit.Quotations;
using Loccit.SecondHand;
using Loccit.Suppressions;
using Loccit.Text;

namespace Loccit;

/// <summary>Checks quotations against sources. Safe for use by several threads at once.</summary>
/// <example><code>var checker = new Checker(sources); var judgement = checker.Verify("the only thing we have to fear", "1933-roosevelt.txt");</code></example>
public sealed class Checker
{
    private readonly IReadOnlyList<Source> sources;
    private readonly Dictionary<string, Source> byId;
    private readonly SourceResolver resolver;
    private readonly CheckOptions options;
    private readonly PassageIndex? index;
    private readonly IReadOnlyList<Source> held;
    private readonly ConcurrentDictionary<Policy, Judge> judges = new();
    private readonly SecondHandReader secondHand;

    /// <summary>Index in the judge's readable sources, by id.</summary>
    private readonly Dictionary<string, int> readable = new(StringComparer.Ordinal);

    /// <summary>Takes the sources and makes them searchable; of few, the index is made once it pays.</summary>
    /// <param name="sources">Every source held; unreadable ones too, so that a citation of one is said to be unreadable, not missing.</param>
    /// <param name="options">Null for the defaults.</param>
    /// <param name="cancellationToken">Ends the indexing early.</param>
    /// <exception cref="ArgumentException">An option is out of its range, two sources have one id, or the sources hold more than four billion characters.</exception>
    public Checker(IReadOnlyList<Source> sources, CheckOptions? options = null, CancellationToken cancellationToken = default)
    {
        this.options = options ?? new CheckOptions();
        if (this.options.Threads < 1 || this.options.MaxQuotation < 1)
            throw new ArgumentException("Threads and MaxQuotation must be 1 or more.", nameof(options));
        this.sources = sources;
        if (sources.GroupBy(s => s.Id, StringComparer.Ordinal).FirstOrDefault(g => g.Skip(1).Any()) is { } twice)
            throw new ArgumentException($"Two sources have the id '{twice.Key}'.", nameof(sources));
        byId = sources.ToDictionary(s => s.Id, StringComparer.Ordinal);
        resolver = new SourceResolver(sources);
        held = [.. sources.Where(s => s.Document is { Text.Length: > 0 })];
        for (var i = 0; i < held.Count; i++)
            readable[held[i].Id] = i;
        secondHand = new SecondHandReader(held, readable);
        if (held.Count == 0)
            return;
        index = PassageIndex.Over([.. held.Select(s => s.Document!.Prose)], this.options.Threads, cancellationToken);
    }

    private Judge? JudgeOf(Policy policy) => index is null ? null : judges.GetOrAdd(policy, p => new Judge(index, held, p));

    /// <summary>Checks every quotation of the documents.</summary>
    public Report Check(IReadOnlyList<Reading> readings)
    {
        index?.Expect(readings.Sum(r => r.Quotations.Count(q => q.Kind.ClaimsWords())));
        var documents = new CheckedDocument[readings.Count];
        var findings = new List<Finding>();
        var suppressed = new List<Suppression>();
        for (var i = 0; i < documents.Length; i++)
        {
            var reading = readings[i];
            var policy = options.PolicyOf?.Invoke(reading.Document.Path) ?? options.Policy;
            var speakers = Speakers(reading);
            var citations = reading.Citations.Select(c => ByOwner(resolver.Resolve(c), speakers.GetValueOrDefault(c.Id))).ToList();
            var byId = citations.ToDictionary(c => c.Citation.Id, StringComparer.Ordinal);
            var quotations = new CheckedQuotation[reading.Quotations.Count];
            var relayed = new Finding?[quotations.Length];
            Parallel.For(
                0,
                quotations.Length,
                new ParallelOptions { MaxDegreeOfParallelism = options.Threads },
                q =>
                {
                    var quotation = reading.Quotations[q];
                    var judgement = Decide(reading.Document, quotation, byId, JudgeOf(policy));
                    if (judgement is not null)
                    {
                        judgement = WithSpeakers(judgement);
                        relayed[q] = secondHand.Find(reading, quotation, judgement, byId, policy);
                    }
                    quotations[q] = new CheckedQuotation(quotation, reading.Document.PlaceOf(quotation.Span), judgement);
                }
            );
            documents[i] = new CheckedDocument(reading.Document, quotations, citations, reading.Agents) { Policy = options.PolicyOf is null ? null : policy };
            var found = reading.Document.Findings.Concat(reading.Findings).Concat(Findings.Of(documents[i], sources, policy, relayed.OfType<Finding>()));
            var (kept, ignored) = IgnoreComments.Apply(reading.Document, found);
            findings.AddRange(kept);
            suppressed.AddRange(ignored);
        }
        return new Report(options.Policy, documents, sources, findings) { Suppressed = suppressed };
    }

    /// <summary>Judges words alone.</summary>
    /// <param name="quote">The quoted words, with their ellipses and brackets, without outer marks.</param>
    /// <param name="cited">The source cited: a path or file name, id, address, or a citation as text; null to look in all sources.</param>
    public Judgement Verify(string quote, string? cited = null)
    {
        if (quote.Length > options.MaxQuotation)
            return TooLong();
        var words = MarkedText.Read(quote, new Span(0, quote.Length));
        var judge = JudgeOf(options.Policy);
        if (string.IsNullOrWhiteSpace(cited))
            return judge is null ? NoSources() : WithSpeakers(Decide(judge, words, -1, leadIn: null));
        var resolved = resolver.ResolveText(cited);
        return Resolved(resolved) ?? WithSpeakers(Decide(judge!, words, readable[resolved.Source!], leadIn: null, [resolved.Citation]));
    }

    private Judgement WithSpeakers(Judgement judgement) => judgement with { SourceSpeakers = secondHand.Speakers(judgement) };

    /// <summary>The judge's decision, with what could stand in its place where it is not clean, at the place that is cited.</summary>
    private Judgement Decide(Judge judge, MarkedText words, int cited, string? leadIn, IEnumerable<Citation>? citations = null)
    {
        var judgement = judge.Decide(words, cited, leadIn);
        judgement = judgement with { Suggestion = new Repair(judge, held, readable, leadIn).Of(words, judgement) };
        var locators = citations?.Select(c => c.Locator).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
        return locators is { Count: > 0 }
            ? PinpointCheck.Of(judgement, locators, held[cited], stretch => judge.DecideIn(words, cited, stretch, leadIn))
            : judgement;
    }

    /// <summary>
    /// A citation that fits several sources ("his first inaugural address") is taken for the one by the speaker of the quotations bound to it,
    /// if that is one source and those quotations have one speaker.
    /// </summary>
    private ResolvedCitation ByOwner(ResolvedCitation citation, string? speaker)
    {
        if (citation.Source is not null || citation.Candidates.Count < 2 || string.IsNullOrEmpty(speaker))
            return citation;
        var surname = speaker.Split(' ')[^1];
        var own = citation
            .Candidates.Where(id => byId[id].Metadata.Authors.Any(a => a.Split(' ')[^1].Equals(surname, StringComparison.OrdinalIgnoreCase)))
            .ToList();
        return own.Count == 1 ? citation with { Source = own[0], Rule = "speaker" } : citation;
    }

    /// <summary>The name of the speaker of the quotations bound to each citation; empty where they have several.</summary>
    private static Dictionary<string, string> Speakers(Reading reading)
    {
        var names = reading.Agents.ToDictionary(a => a.Id, a => a.Name, StringComparer.Ordinal);
        var speakers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var q in reading.Quotations)
        {
            if (q.Attribution?.Agent is not { } agent || !names.TryGetValue(agent, out var name))
                continue;
            foreach (var b in q.Citations)
            {
                if (!speakers.TryAdd(b.Citation, name) && speakers[b.Citation] != name)
                    speakers[b.Citation] = "";
            }
        }
        return speakers;
    }

    private Judgement? Decide(Document document, Quotation quotation, Dictionary<string, ResolvedCitation> citations, Judge? judge)
    {
        if (!quotation.Kind.ClaimsWords() || SharedCitations.IsRepetition(quotation))
            return null;
        var inner = Inner(document, quotation);
        if (inner.Length > options.MaxQuotation)
            return TooLong();
        var words = MarkedText.Read(document.Prose, inner, Reopenings(document, quotation), Remarks(document.Prose, quotation.Span.End));
        var cited = quotation.Citations.Select(b => citations.GetValueOrDefault(b.Citation)).OfType<ResolvedCitation>().ToList();
        if (cited.Count == 0)
            return judge is null ? NoSources() : Decide(judge, words, -1, LeadIn(document, quotation));
        // The first citation that leads to a source which can be read; else the first, to say what is missing.
        var resolved = cited.Find(c => c.Source is not null && readable.ContainsKey(c.Source)) ?? cited[0];
        if (Resolved(resolved) is { } missing)
            return missing;
        var same = cited.Where(c => c.Source == resolved.Source).Select(c => c.Citation);
        return Decide(judge!, words, readable[resolved.Source!], LeadIn(document, quotation), same);
    }

    /// <summary>Why a citation leads to no source that can be read; null if it does.</summary>
    private Judgement? Resolved(ResolvedCitation resolved)
    {
        if (resolved.Source is { } id && readable.ContainsKey(id))
            return null;
        if (resolved.Source is { } unreadable)
        {
            var source = byId[unreadable];
            return new Judgement
            {
                Verdict = Verdict.Unavailable,
                Source = unreadable,
                Explanation = $"{unreadable} is held but cannot be read: {source.Unreadable ?? "it is empty"}.",
            };
        }
        if (resolved.Candidates.Count > 1)
            return new Judgement
            {
                Verdict = Verdict.Unavailable,
                Explanation =
                    $"“{resolved.Citation.Text}” fits more than one source held: {string.Join(", ", resolved.Candidates)}. Cite it so that one is meant.",
            };
        return new Judgement
        {
            Verdict = Verdict.Unavailable,
            Explanation = sources.Count == 0 ? "No sources are held." : $"The source cited is not held: “{resolved.Citation.Text}”.",
        };
    }

    private Judgement TooLong() =>
        new()
        {
            Verdict = Verdict.Inconclusive,
            Explanation = $"Longer than {options.MaxQuotation.ToString("N0", System.Globalization.CultureInfo.InvariantCulture)} characters: not checked.",
        };

    private Judgement NoSources() =>
        new() { Verdict = Verdict.Unavailable, Explanation = sources.Count == 0 ? "No sources are held." : "None of the sources held can be read." };

    /// <summary>The quotation without its outer marks.</summary>
    private static Span Inner(Document document, Quotation quotation)
    {
        if (quotation.Fragments.Count == 0)
            return quotation.Span;
        // from the first fragment to the last, with the signs behind it, short of the closing mark
        var start = quotation.Fragments[0].Start;
        var end = quotation.Fragments[^1].End;
        var text = document.Prose;
        // an ellipsis at either end is the quotation's own
        while (end < quotation.Span.End && text[end] is '.' or '…' or ' ' or '[' or ']' or ',' or '?' or '!')
            end++;
        while (start > quotation.Span.Start && text[start - 1] is '.' or '…' or ' ' or '[' or ']')
            start--;
        return new Span(start, end);
    }

    /// <summary>What stands between two fragments and is not quoted: the marks that open a quotation again at its later paragraphs, and what the author says within the marks.</summary>
    private static List<Span> Reopenings(Document document, Quotation quotation)
    {
        var marks = new List<Span>();
        for (var i = 1; i < quotation.Fragments.Count; i++)
        {
            var gap = new Span(quotation.Fragments[i - 1].End, quotation.Fragments[i].Start);
            if (Incises.Is(document.Prose, gap))
            {
                // a space is left between the words
                marks.Add(gap with { End = gap.End - 1 });
                continue;
            }
            var line = false;
            for (var at = quotation.Fragments[i - 1].End; at < quotation.Fragments[i].Start; at++)
            {
                var c = document.Prose[at];
                line |= c == '\n';
                if (line && Glyphs.IsQuoteMark(c))
                    marks.Add(new Span(at, at + 1));
            }
        }
        return marks;
    }

    /// <summary>The remarks on the quoting in brackets behind it: at once, or behind the reference.</summary>
    private static Remark Remarks(string text, int end)
    {
        var remarks = Remark.None;
        var limit = Math.Min(text.Length, end + 240);
        for (var i = end; i < limit && text[i] != '\n'; i++)
        {
            if (text[i] is not ('(' or '['))
            {
                // another quotation has remarks of its own
                if (Glyphs.IsQuoteMark(text[i]) && text[i] is not ('\'' or '\u2019'))
                    break;
                continue;
            }
            var close = text.AsSpan(i, Math.Min(text.Length - i, Loccit.Text.Remarks.Longest)).IndexOf(text[i] == '(' ? ')' : ']');
            if (close < 2)
                continue;
            // (Keller 2019, emphasis added): the last parts are the remarks
            var inside = text.AsSpan(i + 1, close - 1);
            while (!inside.IsEmpty && Loccit.Text.Remarks.Read(inside) is var remark)
            {
                remarks |= remark;
                var cut = inside.IndexOfAny(",;");
                if (remark != Remark.None || cut < 0)
                    break;
                inside = inside[(cut + 1)..];
            }
            i += close;
        }
        return remarks;
    }

    /// <summary>The author's own words in the sentence before a quotation, at most 160 characters.</summary>
    private static string LeadIn(Document document, Quotation quotation)
    {
        var text = document.Prose;
        var start = quotation.Span.Start;
        while (start > 0 && quotation.Span.Start - start < 160 && text[start - 1] is not ('.' or '!' or '?' or '\n'))
            start--;
        return text[start..quotation.Span.Start];
    }
}
