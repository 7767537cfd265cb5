using CsCheck;
using Loccit.Speakers;

namespace Loccit.Tests.Speakers;

public class SpeakerFinderTests
{
    // Words, signs, line ends and syntax that the rules look at, in any order.
    private static readonly string[] Pieces =
    [
        .. "“|”|‘|’ |\n\n|\n| |, |. |: |— |(|) |? |\u2060|’s |said |Harriet |Vane |he |she |it |added |the |website |Statement by |according to |of |who ".Split(
            '|'
        ),
        .. "and |had |was |by |Mr. |a top aide |saying |that |went on |told |me |In May |NTO |x".Split('|'),
    ];

    private static readonly Gen<string> Prose = Gen.Int[0, Pieces.Length - 1].Array[0, 60].Select(chosen => string.Concat(chosen.Select(i => Pieces[i])));

    [Fact]
    public void Mentions_and_cues_lie_in_the_text_and_outside_each_other() =>
        Prose.Sample(
            text =>
            {
                var document = new Document(text) { Blocks = PlainText.Blocks(text), Syntax = Joiners(text) };
                var (found, agents) = SpeakerFinder.Find(document, MarkedQuotations.In(text), []);
                foreach (var a in found.Select(q => q.Attribution).OfType<Attribution>())
                {
                    foreach (var span in new[] { a.Speaker, a.Cue }.OfType<Span>())
                    {
                        span.IsEmpty.ShouldBeFalse();
                        new Span(0, text.Length).Contains(span).ShouldBeTrue();
                    }
                    (a.Speaker is { } s && a.Cue is { } c && s.Overlaps(c)).ShouldBeFalse(text);
                    (a.Agent is null || agents.Any(g => g.Id == a.Agent && g.Mentions.Contains(a.Speaker!.Value))).ShouldBeTrue(text);
                }
                foreach (var agent in agents)
                {
                    agent.Mentions.ShouldNotBeEmpty();
                    agent.Mentions.ShouldBe(agent.Mentions.Order());
                    agent.Mentions.ShouldAllBe(m => new Span(0, text.Length).Contains(m) && !m.IsEmpty);
                }
                agents.Select(g => g.Id).ShouldBe(Enumerable.Range(1, agents.Count).Select(n => $"a{n}"));
            },
            iter: 3000
        );

    [Fact]
    public void Everything_but_the_attribution_stays()
    {
        const string text = "“A,” said Ann. ‘Odd’ things. “B,” she said.";
        var given = MarkedQuotations.In(text);
        var (found, _) = SpeakerFinder.Find(PlainText.ToDocument(text), given, []);
        found.Select(q => q with { Attribution = null }).ShouldBe(given);
    }

    [Fact]
    public void Syntax_has_no_width()
    {
        const string text = "“The bridge is closed,” **Harriet** V*an*e said.";
        var document = new Document(text) { Blocks = PlainText.Blocks(text), Syntax = Asterisks(text) };
        var attribution = SpeakerFinder.Find(document, MarkedQuotations.In(text), []).Quotations[0].Attribution!;
        document.Read(attribution.Speaker!.Value).ShouldBe("Harriet Vane");
        attribution.Cue!.Value.In(text).ShouldBe("said");
    }

    [Fact]
    public void Every_mention_of_a_speaker_is_counted()
    {
        const string text = "Anna Lindqvist came first. Lindqvist spoke. “We agree,” she said. Ms. Lindqvist left.";
        var agents = SpeakerFinder.Find(PlainText.ToDocument(text), MarkedQuotations.In(text), []).Agents;
        agents.Single().Mentions.Select(m => m.In(text)).ShouldBe(["Anna Lindqvist", "Lindqvist", "she", "Ms. Lindqvist"]);
    }

    [Fact]
    public void The_same_words_in_the_same_language_file_are_read_once() =>
        SpeechWords.For(PlainText.ToDocument("the words of a text")).ShouldBeSameAs(SpeechWords.For(PlainText.ToDocument("and the rest of it")));

    private static List<Span> Joiners(string text) => Where(text, '\u2060');

    private static List<Span> Asterisks(string text) => Where(text, '*');

    private static List<Span> Where(string text, char sign) =>
        Enumerable.Range(0, text.Length).Where(i => text[i] == sign).Select(i => new Span(i, i + 1)).ToList();
}
