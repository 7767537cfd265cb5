using Loccit.Matching.Cuts;

namespace Loccit.Tests.Matching.Cuts;

public sealed class TurnsTests
{
    /// <summary>The first bar ends what is kept before the gap, the second begins what is kept behind it, the third ends that.</summary>
    private static bool Change(string marked)
    {
        var bars = new List<int>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (marked[i] == '|')
                bars.Add(i - bars.Count);
        }
        bars.Count.ShouldBe(3, marked);
        return Turns.Change(marked.Replace("|", "", StringComparison.Ordinal), bars[0], bars[1], bars[2]);
    }

    [Theory]
    [InlineData("Q. Did the pump start?|\nA. |It started at once|, twice.")]
    [InlineData("A. I saw the gate.| It was shut.\nQ. |Who shut it|?")]
    public void Question_and_answer_are_two_speakers(string text) => Change(text).ShouldBeTrue();

    [Theory]
    [InlineData("Q. Did the pump start?|\nA. It did.\nQ. |At what hour|?")]
    [InlineData("Exhibit A. The gate was locked.| Mr. Q. Adams wrote it, and |he signed it| too.")]
    public void Two_questions_are_one_speaker(string text) => Change(text).ShouldBeFalse();

    [Theory]
    [InlineData("THE CHAIRWOMAN: The motion is open.| Who is against?\nMR. OKORO: |I am against it| and said so.")]
    [InlineData("SEN. VALE: We were told in May.|\n\nGEN. ROOK: You were told in April.\n\nSEN. DOWD: |Nobody was told| anything.")]
    [InlineData("Mr. HALE. The canal is paid for.| Nobody denies it.\nMrs. PRYOR. |It is not paid for| and never was.")]
    public void Another_label_of_a_transcript_is_another_speaker(string text) => Change(text).ShouldBeTrue();

    [Theory]
    [InlineData("THE CHAIRWOMAN: The motion is open.|\nMR. OKORO: Against.\nTHE CHAIRWOMAN: |The motion is lost| by one.")]
    [InlineData("THE CHAIRWOMAN: The motion is open.| It was moved in May.\nNote: |it was seconded| then.")]
    [InlineData("The motion is open.|\nMR. OKORO: |I am against it| now.")]
    public void One_label_again_or_none_before_is_no_change(string text) => Change(text).ShouldBeFalse();

    [Theory]
    [InlineData("“The vines are dead|,” said the steward. “|They will bear again| in May,” said the widow.")]
    [InlineData("The steward said: “The vines are dead|.” The widow answered: “|They will bear again| in May.”")]
    [InlineData("“The vines are dead|,” said Orr. Vane replied, “|They will bear again| in May.”")]
    [InlineData("Orr said: \"The vines are dead|.\" \"|They will bear again| in May,\" said Vane.")]
    public void Another_named_before_or_behind_a_quotation_is_another_speaker(string text) => Change(text).ShouldBeTrue();

    [Theory]
    [InlineData("“The vines are dead|,” said the steward. “|They will not bear again| in May,” he added.")]
    [InlineData("“The vines are dead|,” said Orr. Orr added, “|They will not bear again| in May.”")]
    [InlineData("“The vines are dead|,” said the steward. Vane added, “|They will not bear again| in May.”")]
    [InlineData("“The vines are dead|,” said Vane, and went in. “|They will not bear again| in May.”")]
    [InlineData("The vines are dead|. The steward said so, and |they will not bear again| in May.")]
    public void One_who_may_be_the_same_is_no_change(string text) => Change(text).ShouldBeFalse();

    [Theory]
    [InlineData("—La grille était fermée|.\n—Qui avait la clé ? |Le portier|, monsieur.")]
    [InlineData("– Das Tor war zu|, um neun.\n– |Der Pförtner hatte den Schlüssel|.")]
    public void The_next_dash_is_the_next_speaker(string text) => Change(text).ShouldBeTrue();

    [Theory]
    [InlineData("—La reja estaba cerrada| —dijo el portero—. |Nadie tenía la llave|.")]
    [InlineData("—Fermée|.\n—À neuf heures ?\n—|Le portier avait la clé|.")]
    [InlineData("The gate was shut|.\n— |the porter had the key|.")]
    public void One_turn_or_the_first_speaker_again_is_no_change(string text) => Change(text).ShouldBeFalse();
}
