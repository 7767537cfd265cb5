namespace Loccit.Matching.Kinds;

/// <summary>What a word is to a number. One word may be several: "third" is an ordinal and a part, "second" an ordinal.</summary>
internal sealed class NumberWord
{
    /// <summary>What it adds: one, twenty, doscientos; null if nothing.</summary>
    public decimal? Value { get; set; }

    /// <summary>What it multiplies by: hundred, million, dozen; 0 if nothing.</summary>
    public decimal Scale { get; set; }

    /// <summary>The place it counts: third is 3; 0 if none.</summary>
    public decimal Ordinal { get; set; }

    /// <summary>The part it names: thirds is 3; 0 if none.</summary>
    public decimal Part { get; set; }

    /// <summary>The part of one it adds to the number before it: German "einhalb" is 2; 0 if none.</summary>
    public decimal Mixed { get; set; }

    /// <summary>Percent sign or currency that it stands for; empty if none.</summary>
    public string Unit { get; set; } = "";

    /// <summary>and, et, y, und.</summary>
    public bool Joins { get; set; }

    /// <summary>"a" in "a hundred".</summary>
    public bool Article { get; set; }

    /// <summary>"point" in "three point five".</summary>
    public bool Point { get; set; }

    /// <summary>"to" in "five to ten".</summary>
    public bool Range { get; set; }

    /// <summary>True for a word that is a number by itself, or a part of one.</summary>
    public bool Counts => Value is not null || Scale > 0 || Ordinal > 0 || Part > 0 || Mixed > 0;
}
