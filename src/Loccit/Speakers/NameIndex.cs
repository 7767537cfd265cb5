namespace Loccit.Speakers;

/// <summary>A proper name in the text.</summary>
/// <param name="Span">With titles and initials, without an article or possessive ending.</param>
/// <param name="Words">Its words in lower case, titles left out.</param>
/// <param name="Gender">What its title tells: <see cref="Sense.Masculine"/>, <see cref="Sense.Feminine"/> or none.</param>
/// <param name="Thing">True if it cannot be a "he" or "she": a body, a place behind "in".</param>
/// <param name="Opens">True if it begins a sentence, as subjects do.</param>
/// <param name="Title">The title that tells it, in lower case and without a full stop; null if none does.</param>
internal sealed record NameMention(Span Span, IReadOnlyList<string> Words, Sense Gender, bool Thing, bool Opens, string? Title = null)
{
    // asked for many times, and made once
    private string? name;
    private string? form;

    /// <summary><see cref="Sense.Married"/> or <see cref="Sense.Unmarried"/>, as its title tells; none if it has none that does.</summary>
    public Sense Marriage { get; init; }

    /// <summary>True if a title of any kind stands before it.</summary>
    public bool Titled { get; init; }

    /// <summary>True where it may be the subject of a verb: it begins a sentence, or a verb follows it and no preposition governs it.</summary>
    public bool Acts { get; init; }

    /// <summary>True behind "in", where places stand.</summary>
    public bool Place { get; init; }

    /// <summary>Where its second word begins; its end if it has one only.</summary>
    public int Second { get; init; }

    /// <summary>Its words as one string.</summary>
    public string Name => name ??= string.Join(' ', Words);

    /// <summary>Title and words: names of one form mean one person, or at least are read so.</summary>
    public string Form => form ??= Title is null ? Name : $"{Title} {Name}";

    /// <summary>The name without its first word.</summary>
    public NameMention WithoutFirst() =>
        this with
        {
            Span = new Span(Second, Span.End),
            Words = [.. Words.Skip(1)],
            Second = Span.End,
            name = null,
            form = null,
        };

    /// <summary>The gender of the first pronoun behind it, if no other name stands between: a sign of whom it may mean.</summary>
    public Sense Followed { get; set; }
}

/// <summary>Finds every proper name of a document in one pass.</summary>
internal static class NameIndex
{
    private const int MaxWords = 8;

    // A pronoun further behind a name than this tells nothing of it.
    private const int MaxToPronoun = 30;

    // So long a stretch is cut up at once; a name that lies over the border of two is lost, which no real text will notice.
    private const int Stretch = 1 << 16;

    public static List<NameMention> Find(Document document, SpeechWords words)
    {
        var found = new List<NameMention>();
        var evidence = new NameEvidence();
        var tokens = new List<Token>();
        foreach (var block in document.Blocks)
        {
            if (block.Kind == BlockKind.Code)
                continue;
            for (var from = block.Span.Start; from < block.Span.End; from += Stretch)
            {
                tokens.Clear();
                Tokenizer.Read(document.Prose, from, Math.Min(block.Span.End, from + Stretch), words, tokens);
                Scan(tokens, found, evidence);
            }
        }
        // A lone word with a capital at the start of a sentence is a name only if it is one elsewhere too; before a name ("Presently Tom", "Poor Tom") it is none
        // if it is rather a word.
        var names = new List<NameMention>(found.Count);
        foreach (var mention in found)
        {
            if (mention.Words.Count > 1 && !mention.Titled && char.IsUpper(document.Prose[mention.Second]) && evidence.IsNoName(mention.Words[0]))
                names.Add(mention.WithoutFirst());
            else if (!mention.Opens || mention.Titled || mention.Words.Count > 1 || evidence.IsName(mention.Words[0]))
                names.Add(mention);
        }
        return names;
    }

    private static void Scan(List<Token> tokens, List<NameMention> found, NameEvidence evidence)
    {
        NameMention? named = null;
        var namedAt = 0;
        for (var i = 0; i < tokens.Count; i++)
        {
            if (named is not null && tokens[i].Is(Sense.Masculine | Sense.Feminine) && tokens[i].Is(Sense.Pronoun | Sense.Object | Sense.Possessive))
            {
                if (i - namedAt <= MaxToPronoun)
                    named.Followed = tokens[i].Sense & (Sense.Masculine | Sense.Feminine);
                named = null;
                continue;
            }
            if (!SpeakerPhrase.IsNameWord(tokens, i) || tokens[i].Is(Sense.Adverb))
            {
                if (tokens[i] is { IsContent: true, IsCapital: false })
                    evidence.AddSmall(tokens[i].Lower);
                continue;
            }
            var opens = i == 0 || tokens[i - 1].Kind is TokenKind.Stop or TokenKind.Mark or TokenKind.Colon or TokenKind.Dash;
            // "Said Ellis": the verb is no part of the name.
            if (opens && tokens[i].Is(Sense.Inflected))
                continue;
            var first = i;
            var end = i;
            while (
                end - first < MaxWords
                && (!tokens[end].IsPossessive || IsOfBody(tokens, first, end))
                && end + 1 < tokens.Count
                && tokens[end + 1].Kind == TokenKind.Word
            )
            {
                if (SpeakerPhrase.IsNameWord(tokens, end + 1) && !tokens[end + 1].Is(Sense.Adverb))
                    end++;
                else if (
                    end + 2 < tokens.Count
                    && (tokens[end + 1].Is(Sense.Particle) || tokens[end + 1].Lower == "of")
                    && SpeakerPhrase.IsNameWord(tokens, end + 2)
                )
                    end += 2;
                else
                    break;
            }
            i = end;
            if (Mention(tokens, first, end, opens) is not { } mention)
                continue;
            evidence.AddName(mention.Words, opens && !mention.Titled);
            found.Add(mention);
            (named, namedAt) = (tokens[end].IsPossessive ? null : mention, end);
        }
    }

    /// <summary>
    /// True for a possessive that is part of a body's name: of many ("Dockers’ Union of …"), or behind an article ("the Women’s Council"). "Grey’s Union" is
    /// two names.
    /// </summary>
    private static bool IsOfBody(List<Token> tokens, int first, int end)
    {
        var many = tokens[end].Text.Length - tokens[end].Lower.Length == 1;
        if (!many && !(first > 0 && tokens[first - 1].Lower == "the"))
            return false;
        for (var i = end + 1; i < tokens.Count && i - first < MaxWords && SpeakerPhrase.IsNameWord(tokens, i); i++)
        {
            if (tokens[i].Is(Sense.Body | Sense.Identity))
                return true;
        }
        return false;
    }

    /// <summary>Titles alone, none of which goes only with a name as "Mr." and "Dr." do.</summary>
    private static bool IsOffice(List<Token> tokens, int first, int end)
    {
        for (var i = first; i <= end; i++)
        {
            if (!tokens[i].Is(Sense.Title) || i < end && (tokens[i].Is(Sense.Masculine | Sense.Feminine) || tokens[i].Text[^1] == '.'))
                return false;
        }
        return true;
    }

    private static bool IsSubject(List<Token> tokens, int first, int end) =>
        end + 1 < tokens.Count && SpeechVerb.IsPredicate(tokens[end + 1]) && !(first > 0 && tokens[first - 1].Is(Sense.Preposition | Sense.Joining));

    /// <summary>The name in tokens <c>[first, end]</c>; null if only titles stand there.</summary>
    public static NameMention? Mention(List<Token> tokens, int first, int end, bool opens)
    {
        var gender = Sense.None;
        // "Show Mr. Grey our things": what stands before such a title is no part of the name
        for (var i = end - 1; i > first; i--)
        {
            if (tokens[i].Is(Sense.Title) && tokens[i].Is(Sense.Address) && !tokens[i - 1].Is(Sense.Title))
            {
                (first, opens) = (i, false);
                break;
            }
        }
        string? title = null;
        var marriage = Sense.None;
        var thing = false;
        var office = IsOffice(tokens, first, end);
        var core = new List<string>(end - first + 1);
        for (var i = first; i <= end; i++)
        {
            // "Mr. King", "Charlie King": behind a title or a first name it is a surname. "Vice President" is an office, which no other word tells.
            if (tokens[i].Is(Sense.Title) && i < end && !office)
            {
                gender |= tokens[i].Sense & (Sense.Masculine | Sense.Feminine);
                marriage |= tokens[i].Sense & (Sense.Married | Sense.Unmarried);
                if (gender != Sense.None)
                    title ??= tokens[i].Lower.TrimEnd('.');
            }
            else
                core.Add(tokens[i].Lower);
            thing |= tokens[i].Is(Sense.Body | Sense.Identity | Sense.Text) || tokens[i].Lower == "of";
        }
        if (core.Count == 1 && tokens[end].Is(Sense.Title) && end == first)
            return null;
        thing |= tokens[end].Text.Length > 1 && core.Count == 1 && !tokens[end].Text.Any(char.IsLower);
        if (first > 0 && tokens[first - 1] is { Kind: TokenKind.Word } before)
            thing |= before.Lower is "the" or "in" or "at";
        var phrase = new SpeakerPhrase(first, end, PhraseKind.Name);
        return new NameMention(phrase.SpanIn(tokens), core, gender, thing && gender == Sense.None, opens, title)
        {
            Marriage = marriage,
            Titled = core.Count <= end - first && !office,
            Acts = !tokens[end].IsPossessive && (opens || IsSubject(tokens, first, end)),
            Place = first > 0 && tokens[first - 1].Lower == "in" && !tokens[end].IsPossessive,
            Second = first < end ? tokens[first + 1].Span.Start : tokens[end].Span.End,
        };
    }
}
