namespace Loccit.Speakers.Reported;

/// <summary>The codes of <see cref="Quotation.Reason"/> for reported speech. They are part of the report and do not change.</summary>
internal static class Reasons
{
    /// <summary>The clause is opened by its complementizer: <c>said that …</c>, <c>sagte, dass …</c>.</summary>
    public const string That = "indirect-that";

    /// <summary>Nothing opens the clause: <c>said he would …</c>.</summary>
    public const string Zero = "indirect-zero";

    /// <summary>A question: <c>asked whether …</c>.</summary>
    public const string Question = "indirect-question";

    /// <summary>What somebody promises, refuses, or asks another to do: <c>promised to …</c>, <c>urged them to …</c>.</summary>
    public const string Infinitive = "indirect-infinitive";

    /// <summary>What somebody speaks for or against, in the words of the author: <c>criticised the …</c>, <c>called it …</c>.</summary>
    public const string Act = "indirect-act";

    /// <summary><c>According to X, …</c>, <c>laut X</c>.</summary>
    public const string According = "indirect-according";

    /// <summary>The clause comes first: <c>…, X said</c>.</summary>
    public const string Postposed = "indirect-postposed";

    /// <summary>The subjunctive marks the clause as another's: <c>…, er habe …</c>.</summary>
    public const string Subjunctive = "indirect-subjunctive";

    /// <summary>A sentence in the subjunctive that goes on with the report before it.</summary>
    public const string Continued = "indirect-continued";
}
