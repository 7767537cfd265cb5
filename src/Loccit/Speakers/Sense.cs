namespace Loccit.Speakers;

/// <summary>What a word may be in a sentence that reports speech. A word may be several of these.</summary>
[Flags]
internal enum Sense : ulong
{
    None = 0,

    /// <summary>A form of a verb of speech.</summary>
    Verb = 1 << 0,

    /// <summary>The form can stand alone with a subject: says, said.</summary>
    Finite = 1 << 1,

    /// <summary>saying, adding.</summary>
    Participle = 1 << 2,

    /// <summary>said, written: passive behind a form of "be".</summary>
    PastParticiple = 1 << 3,

    /// <summary>Counts only beside the quoted words.</summary>
    Weak = 1 << 4,

    /// <summary>Tells that the speaker spoke just before.</summary>
    Continuing = 1 << 5,

    /// <summary>The speaker follows: according to.</summary>
    Source = 1 << 6,
    Determiner = 1 << 7,
    Possessive = 1 << 8,
    Pronoun = 1 << 9,
    Masculine = 1 << 10,
    Feminine = 1 << 11,
    Plural = 1 << 12,
    Relative = 1 << 13,
    Preposition = 1 << 14,
    Joining = 1 << 15,
    Conjunction = 1 << 16,
    Auxiliary = 1 << 17,
    Be = 1 << 18,
    Adverb = 1 << 19,
    Title = 1 << 20,
    Abbreviation = 1 << 21,
    Particle = 1 << 22,
    Identity = 1 << 23,
    Text = 1 << 24,
    Body = 1 << 25,
    NotName = 1 << 26,

    /// <summary>Introduces the author in a title: statement by.</summary>
    Authorship = 1 << 27,

    /// <summary>The form without an ending, which is often a noun as well: say, report.</summary>
    Base = 1 << 29,

    /// <summary>A form that says its time or person, whatever else it is: says, said, read.</summary>
    Inflected = 1 << 30,

    /// <summary>me, him: a pronoun that is no subject.</summary>
    Object = 1 << 28,

    /// <summary>Begins a phrase of several words that the lists have: according to.</summary>
    Opens = 1UL << 32,

    /// <summary>An unstressed pronoun between subject and verb: s', lui, me.</summary>
    Clitic = 1UL << 33,

    /// <summary>A form of "have" that makes a finite verb of a past participle: a déclaré.</summary>
    Have = 1UL << 34,

    /// <summary>A subject that an inverted verb has behind it with a hyphen: dit-il.</summary>
    Enclitic = 1UL << 35,

    /// <summary>Joins equals: and.</summary>
    And = 1UL << 36,

    /// <summary>Joins with a contrast: but.</summary>
    But = 1UL << 37,

    /// <summary>Names who acts where the verb is passive: by.</summary>
    By = 1UL << 38,

    /// <summary>A preposition before whom the words are said to: à la presse.</summary>
    Hearer = 1UL << 39,

    /// <summary>What a person is: minister, lawyer, clerk.</summary>
    Role = 1UL << 40,

    /// <summary>A part of a verb that may stand at the end of its clause: wies … zurück.</summary>
    Prefix = 1UL << 41,

    /// <summary>By which one that speaks or writes means himself: I, me, my.</summary>
    FirstPerson = 1UL << 42,

    /// <summary>By which one that speaks means himself and others: we.</summary>
    InSpeech = 1UL << 43,

    /// <summary>By which one that speaks means those who hear it: you.</summary>
    Addressed = 1UL << 53,

    /// <summary>Points at one that is known: the, this.</summary>
    Definite = 1UL << 44,

    /// <summary>Tells of one that is new: a.</summary>
    Indefinite = 1UL << 45,

    /// <summary>The pronoun of what is nobody: it, es.</summary>
    It = 1UL << 46,

    /// <summary>A verb by which, with "it", nobody says something: heißt es.</summary>
    Impersonal = 1UL << 47,

    /// <summary>Turns a verb back on its subject: sich, se.</summary>
    Reflexive = 1UL << 48,

    /// <summary>A title that no other woman of the family has: Mrs.</summary>
    Married = 1UL << 49,

    /// <summary>Miss.</summary>
    Unmarried = 1UL << 50,

    /// <summary>A noun of many that looks like one: police.</summary>
    Crowd = 1UL << 51,

    /// <summary>Before a clause that says whose words they are: as Smith put it.</summary>
    As = 1UL << 52,

    /// <summary>A noun for what somebody says: answer, remark.</summary>
    Saying = 1UL << 54,

    /// <summary>A title that goes with the name of anybody: Mr.</summary>
    Address = 1UL << 55,

    /// <summary>Words that bind a sentence together and are no part of a name or noun.</summary>
    Function = Determiner | Possessive | Pronoun | Relative | Preposition | Conjunction | Auxiliary | Adverb | Object,
}
