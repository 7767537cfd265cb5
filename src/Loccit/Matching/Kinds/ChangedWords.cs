namespace Loccit.Matching.Kinds;

/// <summary>
/// The words of a difference that only one side has, paired where one became the other: another form of the verb, another spelling, its negation.
/// What has no partner counts by its own class. Takes time in proportion to the words: a partner is looked for only nearby.
/// </summary>
internal sealed class ChangedWords(IReadOnlyList<WordInPlace> quoted, IReadOnlyList<WordInPlace> source, Lexicon lexicon)
{
    private const int Reach = 4;

    private EditKinds kinds;
    private bool verbChanged;
    private bool verbPast; // one form of a changed verb is of the past
    private EditKinds verbs; // what the changed verbs show, unless "did" explains it
    private bool does; // a form of do without a partner
    private bool did; // it is of the past

    /// <summary>Kinds of the difference.</summary>
    public EditKinds Read()
    {
        List<WordInPlace> mine = [.. quoted];
        List<WordInPlace> theirs = [.. source];
        SameNumbers(mine, theirs);
        (mine, theirs) = Apart(mine, theirs);
        Pair(mine, theirs, Spelled);
        (mine, theirs) = Apart(Contraction.Expand(mine, lexicon), Contraction.Expand(theirs, lexicon));
        Pair(mine, theirs, Related);
        var (a, b) = (Phrases(mine), Phrases(theirs));
        if (a.Count == 1 && b.Count == 1)
        {
            kinds |= Two(Alone(a[0]), Alone(b[0]));
        }
        else
        {
            foreach (var word in a.Concat(b))
                kinds |= Alone(word);
        }
        if (!does)
            kinds |= verbs;
        else if (verbChanged && did != verbPast)
            kinds |= EditKinds.Tense; // "did not agree", "agree": did carries the tense that the other side's form has or lacks
        // nothing is left: the same with contractions undone
        return kinds == EditKinds.None && quoted.Count > 0 ? EditKinds.Spelling : kinds;
    }

    // German "sein" is both "his" and "to be": beside "mein" it is "his"
    private static EditKinds Two(EditKinds a, EditKinds b) => (a & b & ~EditKinds.Function) != EditKinds.None ? (a | b) & ~EditKinds.Function : a | b;

    /// <summary>A word without a partner.</summary>
    private EditKinds Alone(WordInPlace word)
    {
        var own = WordClass.Of(word, lexicon);
        if (!verbChanged || own != EditKinds.Function || !lexicon.Verbs.IsAuxiliary(word.Folded))
            return own;
        if (lexicon.Language == "en" && word.Folded is "do" or "does" or "did")
        {
            did |= word.Folded == "did";
            does = true;
            return EditKinds.None;
        }
        return EditKinds.Tense;
    }

    private EditKinds? Spelled(WordInPlace mine, WordInPlace theirs)
    {
        if (lexicon.Abbreviates(mine.Folded, theirs.Folded))
            return EditKinds.Spelling;
        if (!Spellings.Same(mine.Folded, theirs.Folded, lexicon.Language))
            return null;
        var closed = lexicon.ClassOf(mine) | lexicon.ClassOf(theirs);
        return closed == EditKinds.None && mine.Capital && theirs.Capital && (WordClass.IsName(mine, lexicon) || WordClass.IsName(theirs, lexicon))
            ? EditKinds.Name | EditKinds.Spelling
            : EditKinds.Spelling;
    }

    private EditKinds? Related(WordInPlace mine, WordInPlace theirs)
    {
        var (a, b) = (mine.Folded, theirs.Folded);
        if (Spelled(mine, theirs) is { } spelled)
            return spelled;
        if (Negations.Flips(a, b, lexicon))
            return EditKinds.Negation;
        switch (Verb(mine, theirs))
        {
            case VerbRelation.None:
                return Auxiliaries(mine, theirs) ?? (Roman(mine, theirs) ? EditKinds.Number : null);
            case VerbRelation.Plural:
                verbs |= WordClass.Of(mine, lexicon) | WordClass.Of(theirs, lexicon);
                break;
            case VerbRelation.SameTense:
                verbs |= EditKinds.Person;
                break;
            default:
                verbs |= EditKinds.Tense;
                break;
        }
        verbChanged = true;
        verbPast |= lexicon.Verbs.IsPast(a) || lexicon.Verbs.IsPast(b);
        return EditKinds.None;
    }

    /// <summary>Forms of one verb, unless the words are of a class in which forms mean nothing.</summary>
    private VerbRelation Verb(WordInPlace mine, WordInPlace theirs)
    {
        const EditKinds others = EditKinds.Quantifier | EditKinds.Number | EditKinds.Unit | EditKinds.Connective | EditKinds.Person;
        var closed = lexicon.ClassOf(mine) | lexicon.ClassOf(theirs);
        if ((closed & others) != EditKinds.None)
            return VerbRelation.None;
        if (closed.HasFlag(EditKinds.Function) && !(lexicon.Verbs.Knows(mine.Folded) && lexicon.Verbs.Knows(theirs.Folded)))
            return VerbRelation.None;
        return lexicon.Verbs.Relation(mine.Folded, theirs.Folded);
    }

    /// <summary>"was seen", "has seen": another auxiliary of another tense.</summary>
    private EditKinds? Auxiliaries(WordInPlace mine, WordInPlace theirs)
    {
        var forms = lexicon.Verbs;
        return forms.IsAuxiliary(mine.Folded) && forms.IsAuxiliary(theirs.Folded) && forms.IsPast(mine.Folded) != forms.IsPast(theirs.Folded)
            ? EditKinds.Function | EditKinds.Tense
            : null;
    }

    /// <summary>Part II, Part III: two numerals in capitals; of single letters only V and X are surely such.</summary>
    private static bool Roman(WordInPlace mine, WordInPlace theirs) =>
        Numerals.Roman(mine.Text) > 0 && Numerals.Roman(theirs.Text) > 0 && (mine.Text.Length + theirs.Text.Length > 2 || mine.Text is "V" or "X");

    /// <summary>Takes out the pairs for which a reading says something, nearest first.</summary>
    private void Pair(List<WordInPlace> mine, List<WordInPlace> theirs, Func<WordInPlace, WordInPlace, EditKinds?> reading)
    {
        if (mine.Count == 0 || theirs.Count == 0)
            return;
        var mineDone = new bool[mine.Count];
        var theirsDone = new bool[theirs.Count];
        for (var i = 0; i < mine.Count; i++)
        {
            for (var step = 0; step <= 2 * Reach && !mineDone[i]; step++)
            {
                var j = i + (step % 2 == 0 ? step / 2 : -(step + 1) / 2);
                if (j < 0 || j >= theirs.Count || theirsDone[j] || reading(mine[i], theirs[j]) is not { } found)
                    continue;
                kinds |= found;
                mineDone[i] = theirsDone[j] = true;
            }
        }
        Remove(mine, mineDone);
        Remove(theirs, theirsDone);
    }

    private static void Remove(List<WordInPlace> words, bool[] done)
    {
        var i = 0;
        words.RemoveAll(_ => done[i++]);
    }

    /// <summary>Numbers that both sides have in the same order, written in two ways.</summary>
    private void SameNumbers(List<WordInPlace> mine, List<WordInPlace> theirs)
    {
        var (a, b) = (Numbers(mine), Numbers(theirs));
        if (a.Count != b.Count)
            return;
        for (var i = a.Count - 1; i >= 0; i--)
        {
            var (x, y) = (a[i], b[i]);
            if (!Numerals.SameNumber(mine.GetRange(x.At, x.Count), theirs.GetRange(y.At, y.Count), lexicon))
                continue;
            if (
                !mine.Skip(x.At)
                    .Take(x.Count)
                    .Select(w => w.Folded)
                    .SequenceEqual(theirs.Skip(y.At).Take(y.Count).Select(w => w.Folded), StringComparer.Ordinal)
            )
                kinds |= EditKinds.Number | EditKinds.Spelling;
            mine.RemoveRange(x.At, x.Count);
            theirs.RemoveRange(y.At, y.Count);
        }
    }

    /// <summary>Runs of words that may be one number.</summary>
    private List<(int At, int Count)> Numbers(List<WordInPlace> words)
    {
        var runs = new List<(int At, int Count)>();
        var i = 0;
        while (i < words.Count)
        {
            var end = i;
            for (var j = i; j < words.Count && Part(words[j]) is var part && part != 0; j++)
            {
                if (part > 1)
                    end = j + 1;
            }
            if (end > i)
                runs.Add((i, end - i));
            i = Math.Max(end, i + 1);
        }
        return runs;
    }

    // 2 for a word that a number may end with, 1 for one that stands inside or in front, 0 for any other
    private int Part(WordInPlace word)
    {
        if (word.Folded.AsSpan().IndexOfAnyInRange('0', '9') >= 0)
            return 2;
        return lexicon.Number(word.Folded) is { } number
            ? number.Counts || number.Unit.Length > 0
                ? 2
                : number.Range
                    ? 0
                    : 1
            : word.Folded is "per" or "pour" or "por"
                ? 1
                : 0;
    }

    /// <summary>Takes out the phrases of a closed class that stand whole.</summary>
    private List<WordInPlace> Phrases(List<WordInPlace> words)
    {
        var rest = new List<WordInPlace>(words.Count);
        var i = 0;
        while (i < words.Count)
        {
            var (length, phrase) = lexicon.PhraseAt(words, i);
            if (length == 0)
                rest.Add(words[i]);
            kinds |= phrase;
            i += Math.Max(length, 1);
        }
        return rest;
    }

    /// <summary>The words that only one side has.</summary>
    private static (List<WordInPlace> Mine, List<WordInPlace> Theirs) Apart(List<WordInPlace> a, List<WordInPlace> b)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var w in b)
            counts[w.Folded] = counts.GetValueOrDefault(w.Folded) + 1;
        var mine = new List<WordInPlace>();
        foreach (var w in a)
        {
            if (counts.GetValueOrDefault(w.Folded) > 0)
                counts[w.Folded]--;
            else
                mine.Add(w);
        }
        var theirs = new List<WordInPlace>();
        for (var i = b.Count - 1; i >= 0; i--)
        {
            if (counts.GetValueOrDefault(b[i].Folded) <= 0)
                continue;
            counts[b[i].Folded]--;
            theirs.Add(b[i]);
        }
        theirs.Reverse();
        return (mine, theirs);
    }
}
