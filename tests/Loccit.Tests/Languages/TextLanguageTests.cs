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
    [InlineData("it", "Il porto era tranquillo, e le barche che erano venute con la marea dormivano nella notte lungo il molo della città.")]
    [InlineData("pt", "O porto estava calmo, e os barcos que vieram com a maré dormiam na noite ao longo do cais da cidade.")]
    [InlineData("nl", "De haven was stil, en de boten die met het tij waren gekomen lagen voor de nacht aan de muur van de stad.")]
    [InlineData("sv", "Hamnen var stilla, och båtarna som hade kommit med tidvattnet låg för natten vid muren i staden.")]
    [InlineData("la", "Portus quietus erat, et naves quae cum aestu venerant ad murum in nocte ligatae sunt, nec ventus erat.")]
    [InlineData("ru", "Гавань была тиха, и лодки, пришедшие с приливом, стояли на ночь у стены.")]
    [InlineData("uk", "Гавань була тиха, і човни, що прийшли з припливом, стояли на ніч біля стіни.")]
    [InlineData("pl", "Port był cichy, a łodzie, które przyszły z przypływem, stały na noc przy murze i nie było wiatru.")]
    [InlineData("cs", "Přístav byl tichý a lodě, které přišly s přílivem, stály na noc u zdi, ale nikdo na ně nečekal.")]
    [InlineData("fi", "Satama oli hiljainen, ja veneet, jotka olivat tulleet vuoroveden mukana, olivat yön muurin luona, mutta tuuli ei ollut vielä tyyni.")]
    [InlineData("el", "Το λιμάνι ήταν ήσυχο και οι βάρκες που είχαν έρθει με την παλίρροια ήταν δεμένες στον τοίχο.")]
    [InlineData("tr", "Liman sessizdi ve gelgitle gelen tekneler bu gece için duvara bağlıydı, ama rüzgar çok daha sakin değildi.")]
    [InlineData("zh", "港口很安静，和潮水一起来的船都系在墙边过夜，没有人在那里等着他们，这是一个不冷的夜。")]
    [InlineData("ja", "港は静かで、潮とともに来た舟は夜のあいだ壁につながれていた。")]
    [InlineData("ko", "항구는 조용했고, 밀물과 함께 들어온 배들은 밤 동안 벽에 묶여 있었다. 바람은 없었다.")]
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
