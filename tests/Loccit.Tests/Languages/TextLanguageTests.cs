using Loccit.Languages;
using Loccit.Matching;
using Loccit.Matching.Kinds;

namespace Loccit.Tests.Languages;

public sealed class TextLanguageTests
{
    [Theory]
    [InlineData("en", "The harbour was quiet, and the boats that had come in with the tide were tied to the wall for the night.")]
    [InlineData("de", "Der Hafen war still, und die Boote, die mit der Flut gekommen waren, lagen für die Nacht an der Mauer.")]
    [InlineData("fr", "Le port était calme, et les bateaux qui étaient venus avec la marée dormaient dans la nuit le long du quai.")]
    [InlineData("es", "El puerto estaba en calma, y los barcos que llegaron con la marea dormían por la noche junto al muelle.")]
    [InlineData("", "Il porto era tranquillo, e le barche che erano venute con la marea dormivano nella notte lungo il molo della città.")]
    [InlineData("", "O porto estava calmo, e os barcos que vieram com a maré dormiam na noite ao longo do cais da cidade.")]
    [InlineData("", "De haven was stil, en de boten die met het tij waren gekomen lagen voor de nacht aan de muur van de stad.")]
    [InlineData("", "Hamnen var stilla, och båtarna som hade kommit med tidvattnet låg för natten vid muren i staden.")]
    [InlineData("", "Portus quietus erat, et naves quae cum aestu venerant ad murum in nocte ligatae sunt, nec ventus erat.")]
    [InlineData("", "Гавань была тиха, и лодки, пришедшие с приливом, стояли на ночь у стены.")]
    [InlineData("", "42 17 98 %")]
    [InlineData("", "")]
    public void Small_words_show_the_language(string language, string text) => TextLanguage.Of(text).ShouldBe(language);

    [Theory]
    [InlineData("de-AT", "de")]
    [InlineData("EN_gb", "en")]
    [InlineData("fr", "fr")]
    [InlineData("it", "")]
    [InlineData(null, "")]
    public void Lexicon_is_chosen_by_code(string? code, string language) => Lexicon.For(code).Language.ShouldBe(language);
}
