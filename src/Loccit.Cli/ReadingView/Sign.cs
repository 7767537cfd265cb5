using Loccit.Cli.Pretty;

namespace Loccit.Cli.ReadingView;

/// <summary>How a thing stands: the same symbols as on the terminal, each with the class that colours it. Shapes differ, so that colour is never needed.</summary>
/// <param name="Symbol">One character.</param>
/// <param name="Class">Name of the class in the style sheet.</param>
internal readonly record struct Sign(string Symbol, string Class)
{
    public static Sign Of(Verdict verdict, Severity? severity) => Named(Wording.Symbol(verdict, severity).Text);

    public static Sign Of(Severity severity) => severity == Severity.Note ? new Sign("·", "aside") : Named(Wording.Symbol(severity));

    private static Sign Named(string symbol) =>
        new(
            symbol,
            symbol switch
            {
                "✓" => "good",
                "✗" => "bad",
                "?" => "open",
                _ => "warn",
            }
        );
}
