using Loccit.Quotations;

namespace Loccit.Tests.Speakers;

/// <summary>What is said of an agent, and how sure it is.</summary>
public class AgentTests
{
    [Theory]
    [InlineData("“It is late,” said Mrs. Thorn.", AgentKind.Person, AgentGender.Feminine, AgentNumber.Singular)]
    [InlineData("“It is late,” said Colonel Thorn.", AgentKind.Person, null, AgentNumber.Singular)]
    [InlineData("Anna Lindqvist came to power in May. “We shall rebuild,” she said.", AgentKind.Person, AgentGender.Feminine, AgentNumber.Singular)]
    [InlineData("“It is late,” said the old man.", AgentKind.Person, AgentGender.Masculine, AgentNumber.Singular)]
    [InlineData("“It is late,” said her lawyer.", AgentKind.Person, null, AgentNumber.Singular)]
    [InlineData("“It is late,” the ministry said.", AgentKind.Body, null, AgentNumber.Singular)]
    [InlineData("“It is late,” said the Workers Union.", AgentKind.Body, null, null)]
    [InlineData("“It is late,” the statement said.", null, null, AgentNumber.Singular)]
    [InlineData("“It is late,” the neighbours said.", AgentKind.Person, null, AgentNumber.Plural)]
    [InlineData("“It is late,” said Thorn.", null, null, null)]
    public void Kind_gender_and_number_are_given_where_the_text_gives_them(string text, AgentKind? kind, AgentGender? gender, AgentNumber? number)
    {
        var agent = QuotationReader.Read(text).Agents.ShouldHaveSingleItem();
        (agent.Kind, agent.Gender, agent.Number).ShouldBe((kind, gender, number), text);
    }

    [Fact]
    public void A_speaker_has_a_confidence()
    {
        var attribution = QuotationReader.Read("“It is late,” said Thorn.").Quotations.ShouldHaveSingleItem().Attribution.ShouldNotBeNull();
        attribution.Confidence.ShouldNotBeNull().ShouldBeInRange(0.5, 1);
    }

    [Fact]
    public void A_surname_that_has_meant_one_person_means_that_person_though_another_was_named_in_full()
    {
        var reading = QuotationReader.Read(
            """
            “I see,” said Newland Archer.

            “No,” said Archer. “Yes,” said Archer. “So,” said Archer.

            Janey Archer came in.

            “Good,” said Archer.
            """
        );
        reading.Quotations[^1].Attribution!.Agent.ShouldBe(reading.Quotations[0].Attribution!.Agent);
    }

    [Fact]
    public void Who_goes_by_a_first_name_is_not_the_mister_of_the_family()
    {
        var text = "Charles Wilcox was at home. " + string.Concat(Enumerable.Repeat("They asked Charles about it. ", 12));
        var reading = QuotationReader.Read($"{text}“I see,” said Charles.\n\n“No,” said Mr. Wilcox.");
        reading.Quotations[1].Attribution!.Agent.ShouldNotBe(reading.Quotations[0].Attribution!.Agent);
        reading.Quotations[0].Attribution!.Agent.ShouldBe(reading.Agents.Single(a => a.Name == "Charles Wilcox").Id);
    }
}
