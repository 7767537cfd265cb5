namespace Loccit.Matching.Kinds;

/// <summary>What a token of a number is.</summary>
internal enum NumberTokenKind
{
    /// <summary>A word.</summary>
    Word,

    /// <summary>A number in digits.</summary>
    Digits,

    /// <summary>One half, printed as one sign.</summary>
    Part,

    /// <summary>A sign of percent or currency, or a word for it.</summary>
    Unit,

    /// <summary>The stroke of a fraction.</summary>
    Stroke,

    /// <summary>What stands between two numbers: a dash, "to".</summary>
    Range,
}

/// <summary>A token of a number.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Value">Digits: the number. Part: the upper part.</param>
/// <param name="Bottom">Part: the lower part.</param>
/// <param name="Word">Word: what it is to a number.</param>
/// <param name="Form">Digits: how they are used.</param>
/// <param name="Text">Unit: its sign. Digits: all of them where they are too many.</param>
internal readonly record struct NumberToken(NumberTokenKind Kind, decimal Value, decimal Bottom, NumberWord? Word, NumeralForm Form, string Text)
{
    /// <summary>A token that is a word.</summary>
    public static NumberToken Of(NumberWord word) =>
        word.Unit.Length > 0 && !word.Counts
            ? new NumberToken(NumberTokenKind.Unit, 0, 1, null, NumeralForm.Cardinal, word.Unit)
            : new NumberToken(NumberTokenKind.Word, 0, 1, word, NumeralForm.Cardinal, "");

    /// <summary>A token that is a sign.</summary>
    public static NumberToken Of(NumberTokenKind kind, string text = "") => new(kind, 0, 1, null, NumeralForm.Cardinal, text);
}
