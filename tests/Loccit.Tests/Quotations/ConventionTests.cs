using Loccit.Quotations;

namespace Loccit.Tests.Quotations;

public class ConventionTests
{
    [Fact]
    public void Singles_with_speech_are_the_main_marks() => Of("‘We are ready,’ he said. ‘They cried “go” twice.’").MainIsSingle.ShouldBeTrue();

    [Fact]
    public void Singles_around_words_are_not_the_main_marks() => Of("The ‘protests’ and the ‘stans’. “We are ready,” he said.").MainIsSingle.ShouldBeFalse();

    [Fact]
    public void Guillemets_tell_which_way_they_point()
    {
        Of("Er sagte: »Ja.« Sie sagte: »Nein.«").GuillemetsPointInwards.ShouldBeTrue();
        Of("Il dit : «Oui.» Elle dit : «Non.»").GuillemetsPointInwards.ShouldBeFalse();
    }

    [Fact]
    public void Right_marks_that_open_are_a_convention() => Of("”Ja”, säger hon. ”Nej”, säger han.").RightMarksOpen.ShouldBeTrue();

    [Fact]
    public void Low_marks_that_open_are_a_convention()
    {
        Of("„Ja“, sagt sie. „Nein“, sagt er.").LowMarksOpen.ShouldBeTrue();
        Of("“Yes,” she says.").LowMarksOpen.ShouldBeFalse();
    }

    private static Convention Of(string text)
    {
        var marks = new List<Mark>();
        MarkScanner.Scan(text, new Span(0, text.Length), [], marks);
        return Convention.Of(marks);
    }
}
