namespace Loccit.Speakers.Reported;

/// <summary>How a word reports speech: what may follow it, and its form.</summary>
[Flags]
internal enum Frame
{
    None = 0,

    /// <summary>A clause that its complementizer opens: argued that.</summary>
    That = 1 << 0,

    /// <summary>A clause that nothing opens: said he would.</summary>
    Bare = 1 << 1,

    /// <summary>The hearer stands before the clause: told reporters that.</summary>
    Hearer = 1 << 2,

    /// <summary>A question: asked whether.</summary>
    Question = 1 << 3,

    /// <summary>What the speaker will do: promised to.</summary>
    To = 1 << 4,

    /// <summary>What another is to do: urged him to.</summary>
    HearerTo = 1 << 5,

    /// <summary>A noun that the speaker judges or asks for: criticised the plan.</summary>
    Topic = 1 << 6,

    /// <summary>The clause may stand before its verb: …, he said.</summary>
    Before = 1 << 7,

    Finite = 1 << 8,
    Base = 1 << 9,
    Participle = 1 << 10,
    PastParticiple = 1 << 11,

    /// <summary>Opens a clause: that, dass, que.</summary>
    Complementizer = 1 << 12,

    /// <summary>Opens a question: whether, how.</summary>
    QuestionWord = 1 << 13,

    /// <summary>The "to" of an infinitive.</summary>
    Infinitive = 1 << 14,

    /// <summary>A word of time.</summary>
    Time = 1 << 15,

    /// <summary>A form of the subjunctive that marks another's words, as in German.</summary>
    Subjunctive = 1 << 16,

    /// <summary>A form that makes a clause of the words before it, whatever it means: took, went, needs.</summary>
    Predicate = 1 << 17,

    /// <summary>A noun for what somebody says: claim, promise.</summary>
    Noun = 1 << 18,

    /// <summary>Begins a phrase of several words that the lists have: made clear.</summary>
    Opens = 1 << 19,

    /// <summary>A conditional by which hearsay goes on from sentence to sentence, as in French.</summary>
    Hearsay = 1 << 20,

    /// <summary>All that follows a verb.</summary>
    Reports = That | Bare | Hearer | Question | To | HearerTo | Topic,
}
