namespace Loccit.Tests.Matching.Kinds;

/// <summary>Writes whole numbers out in words, by the rules of each language's grammar; knows nothing of the reader's lists.</summary>
internal static class WrittenOut
{
    public static string In(string language, long number) =>
        language switch
        {
            "en" => English(number),
            "de" => German(number),
            "fr" => French(number),
            _ => Spanish(number),
        };

    private static string English(long n)
    {
        string[] small =
        [
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
        ];
        string[] tens = ["", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"];
        if (n < 20)
            return small[n];
        if (n < 100)
            return n % 10 == 0 ? tens[n / 10] : tens[n / 10] + "-" + small[n % 10];
        if (n < 1000)
            return small[n / 100] + " hundred" + (n % 100 == 0 ? "" : " and " + English(n % 100));
        foreach (
            var (value, name) in new[]
            {
                (1_000_000_000_000_000L, "quadrillion"),
                (1_000_000_000_000L, "trillion"),
                (1_000_000_000L, "billion"),
                (1_000_000L, "million"),
                (1000L, "thousand"),
            }
        )
        {
            if (n >= value)
                return English(n / value) + " " + name + (n % value == 0 ? "" : " " + English(n % value));
        }
        return "";
    }

    private static string German(long n)
    {
        if (n == 1)
            return "eins";
        if (n < 1_000_000)
            return Below(n);
        foreach (
            var (value, one, many) in new[]
            {
                (1_000_000_000_000_000L, "Billiarde", "Billiarden"),
                (1_000_000_000_000L, "Billion", "Billionen"),
                (1_000_000_000L, "Milliarde", "Milliarden"),
                (1_000_000L, "Million", "Millionen"),
            }
        )
        {
            if (n >= value)
                return (n / value == 1 ? "eine " + one : Below(n / value) + " " + many) + (n % value == 0 ? "" : " " + German(n % value));
        }
        return "";

        static string Below(long n)
        {
            string[] small =
            [
                "null",
                "ein",
                "zwei",
                "drei",
                "vier",
                "fünf",
                "sechs",
                "sieben",
                "acht",
                "neun",
                "zehn",
                "elf",
                "zwölf",
                "dreizehn",
                "vierzehn",
                "fünfzehn",
                "sechzehn",
                "siebzehn",
                "achtzehn",
                "neunzehn",
            ];
            string[] tens = ["", "", "zwanzig", "dreißig", "vierzig", "fünfzig", "sechzig", "siebzig", "achtzig", "neunzig"];
            if (n < 20)
                return small[n];
            if (n < 100)
                return (n % 10 == 0 ? "" : small[n % 10] + "und") + tens[n / 10];
            if (n < 1000)
                return small[n / 100] + "hundert" + Rest(n % 100);
            return Below(n / 1000) + "tausend" + Rest(n % 1000);
        }

        static string Rest(long n) =>
            n == 0 ? ""
            : n == 1 ? "eins"
            : Below(n);
    }

    private static string French(long n)
    {
        string[] small =
        [
            "zéro",
            "un",
            "deux",
            "trois",
            "quatre",
            "cinq",
            "six",
            "sept",
            "huit",
            "neuf",
            "dix",
            "onze",
            "douze",
            "treize",
            "quatorze",
            "quinze",
            "seize",
            "dix-sept",
            "dix-huit",
            "dix-neuf",
        ];
        string[] tens = ["", "", "vingt", "trente", "quarante", "cinquante", "soixante"];
        if (n < 20)
            return small[n];
        if (n < 70)
            return tens[n / 10]
                + (
                    n % 10 == 0 ? ""
                    : n % 10 == 1 ? " et un"
                    : "-" + small[n % 10]
                );
        if (n < 80)
            return n == 71 ? "soixante et onze" : "soixante-" + small[n - 60];
        if (n < 100)
            return n == 80 ? "quatre-vingts" : "quatre-vingt-" + small[n - 80];
        if (n < 1000)
            return (n < 200 ? "cent" : small[n / 100] + " cent" + (n % 100 == 0 ? "s" : "")) + (n % 100 == 0 ? "" : " " + French(n % 100));
        if (n < 2000)
            return "mille" + (n % 1000 == 0 ? "" : " " + French(n % 1000));
        foreach (
            var (value, name) in new[]
            {
                (1_000_000_000_000_000L, "billiard"),
                (1_000_000_000_000L, "billion"),
                (1_000_000_000L, "milliard"),
                (1_000_000L, "million"),
                (1000L, "mille"),
            }
        )
        {
            if (n >= value)
                return French(n / value) + " " + name + (value > 1000 && n / value > 1 ? "s" : "") + (n % value == 0 ? "" : " " + French(n % value));
        }
        return "";
    }

    private static string Spanish(long n)
    {
        string[] small =
        [
            "cero",
            "uno",
            "dos",
            "tres",
            "cuatro",
            "cinco",
            "seis",
            "siete",
            "ocho",
            "nueve",
            "diez",
            "once",
            "doce",
            "trece",
            "catorce",
            "quince",
            "dieciséis",
            "diecisiete",
            "dieciocho",
            "diecinueve",
            "veinte",
            "veintiuno",
            "veintidós",
            "veintitrés",
            "veinticuatro",
            "veinticinco",
            "veintiséis",
            "veintisiete",
            "veintiocho",
            "veintinueve",
        ];
        string[] tens = ["", "", "", "treinta", "cuarenta", "cincuenta", "sesenta", "setenta", "ochenta", "noventa"];
        string[] hundreds =
        [
            "",
            "ciento",
            "doscientos",
            "trescientos",
            "cuatrocientos",
            "quinientos",
            "seiscientos",
            "setecientos",
            "ochocientos",
            "novecientos",
        ];
        if (n < 30)
            return small[n];
        if (n < 100)
            return tens[n / 10] + (n % 10 == 0 ? "" : " y " + small[n % 10]);
        if (n == 100)
            return "cien";
        if (n < 1000)
            return hundreds[n / 100] + (n % 100 == 0 ? "" : " " + Spanish(n % 100));
        if (n < 1_000_000)
            return (n < 2000 ? "mil" : Short(n / 1000) + " mil") + (n % 1000 == 0 ? "" : " " + Spanish(n % 1000));
        foreach (var (value, one, many) in new[] { (1_000_000_000_000L, "billón", "billones"), (1_000_000L, "millón", "millones") })
        {
            if (n >= value)
                return (n / value == 1 ? "un " + one : Short(n / value) + " " + many) + (n % value == 0 ? "" : " " + Spanish(n % value));
        }
        return "";

        // before a noun uno is un
        static string Short(long n)
        {
            var words = Spanish(n);
            return words.EndsWith("veintiuno", StringComparison.Ordinal) ? words[..^3] + "ún"
                : words.EndsWith("uno", StringComparison.Ordinal) ? words[..^1]
                : words;
        }
    }
}
