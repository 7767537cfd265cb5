using CsCheck;
using Loccit.Quotations;
using Loccit.Revisions;

namespace Loccit.Tests.Revisions;

public class RevisionTests
{
    private const string Old = """
        The bridge will close on Monday. “We did not expect the river to rise so fast, and nobody had told the night crew,” said Anna Keller, who runs the lock.

        Mayor Peter Voss was blunt. “The town must pay for the new gates before winter comes,” Voss said. “Nobody else will.”

        “I carried the lamps across in the dark and counted every step,” said Tomas Brandt, a retired ferryman.
        """;

    private static Revision Compare(string before, string after, string policy = "press") =>
        Revision.Of(QuotationReader.Read(PlainText.ToDocument(before)), QuotationReader.Read(PlainText.ToDocument(after)), Policy.Load(policy));

    private static RevisedQuotation Changed(Revision revision) => revision.Quotations.Where(q => q.Kinds != RevisionKinds.None).ShouldHaveSingleItem();

    [Fact]
    public void Nothing_changed_is_all_kept()
    {
        var revision = Compare(Old, Old);
        revision.Count(RevisionKinds.None).ShouldBe(3);
        revision.Quotations.ShouldAllBe(q => q.Kinds == RevisionKinds.None && q.Edits.Count == 0);
    }

    [Theory]
    // a negation dropped in the middle, a modal softened, a number put in, a question made
    [InlineData("did not expect", "did expect", EditKinds.Negation, Severity.Error)]
    [InlineData("must pay", "should pay", EditKinds.Modal, Severity.Error)]
    [InlineData("counted every step,”", "counted every step?”", EditKinds.Punctuation, Severity.Error)]
    // cut at the end, put in at the beginning
    [InlineData(", and nobody had told the night crew,”", ",”", EditKinds.Negation, Severity.Error)]
    [InlineData("“I carried", "“Honestly, I carried", EditKinds.Insertion, Severity.Error)]
    // a mark owns up to it
    [InlineData("the lamps across in the dark and counted", "the lamps across … and counted", EditKinds.Omission, Severity.Note)]
    [InlineData("the lamps across", "the [oil] lamps across", EditKinds.Insertion, Severity.Note)]
    // but not to what governs the rest
    [InlineData("We did not expect", "We did … expect", EditKinds.Negation, Severity.Error)]
    // the policy lets a comma pass
    [InlineData("the dark and counted", "the dark, and counted", EditKinds.Punctuation, Severity.Note)]
    public void Changed_words_are_typed_and_judged(string was, string now, EditKinds kind, Severity severity)
    {
        Old.ShouldContain(was);
        var changed = Changed(Compare(Old, Old.Replace(was, now, StringComparison.Ordinal)));
        changed.Kinds.ShouldBe(RevisionKinds.Altered);
        changed.Edits.ShouldContain(e => e.Kinds.HasFlag(kind), string.Join("; ", changed.Edits));
        changed.Severity.ShouldBe(severity, string.Join("; ", changed.Edits));
        foreach (var edit in changed.Edits)
        {
            changed.After!.Text[edit.QuotedSpan.Start..edit.QuotedSpan.End].ShouldBe(edit.Quoted);
            if (edit.Mark == EditMark.None)
                changed.Before!.Text[edit.SourceSpan.Start..edit.SourceSpan.End].ShouldBe(edit.Source);
        }
    }

    [Fact]
    public void The_policy_says_how_much_a_change_matters()
    {
        var changed = Old.Replace("the dark and counted", "the dark, and counted", StringComparison.Ordinal);
        Changed(Compare(Old, changed, "chicago")).Severity.ShouldBe(Severity.Warning);
        Changed(Compare(Old, changed, "strict")).Severity.ShouldBe(Severity.Error);
    }

    [Fact]
    public void Marks_of_another_shape_change_nothing() => Compare(Old, Old.Replace('“', '"').Replace('”', '"')).Count(RevisionKinds.None).ShouldBe(3);

    [Fact]
    public void What_is_gone_is_lost_and_what_is_new_is_added()
    {
        var revision = Compare(
            Old,
            Old[..Old.IndexOf("“I carried", StringComparison.Ordinal)] + "“The geese left a week early this year and never circled back,” said Tomas Brandt."
        );
        revision.Count(RevisionKinds.None).ShouldBe(2);
        var lost = revision.Quotations.Where(q => q.Kinds == RevisionKinds.Lost).ShouldHaveSingleItem();
        lost.Before!.Text.ShouldStartWith("I carried the lamps");
        lost.Severity.ShouldBe(Severity.Error);
        revision.Quotations.Where(q => q.Kinds == RevisionKinds.Added).ShouldHaveSingleItem().After!.Text.ShouldStartWith("The geese");
    }

    [Fact]
    public void Words_given_to_another_speaker_have_moved()
    {
        var moved = Changed(Compare(Old, Old.Replace("said Tomas Brandt, a retired ferryman", "said Anna Keller", StringComparison.Ordinal)));
        moved.Kinds.ShouldBe(RevisionKinds.Speaker);
        moved.Severity.ShouldBe(Severity.Error);
        (moved.Before!.Speaker, moved.After!.Speaker).ShouldBe(("Tomas Brandt", "Anna Keller"));
    }

    [Fact]
    public void A_shorter_form_of_the_name_is_the_same_speaker() =>
        Compare(Old, Old.Replace("Tomas Brandt, a retired ferryman", "Brandt", StringComparison.Ordinal)).Count(RevisionKinds.None).ShouldBe(3);

    [Fact]
    public void Words_under_another_citation_have_moved()
    {
        const string cited = "“The gates were tested twice in the dry season and once under load” (A Report on the Gates, River Board, 4 May 2021).";
        var moved = Changed(Compare(cited, cited.Replace("A Report on the Gates", "The Lock and Its Keepers", StringComparison.Ordinal)));
        moved.Kinds.ShouldBe(RevisionKinds.Citation);
        Compare(cited, cited).Count(RevisionKinds.None).ShouldBe(1);
    }

    [Fact]
    public void The_same_words_said_twice_are_two_and_one_of_them_can_be_lost()
    {
        const string twice =
            "“The lamp is out and the door is open,” said Anna Keller.\n\nThe ferryman came by in the morning. “The lamp is out and the door is open,” said Tomas Brandt.";
        var revision = Compare(twice, twice[..twice.IndexOf("\n\nThe ferryman", StringComparison.Ordinal)]);
        revision.Count(RevisionKinds.None).ShouldBe(1);
        Changed(revision).Before!.Speaker.ShouldBe("Tomas Brandt");
    }

    [Fact]
    public void Paragraphs_in_another_order_lose_nothing()
    {
        var paragraphs = Old.Split("\n\n");
        Compare(Old, string.Join("\n\n", paragraphs.Reverse())).Count(RevisionKinds.Lost).ShouldBe(0);
    }

    [Fact]
    public void Every_quotation_of_both_versions_is_accounted_for_once() =>
        Gen.Int[0, 5]
            .List[0, 8]
            .Select(Gen.Int[0, 5].List[0, 8])
            .Sample(
                (a, b) =>
                {
                    string[] said =
                    [
                        "“The lamp is out and the door is open,” she said.",
                        "“The lamp is out and the gate is open,” she said.",
                        "“Nobody came to the meeting in the old hall,” he said.",
                        "“Everybody came to the meeting in the new hall,” he said.",
                        "“We will not sell the boats before spring,” he said.",
                        "“We will sell the boats before spring,” he said.",
                    ];
                    string Text(List<int> list) => string.Join("\n\n", list.Select(i => said[i]));
                    var revision = Compare(Text(a), Text(b));
                    revision.Quotations.Count(q => q.Before is not null).ShouldBe(a.Count);
                    revision.Quotations.Count(q => q.After is not null).ShouldBe(b.Count);
                    var same = a.GroupBy(i => i).Sum(g => Math.Min(g.Count(), b.Count(i => i == g.Key)));
                    revision.Quotations.Count(q => !q.Kinds.HasFlag(RevisionKinds.Altered) && q.Before is not null && q.After is not null).ShouldBe(same);
                },
                iter: 200
            );
}
