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
}
