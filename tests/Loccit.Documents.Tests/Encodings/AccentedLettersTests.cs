using Loccit.Documents.Encodings;

namespace Loccit.Documents.Tests.Encodings;

public class AccentedLettersTests
{
    [Theory]
    [InlineData('e', '\u0301', "é")]
    [InlineData('U', '\u0308', "Ü")]
    [InlineData('ı', '\u0302', "î")]
    [InlineData('c', '\u0327', "ç")]
    [InlineData('o', '\u030b', "ő")]
    [InlineData('q', '\u0301', "q\u0301")]
    public void Letter_and_accent_are_one_character_where_there_is_one(char letter, char mark, string composed) =>
        AccentedLetters.Compose(letter, mark).ShouldBe(composed);
}
