using System.Globalization;
using CsCheck;
using Loccit.Matching;
using Loccit.Matching.Kinds;

namespace Loccit.Tests.Matching.Kinds;

public sealed class NumeralsTests
{
    // as many of each length, so that small numbers are met as well as long ones
    private static readonly Gen<long> Any = Gen.Select(Gen.Int[0, 15], Gen.Long[0, 999_999_999_999_999], (digits, n) => n % (long)Math.Pow(10, digits));

    [Theory]
    [InlineData("en", ",")]
    [InlineData("de", ".")]
    [InlineData("fr", " ")]
    [InlineData("es", ".")]
    public void Words_and_digits_of_any_number_are_the_same(string language, string separator)
    {
        var lexicon = Lexicon.For(language);
        Any.Sample(n =>
        {
            var words = WrittenOut.In(language, n);
            var plain = n.ToString(CultureInfo.InvariantCulture);
            var grouped = n.ToString("N0", CultureInfo.InvariantCulture).Replace(",", separator, StringComparison.Ordinal);
            Numerals.SameNumber(words, plain, lexicon).ShouldBeTrue(words + " / " + plain);
            Numerals.SameNumber(words, grouped, lexicon).ShouldBeTrue(words + " / " + grouped);
        });
    }

    [Theory]
    [InlineData("en")]
    [InlineData("de")]
    [InlineData("fr")]
    [InlineData("es")]
    public void Words_of_two_numbers_are_not_the_same(string language)
    {
        var lexicon = Lexicon.For(language);
        Gen.Select(Any, Any)
            .Where((a, b) => a != b)
            .Sample((a, b) => Numerals.SameNumber(WrittenOut.In(language, a), WrittenOut.In(language, b), lexicon).ShouldBeFalse());
    }

    [Theory]
    [InlineData("en", "1,000", "1000")]
    [InlineData("en", "1 000", "1,000")]
    [InlineData("en", "1,000", "a thousand")]
    [InlineData("en", "3.5", "three and a half")]
    [InlineData("en", "3½", "three and a half")]
    [InlineData("en", "3 1/2", "3½")]
    [InlineData("en", "3.5", "three point five")]
    [InlineData("en", "two thirds", "2/3")]
    [InlineData("en", "⅓", "a third")]
    [InlineData("en", "one and two thirds", "1⅔")]
    [InlineData("en", "twenty-first", "21st")]
    [InlineData("en", "one hundred and third", "103rd")]
    [InlineData("en", "two dozen", "24")]
    [InlineData("en", "half a dozen", "six")]
    [InlineData("en", "three score", "60")]
    [InlineData("en", "5 per cent", "5%")]
    [InlineData("en", "five percent", "5 %")]
    [InlineData("en", "$5 million", "five million dollars")]
    [InlineData("en", "$5m", "$5 million")]
    [InlineData("en", "£2.5bn", "two and a half billion pounds")]
    [InlineData("en", "half a million", "500,000")]
    [InlineData("en", "1.5 million", "1,500,000")]
    [InlineData("en", "nineteen eighty-four", "1984")]
    [InlineData("en", "nineteen hundred", "1900")]
    [InlineData("en", "four and twenty", "24")]
    [InlineData("en", "5–10", "five to ten")]
    [InlineData("en", "1,000,000.50", "1000000.5")]
    [InlineData("en", "1990s", "1990's")]
    [InlineData("en", "12345678901234567890123456789012", "12,345,678,901,234,567,890,123,456,789,012")]
    [InlineData("de", "1.000", "tausend")]
    [InlineData("de", "3,5", "dreieinhalb")]
    [InlineData("de", "anderthalb", "1,5")]
    [InlineData("de", "drei Viertel", "3/4")]
    [InlineData("de", "einundzwanzigsten", "21ten")]
    [InlineData("de", "fünf Prozent", "5 %")]
    [InlineData("de", "2,5 Millionen Euro", "2.500.000 €")]
    [InlineData("de", "neunzehnhundertvierundachtzig", "1984")]
    [InlineData("de", "1'000", "1000")]
    [InlineData("fr", "1 000", "mille")]
    [InlineData("fr", "trois et demi", "3,5")]
    [InlineData("fr", "vingt et unième", "21e")]
    [InlineData("fr", "cinq pour cent", "5 %")]
    [InlineData("fr", "septante-deux", "soixante-douze")]
    [InlineData("fr", "deux tiers", "2/3")]
    [InlineData("es", "mil", "1.000")]
    [InlineData("es", "tres y medio", "3,5")]
    [InlineData("es", "mil millones", "1.000.000.000")]
    [InlineData("es", "medio millón", "500.000")]
    [InlineData("es", "cinco por ciento", "5%")]
    [InlineData("es", "vigésimo", "20º")]
    public void Two_ways_of_writing_are_one_number(string language, string a, string b)
    {
        Numerals.SameNumber(a, b, Lexicon.For(language)).ShouldBeTrue();
        Numerals.SameNumber(b, a, Lexicon.For(language)).ShouldBeTrue();
    }

    [Theory]
    [InlineData("en", "43,548", "43,549")]
    [InlineData("en", "5–10", "five")]
    [InlineData("en", "5", "five to ten")]
    [InlineData("en", "5–10", "5–11")]
    [InlineData("en", "5–10", "6–10")]
    [InlineData("en", "5–10–15", "five to ten")]
    [InlineData("en", "1.000", "1000")]
    [InlineData("en", "21", "21st")]
    [InlineData("en", "5", "5%")]
    [InlineData("en", "$5", "€5")]
    [InlineData("en", "5 million dollars", "5 million euros")]
    [InlineData("en", "nineties", "1990s")]
    [InlineData("en", "1990", "1990s")]
    [InlineData("en", "one two", "12")]
    [InlineData("en", "twenty eleven hundred", "3100")]
    [InlineData("en", "five to ten", "5 to 11")]
    [InlineData("en", "-5", "5")]
    [InlineData("en", "1,00", "100")]
    [InlineData("en", "1.2.2019", "122019")]
    [InlineData("en", "007", "7")]
    [InlineData("en", "ten men", "10")]
    [InlineData("en", "", "")]
    [InlineData("en", "and", "and")]
    [InlineData("en", "12345678901234567890123456789012", "12345678901234567890123456789013")]
    [InlineData("de", "1,000", "1000")]
    [InlineData("de", "1,000", "1")]
    [InlineData("de", "zweiunddreißig", "23")]
    [InlineData("fr", "quatre-vingts", "24")]
    [InlineData("es", "dos mil", "2.001")]
    [InlineData("", "1,000", "1000")]
    [InlineData("", "one thousand", "1000")]
    public void What_is_not_surely_one_number_is_not_the_same(string language, string a, string b) =>
        Numerals.SameNumber(a, b, Lexicon.For(language)).ShouldBeFalse();

    [Fact]
    public void Any_run_of_number_words_and_signs_is_read_without_failure()
    {
        var parts = Gen.OneOf(
            "one",
            "twenty",
            "hundred",
            "thousand",
            "million",
            "quadrillion",
            "dozen",
            "score",
            "and",
            "a",
            "half",
            "third",
            "thirds",
            "point",
            "first",
            "1",
            "000",
            "999999999999999999999999",
            "1.5",
            "½",
            "/",
            "-",
            "–",
            "%",
            "$",
            "to",
            "per",
            "cent",
            ",",
            "21st",
            "5m",
            "und",
            "zwanzig",
            "mille"
        );
        Gen.Select(parts.Array[0, 80], Gen.OneOf("en", "de", "fr", "es", ""))
            .Sample((words, language) => Numerals.Read(string.Join(' ', words), Lexicon.For(language)), iter: 20_000);
    }

    [Fact]
    public void A_million_digits_are_one_number()
    {
        var digits = new string('7', 1_000_000);
        Numerals.SameNumber(digits, digits, Lexicon.English).ShouldBeTrue();
        Numerals.SameNumber(digits, digits + "7", Lexicon.English).ShouldBeFalse();
        Numerals.SameNumber(new string('a', 1_000_000), "1", Lexicon.For("de")).ShouldBeFalse();
    }

    [Fact]
    public void Roman_numerals_are_read_in_their_standard_form_only()
    {
        for (var n = 1; n < 4000; n++)
            Numerals.Roman(Roman(n)).ShouldBe(n);
        foreach (var wrong in (string[])["IIII", "VX", "IXI", "VIV", "IC", "XCX", "CMC", "CDC", "VV", "xiv", "ABC", "", "MMMM"])
            Numerals.Roman(wrong).ShouldBe(0, wrong);
    }

    [Fact]
    public void No_other_row_of_roman_signs_is_a_numeral()
    {
        var standard = Enumerable.Range(1, 3999).ToDictionary(Roman, StringComparer.Ordinal);
        List<string> rows = [""];
        for (var length = 1; length <= 5; length++)
        {
            rows = [.. rows.SelectMany(row => "IVXLCDM".Select(sign => row + sign))];
            rows.Where(row => Numerals.Roman(row) != standard.GetValueOrDefault(row)).ShouldBeEmpty();
        }
    }

    [Fact]
    public void Number_of_very_many_words_is_not_read()
    {
        var longest = Words.Of("1" + string.Concat(Enumerable.Repeat(" 000", 39)), Lexicon.English);
        var longer = Words.Of("1" + string.Concat(Enumerable.Repeat(" 000", 40)), Lexicon.English);

        Numerals.SameNumber(longest, longest, Lexicon.English).ShouldBeTrue();
        Numerals.SameNumber(longer, longer, Lexicon.English).ShouldBeFalse();
        Numerals.SameNumber(longest, [], Lexicon.English).ShouldBeFalse();
        Numerals.SameNumber([], longest, Lexicon.English).ShouldBeFalse();

        var oneWord = Words.Of("1" + new string('0', 120), Lexicon.English);
        Numerals.SameNumber(longer, oneWord, Lexicon.English).ShouldBeFalse();
        Numerals.SameNumber(oneWord, longer, Lexicon.English).ShouldBeFalse();
    }

    [Theory]
    [InlineData("5–10", "5–10", true)]
    [InlineData("5–10", "5 to 10", true)]
    [InlineData("5–10", "4–10", false)]
    [InlineData("5–10", "5–11", false)]
    [InlineData("5–10", "5", false)]
    [InlineData("5", "5–10", false)]
    [InlineData("5–10–15", "5–10–15", false)]
    [InlineData("5–10", "5–10–15", false)]
    [InlineData("5–10–15", "5–10", false)]
    [InlineData("–5", "–5", false)]
    [InlineData("5–", "5–", false)]
    public void Range_is_the_same_if_both_its_ends_are(string a, string b, bool same) => Numerals.SameNumber(a, b, Lexicon.English).ShouldBe(same);

    [Fact]
    public void Range_is_no_number()
    {
        Numerals.Read("5–10", Lexicon.English).ShouldBeNull();
        Numerals.Read("5", Lexicon.English).ShouldNotBeNull();
    }

    private static string Roman(int n) =>
        new string('M', n / 1000) + Digit(n / 100 % 10, 'C', 'D', 'M') + Digit(n / 10 % 10, 'X', 'L', 'C') + Digit(n % 10, 'I', 'V', 'X');

    private static string Digit(int n, char one, char five, char ten) =>
        n switch
        {
            9 => $"{one}{ten}",
            >= 5 => five + new string(one, n - 5),
            4 => $"{one}{five}",
            _ => new string(one, n),
        };
}
