namespace Loccit.Quotations;

/// <summary>Words next to marks that tell why the marks stand there.</summary>
internal static class CueWords
{
    /// <summary>Forms of verbs that introduce someone's words.</summary>
    public static bool IsSpeech(ReadOnlySpan<char> word) => Has(speech ??= Set(SpeechForms), word);

    /// <summary>Nouns for works that have titles.</summary>
    public static bool IsWork(ReadOnlySpan<char> word) => Has(works ??= Set(WorkNouns), word);

    /// <summary>Nouns for a word as such: the word “x”.</summary>
    public static bool IsMention(ReadOnlySpan<char> word) => Has(mentions ??= Set(MentionNouns), word);

    /// <summary>dubbed, so-called …: what follows is a name that someone gives, not a statement.</summary>
    public static bool IsNaming(ReadOnlySpan<char> word) => Has(naming ??= Set(NamingForms), word);

    /// <summary>Small words that stay lower-case in a title.</summary>
    public static bool IsSmall(ReadOnlySpan<char> word) => Has(small ??= Set(SmallWords), word);

    /// <summary>Words that end with a stop within a sentence.</summary>
    public static bool IsAbbreviation(ReadOnlySpan<char> word) =>
        Has(abbreviations ??= Set(Abbreviations), word) && (char.IsUpper(word[0]) || word is "vs" or "etc" or "bzw");

    /// <summary>True for a noun that names a text which can be quoted: "the paper lists …".</summary>
    public static bool IsText(ReadOnlySpan<char> word) => Has(texts ??= Set(TextNouns), word);

    /// <summary>True for a verb by which a text gives words: lists, names, cites.</summary>
    public static bool IsTelling(ReadOnlySpan<char> word) => Has(telling ??= Set(TellingForms), word);

    private static HashSet<string>? texts;
    private static HashSet<string>? telling;
    private static HashSet<string>? speech;
    private static HashSet<string>? works;
    private static HashSet<string>? mentions;
    private static HashSet<string>? naming;
    private static HashSet<string>? small;
    private static HashSet<string>? abbreviations;

    private static HashSet<string> Set(string words) => new(words.Split(' '), StringComparer.OrdinalIgnoreCase);

    private static bool Has(HashSet<string> set, ReadOnlySpan<char> word) => !word.IsEmpty && set.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private const string SpeechForms =
        "said say says saying told tell tells telling added add adds adding asked ask asks asking wrote write writes writing written "
        + "claimed claim claims claiming argued argue argues arguing stated stating noted notes noting explained explain explains explaining "
        + "replied reply replies replying answered answers answering declared declare declares declaring announced announce announces announcing "
        + "continued continues continuing concluded concludes concluding insisted insist insists insisting called call calls calling "
        + "remarked remarks observed observes commented comments commenting warned warn warns warning acknowledged acknowledges admitted admits admitting "
        + "tweeted tweets tweeting posted posting testified testifies suggested suggests suggesting described describe describes describing "
        + "quipped joked jokes joking shouted shouts shouting cried cries exclaimed exclaims whispered whispers muttered mutters murmured yelled yells yelling "
        + "screamed chanted chanting urged urges urging vowed vows pledged pledges promised promises denied denies complained complains recalled recalls "
        + "responded responds responding retorted countered counters interrupted interjected repeated repeats repeating inquired enquired returned "
        + "began began mused pondered thought thinks thinking believes believed emphasized emphasised emphasizes stressed stresses reiterated reiterates reported reports reporting "
        + "charged charges accused blasted slammed mocked praised criticized criticised condemned denounced dismissed labeled labelled branded deemed "
        + "according quoted quotes quoting quoth reads read boasted boasts bragged predicted predicts proclaimed proclaims lamented laments sighed laughed "
        + "gasped growled roared snapped sneered demanded demands proposed proposes maintained maintains contended contends asserted asserts alleged alleges "
        + "confirmed confirms revealed reveals disclosed mentioned mentions referred refers declined refused opined ventured offered ejaculated pleaded begged implored "
        + "sagt sagte sagten gesagt erklärte erklärt meinte meint betonte betont fügte schrieb schreibt antwortete fragte rief kritisierte forderte nannte bezeichnete bezeichnet "
        + "zitierte zitiert äußerte kommentierte behauptete bezeichnung bezeichnet bezeichneten sprach sprachen spricht sprechen urteilte charakterisierte bekanntgegeben skandierten warnte warf verlangte verteidigte angaben gab sei seien dit dis disait déclare déclaré affirme affirmé explique expliqué ajoute ajouté écrit répond répondit "
        + "assure assuré estime estimé demanda dijo dice afirmó explicó añadió escribió declaró según disse diz afirmou dichiarato säger sade sanoi mówi powiedział";

    private const string WorkNouns =
        "book novel poem song essay article paper film movie album episode show series documentary lecture story report magazine newspaper play "
        + "musical hymn anthem column op-ed track single bestseller memoir autobiography comedy drama opera painting exhibition video ad game blog podcast "
        + "program programme sitcom thriller ballad pamphlet treatise editorial chapter title titel buch roman gedicht lied film zeitung magazin serie sendung livre roman poème chanson";

    private const string TextNouns =
        "paper report article chapter section paragraph clause statement letter document memo memorandum speech address appeal treaty agreement contract act bill "
        + "law ruling judgment opinion manifesto programme program resolution study survey text bericht artikel kapitel abschnitt erklärung brief rapport article";

    private const string TellingForms =
        "lists list listed names named cites cite cited mentions mention sets gives give gave contains contain contained uses use used recommends recommended requires required "
        + "speaks speak spoke talks talk talked refers includes included provides provided defines defined identifies identified nennt nannte enthält spricht";

    private const string MentionNouns =
        "word words term terms phrase phrases name names label expression nickname moniker slogan hashtag adjective verb noun letter "
        + "wort begriff ausdruck namen spitznamen motto schlagwort mot terme expression";

    private const string NamingForms =
        "dubbed nicknamed termed so-called known styled christened misnamed labelled labeled branded sogenannte sogenannten sogenannter genannt genannte genannten "
        + "mistermed euphemistically tagged baptised baptized";

    private const string SmallWords =
        "a an the and or but nor for of in on at to by from with as is vs de la le les du des der die das und von zu im am el los las y e da do di il o";

    private const string Abbreviations = "mr mrs ms dr sen rep gov gen st prof sgt col lt capt jr sr rev hon vs bzw z.b u.s d.c inc ltd co corp etc";
}
