namespace Loccit.Eval.Making;

/// <summary>Changes of one word in English, by the kind of difference they make.</summary>
internal static class EnglishSwaps
{
    private const string Auxiliaries = "did do does is was were are would could should had has have will may must";
    private const string Numbers = "two three four five six seven eight nine ten twelve twenty thirty forty fifty hundred thousand";

    /// <summary>The changes of each kind; the key is the kind's name in a report.</summary>
    public static IReadOnlyDictionary<string, Swap[]> ByKind { get; } =
        new Dictionary<string, Swap[]>(StringComparer.Ordinal)
        {
            ["negation"] =
            [
                new("not", "", Auxiliaries),
                new("never", "", "had has have would could will is was"),
                new("is", "is not", null, Follows.NoNegation),
                new("was", "was not", null, Follows.NoNegation),
                new("will", "will not", "i he she it they we you", Follows.Verb),
                new("had", "had never", "i he she it they we you", Follows.NoNegation),
                new("without", "with"),
                new("never", "always", "i he she they we you"),
            ],
            ["modal"] =
            [
                new("shall", "may", null, Follows.Verb),
                new("must", "may", null, Follows.Verb),
                new("may", "must", null, Follows.Verb),
                new("can", "should", null, Follows.Verb),
                new("might", "will", null, Follows.Verb),
                new("would", "must", null, Follows.Verb),
                new("should", "could", null, Follows.Verb),
                new("could", "should", null, Follows.Verb),
            ],
            ["connective"] =
            [
                new("and", "or"),
                new("or", "and"),
                new("because", "although"),
                new("unless", "if"),
                new("though", "because"),
                new("while", "because"),
            ],
            ["quantifier"] =
            [
                new("all", "some", null, Follows.Plural),
                new("every", "any"),
                new("many", "few", null, Follows.Plural),
                new("some", "all", null, Follows.Plural),
                new("always", "often"),
                new("only", "", "was is had are were"),
                new("few", "many", null, Follows.Plural),
                new("both", "all"),
            ],
            ["number"] =
            [
                new("two", "three", null, Follows.Plural),
                new("three", "four", null, Follows.Plural),
                new("four", "five", null, Follows.Plural),
                new("five", "nine", null, Follows.Plural),
                new("six", "seven", null, Follows.Plural),
                new("ten", "twenty", null, Follows.Plural),
                new("twenty", "thirty", null, Follows.Plural),
                new("hundred", "thousand", null, Follows.Plural),
                new("fifty", "sixty", null, Follows.Plural),
            ],
            ["date"] =
            [
                new("January", "March"),
                new("February", "July"),
                new("June", "October"),
                new("July", "January"),
                new("August", "December"),
                new("September", "June"),
                new("October", "April"),
                new("November", "August"),
                new("December", "September"),
                new("Monday", "Thursday"),
                new("Tuesday", "Saturday"),
                new("Wednesday", "Friday"),
                new("Thursday", "Monday"),
                new("Friday", "Tuesday"),
                new("Saturday", "Wednesday"),
                new("Sunday", "Tuesday"),
            ],
            ["unit"] =
            [
                new("miles", "yards", Numbers),
                new("feet", "inches", Numbers),
                new("pounds", "shillings", Numbers),
                new("shillings", "pounds", Numbers),
                new("guineas", "crowns", Numbers),
                new("yards", "miles", Numbers),
                new("inches", "feet", Numbers),
                new("acres", "hectares", Numbers),
            ],
            ["tense"] =
            [
                new("was", "is", "he she it there"),
                new("is", "was", "he she it there"),
                new("were", "are", "they we"),
                new("are", "were", "they we you"),
                new("has", "had", "he she it"),
                new("knows", "knew", "he she"),
                new("came", "comes", "he she it"),
                new("went", "goes", "he she it"),
                new("thought", "thinks", "he she"),
                new("saw", "sees", "he she"),
                new("spoke", "speaks", "he she"),
            ],
            ["person"] =
            [
                new("he", "she"),
                new("she", "he"),
                new("his", "their"),
                new("my", "our"),
                new("our", "my"),
                new("your", "my"),
                new("their", "our"),
                new("him", "them"),
            ],
            ["hedge"] =
            [
                new("perhaps", ""),
                new("probably", ""),
                new("possibly", ""),
                new("apparently", ""),
                new("evidently", ""),
                new("seemed", "was", "he she it", Follows.NoNegation),
                new("seems", "is", "he she it", Follows.NoNegation),
                new("is", "is perhaps", "he she it this that", Follows.NoNegation),
                new("was", "was probably", "he she it this that", Follows.NoNegation),
            ],
            ["function"] =
            [
                new("in", "on"),
                new("of", "for"),
                new("with", "by"),
                new("the", "a"),
                new("on", "in"),
                new("at", "by"),
                new("from", "to"),
                new("into", "upon"),
            ],
            ["spelling"] =
            [
                new("honour", "honor"),
                new("favour", "favor"),
                new("colour", "color"),
                new("neighbour", "neighbor"),
                new("labour", "labor"),
                new("humour", "humor"),
                new("endeavour", "endeavor"),
                new("parlour", "parlor"),
                new("harbour", "harbor"),
                new("grey", "gray"),
                new("centre", "center"),
                new("theatre", "theater"),
                new("travelled", "traveled"),
                new("favourite", "favorite"),
                new("honourable", "honorable"),
            ],
            ["contraction"] =
            [
                new("not", "n't", "did do does is was were are would could should had has have"),
                new("am", "'m", "i"),
                new("have", "'ve", "i we they you", Follows.NoNegation),
                new("will", "'ll", "i he she it they we you", Follows.Verb),
            ],
        };
}
