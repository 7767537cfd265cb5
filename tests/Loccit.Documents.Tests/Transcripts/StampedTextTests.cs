using System.Text;

namespace Loccit.Documents.Tests.Transcripts;

public class StampedTextTests
{
    private static Document Read(string text) => DocumentReader.Read(Encoding.UTF8.GetBytes(text), "a.txt").Document!;

    [Theory]
    [InlineData("[00:00:05] One.\n[00:12:31] Two words.\n[01:02:03] Three.\n")]
    [InlineData("00:05 One.\n00:15 More.\n00:25 More.\n00:37 More.\n00:50 More.\n12:31 Two words.\n14:00 Three.\n")]
    [InlineData("Jane Doe (00:05):\nOne.\n\nSpeaker 2 (12:31):\nTwo words.\n\nJane Doe (14:02):\nThree.\n")]
    [InlineData("Speaker 1  0:05\nOne.\n\nSpeaker 2  12:31\nTwo words.\n\nSpeaker 1  14:02\nThree.\n")]
    [InlineData("[00:05 --> 00:09] One.\n[12:31 --> 12:40] Two words.\n[14:02 --> 14:09] Three.\n")]
    public void Stamps_are_places_and_not_read(string text)
    {
        var document = Read(text);
        document.Text.ShouldBe(text);
        document.PlaceOf(text.IndexOf("words", StringComparison.Ordinal)).Time.ShouldBe("00:12:31");
        document.Prose.ShouldNotContain("12:31");
        document.Prose.ShouldContain("Two words.");
    }

    [Theory]
    [InlineData("1:1 In the beginning.\n1:2 And the earth.\n1:3 And God said.\n1:4 And God saw.\n1:5 And God called.\n1:6 And.\n1:7 And.\n")]
    [InlineData("He came at\n12:31 and left at\n14:02 again.\n")]
    [InlineData("1. One\n2. Two\n3. Three\n")]
    [InlineData("[15:00] back\n[14:00] to\n[13:00] front\n")]
    public void Verses_and_other_numbers_are_no_stamps(string text)
    {
        Read(text).Times.ShouldBeEmpty();
        Read(text).Syntax.ShouldBeEmpty();
    }
}
