using System.Collections.Frozen;
using Loccit.Text;

namespace Loccit.Citations;

/// <summary>
/// The closed word classes that citations turn on, in lower case. Each set is built when it is first asked for: a run that reads no citation
/// pays for none.
/// </summary>
internal static class Lexicon
{
    /// <summary>Longer words tell nothing at a glance.</summary>
    public const int LongestHint = 16;

    /// <summary>Nouns for a work that words may be taken from, mapped to the class within which one may take up another ("the text" a paper).</summary>
    public static string? WorkClass(ReadOnlySpan<char> word) => MayNameWork(word, out var work) ? work : null;

    /// <summary>
    /// True for a word at which a sentence may name a work or take one up again: a noun for a work, whose class <paramref name="work"/> then is, a verb of telling, or
    /// a part of a work. <paramref name="word"/> in lower case.
    /// </summary>
    public static bool MayNameWork(ReadOnlySpan<char> word, out string? work) =>
        Works.Openers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(word, out work);

    /// <summary>What a word tells of its sentence at a glance. <paramref name="word"/> in lower case.</summary>
    /// <param name="word">The letters.</param>
    /// <param name="hash">Their <see cref="WordHash"/>.</param>
    public static WorkHint HintOf(ReadOnlySpan<char> word, uint hash) => Hints.Table.TryGet(word, hash, out _, out var hint) ? hint : WorkHint.None;

    /// <inheritdoc cref="HintOf(ReadOnlySpan{char}, uint)"/>
    public static WorkHint HintOf(ReadOnlySpan<char> word) => HintOf(word, WordHash.Of(word));

    /// <summary>True for a word that tells a newspaper, agency, broadcaster, journal or site.</summary>
    public static bool IsPress(ReadOnlySpan<char> word) => Press.Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>True for a word that tells a body that issues or publishes.</summary>
    public static bool IsBody(ReadOnlySpan<char> word) => Bodies.Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    /// <summary>True for a word that may stand in lower case inside a title or a name.</summary>
    public static bool IsFunction(ReadOnlySpan<char> word) => Functions.Words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private static FrozenSet<string> Set(string words) => words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).ToFrozenSet(StringComparer.Ordinal);

    private static class Works
    {
        public static readonly FrozenDictionary<string, string?> Openers = Build();

        private static FrozenDictionary<string, string?> Build()
        {
            var map = new Dictionary<string, string?>(StringComparer.Ordinal);
            Add(null, "told tells telling tell according writing wrote published chapter section part page paragraph");
            Add("speech", "speech address message lecture sermon inaugural eulogy oration remarks testimony keynote rede ansprache discours discurso");
            Add("paper", "paper report study article essay analysis document dossier review commentary column editorial op-ed piece monograph survey briefing");
            Add(
                "paper",
                "memo memorandum communiqué release dispatch post blog blogpost statement appeal bulletin leaflet petition declaration manifesto pamphlet tract proclamation resolution"
            );
            Add("paper", "aufsatz artikel bericht studie erklärung rapport étude artículo informe estudio declaración déclaration");
            Add("book", "book novel memoir memoirs autobiography biography diary diaries poem play treatise volume history buch roman livre libro novela");
            Add("letter", "letter letters telegram email e-mail tweet brief lettre carta");
            Add("interview", "interview entretien entrevista");
            return map.ToFrozenDictionary(StringComparer.Ordinal);

            void Add(string? kind, string words)
            {
                foreach (var word in words.Split(' '))
                    map[word] = kind;
            }
        }
    }

    private static class Hints
    {
        public static readonly WordTable<WorkHint> Table = Build();

        private static WordTable<WorkHint> Build()
        {
            var hints = new Dictionary<string, WorkHint>(StringComparer.Ordinal);
            Add(WorkHint.Work, Works.Openers.Keys);
            Add(WorkHint.Pronoun, "it its they their them he his him she her er sie es il elle ils elles ella ellos ellas".Split(' '));
            Add(WorkHint.Item, "number measure point item step reason proposal recommendation option rule principle".Split(' '));
            Add(WorkHint.Ordinal, "first firstly second secondly third thirdly fourth fourthly fifth sixth finally lastly".Split(' '));
            return new WordTable<WorkHint>(hints);

            void Add(WorkHint hint, IEnumerable<string> words)
            {
                foreach (var word in words)
                    hints[word] = hints.GetValueOrDefault(word) | hint;
            }
        }
    }

    private static class Press
    {
        public static readonly FrozenSet<string> Words = Set(
            """
            times post journal gazette tribune herald guardian observer telegraph independent mirror economist spectator atlantic nation chronicle
            examiner inquirer sentinel star sun mail express magazine weekly daily review quarterly bulletin newsletter news newspaper associated
            reuters bbc cnn nbc cbs abc npr pbs afp ap upi tass dpa xinhua bloomberg politico axios forbes fortune newsweek nature science lancet cell
            globe standard courier dispatch monitor register leader argus advertiser
            spiegel zeitung welt zeit tagesblatt rundschau monde figaro libération país mundo pravda izvestia website blog radio tv television
            wikipedia encyclopaedia encyclopedia proceedings transactions annals zeitschrift revue revista letters
            """
        );
    }

    private static class Bodies
    {
        public static readonly FrozenSet<string> Words = Set(
            """
            commission committee institute institution foundation corporation company council agency department ministry office bureau university college
            press publisher publishers publishing books verlag éditions editorial party movement union association society federation congress senate
            parliament house government court bank organization organisation group alliance league network centre center academy school service
            board authority administration embassy church ltd inc llc gmbh corp co nato un unesco oecd imf who rand think-tank
            """
        );
    }

    private static class Functions
    {
        public static readonly FrozenSet<string> Words = Set(
            """
            a an the of and or in on for to from with by at as vs versus into over under upon is & nor but than
            der die das den dem des und von vom zur zum im am für mit ein eine la le les l de du d et en au aux un une sur pour
            el los las del y e con por para da di do van ter
            """
        );
    }
}
