namespace Loccit.Eval.Making;

/// <summary>Changes of one word in German, French and Spanish.</summary>
internal static class OtherSwaps
{
    private static readonly Swap[] None = [];

    /// <summary>The changes of a kind in a language; empty if there are none.</summary>
    public static Swap[] Of(string language, string kind) =>
        (language, kind) switch
        {
            ("de", "negation") =>
            [
                new("nicht", ""),
                new("keine", "eine"),
                new("kein", "ein"),
                new("keinen", "einen"),
                new("nie", "immer"),
                new("niemals", "immer"),
                new("ohne", "mit"),
            ],
            ("de", "modal") =>
            [
                new("kann", "muß"),
                new("konnte", "mußte"),
                new("muß", "darf"),
                new("soll", "kann"),
                new("wollte", "sollte"),
                new("darf", "muß"),
                new("mußte", "durfte"),
            ],
            ("de", "connective") => [new("und", "oder"), new("oder", "und"), new("weil", "obwohl"), new("wenn", "weil")],
            ("de", "quantifier") =>
            [
                new("alle", "einige"),
                new("viele", "wenige"),
                new("immer", "oft"),
                new("nur", ""),
                new("jeder", "mancher"),
                new("alles", "manches"),
            ],
            ("de", "number") =>
            [
                new("zwei", "drei"),
                new("drei", "vier"),
                new("vier", "fünf"),
                new("zehn", "zwanzig"),
                new("zwanzig", "dreißig"),
                new("hundert", "tausend"),
                new("fünf", "sechs"),
            ],
            ("fr", "negation") => [new("jamais", "toujours"), new("sans", "avec")],
            ("fr", "modal") => [new("peut", "doit"), new("doit", "peut"), new("pouvait", "devait")],
            ("fr", "connective") => [new("et", "ou"), new("ou", "et"), new("mais", "et")],
            ("fr", "quantifier") => [new("tous", "quelques"), new("toujours", "souvent"), new("plusieurs", "tous")],
            ("fr", "number") => [new("deux", "trois"), new("trois", "quatre"), new("cent", "mille"), new("dix", "vingt")],
            ("es", "negation") => [new("no", ""), new("nunca", "siempre"), new("sin", "con")],
            ("es", "modal") => [new("puede", "debe"), new("debe", "puede"), new("podía", "debía")],
            ("es", "connective") => [new("y", "o"), new("o", "y"), new("pero", "y")],
            ("es", "quantifier") => [new("todos", "algunos"), new("siempre", "muchas veces"), new("muchos", "pocos")],
            ("es", "number") => [new("dos", "tres"), new("tres", "cuatro"), new("cien", "mil"), new("diez", "veinte")],
            _ => None,
        };
}
