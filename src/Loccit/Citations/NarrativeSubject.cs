namespace Loccit.Citations;

/// <summary>Finds who published or who spoke, in the sentence around a work.</summary>
internal static class NarrativeSubject
{
    /// <summary>How many words back from the work a verb or a subject is looked for.</summary>
    private const int Back = 40;

    /// <summary>"the Rand corporation, an imperialist think tank backed by the Pentagon, published a …": the subject of the verb before the phrase.</summary>
    public static string? Publisher(List<SentenceWord> words, int phrase)
    {
        var verb = phrase - 1;
        if (verb < 1 || words[verb].Kind != WordKind.Word || !IsPublishing(words[verb].Text))
            return null;
        var end = verb;
        while (
            end > 0
            && words[end - 1].Kind == WordKind.Word
            && words[end - 1].Text is "has" or "had" or "have" or "also" or "recently" or "then" or "later" or "first"
        )
            end--;
        // an apposition between commas stands between the subject and its verb
        if (end > 0 && words[end - 1].IsMark(','))
        {
            var comma = end - 2;
            while (comma >= 0 && end - comma < Back && !words[comma].IsMark(','))
                comma--;
            if (comma < 0 || !words[comma].IsMark(','))
                return null;
            end = comma;
        }
        var start = end;
        while (start > 0 && end - start < 10 && words[start - 1].Kind == WordKind.Word && !IsBreak(words[start - 1]))
            start--;
        while (start < end && (words[start].Is("the") || words[start].Is("a") || words[start].Is("an")))
            start++;
        var name = string.Join(' ', words.GetRange(start, end - start).Select(w => w.Text));
        return start < end && words[start].IsCapital && char.IsUpper(name[0]) ? name : null;
    }

    /// <summary>Whose work it is: the name in the genitive; or behind "his" and "her" the subject that follows the phrase or goes before it.</summary>
    public static string? Author(List<SentenceWord> words, NarrativeHead head, int end)
    {
        if (head.Genitive)
        {
            var name = string.Join(' ', words.GetRange(head.Start, head.GenitiveEnd - head.Start).Select(w => w.Text));
            name = name[..^2];
            return name is "It" or "He" or "She" or "That" or "Today" ? null : name;
        }
        if (!head.Possessive)
            return null;
        // In his 1862 message to Congress, Lincoln wrote
        if (end + 1 < words.Count && words[end].IsMark(','))
        {
            var stop = PersonEnd(words, end + 1);
            if (stop > end + 1 && stop < words.Count && (words[stop].Kind != WordKind.Mark || words[stop].IsMark(',')))
                return string.Join(' ', words.GetRange(end + 1, stop - end - 1).Select(w => w.Text));
        }
        // Kennedy said in his inaugural address
        for (var i = head.Start - 1; i >= 0 && head.Start - i < 8; i--)
        {
            var word = words[i];
            if (
                word.Kind == WordKind.Unit
                || word.IsMark('.')
                || word.IsMark(';')
                || word.Text is "he" or "she" or "they" or "He" or "She" or "They" or "I" or "who"
            )
                return null;
            if (!word.IsCapital || char.IsAsciiDigit(word.Text[0]) || Lexicon.IsFunction(word.Text.ToLowerInvariant()))
                continue;
            var start = i;
            while (start > 0 && words[start - 1].IsCapital && i - start < 4 && !Lexicon.IsFunction(words[start - 1].Text.ToLowerInvariant()))
                start--;
            if (
                start > 0
                && words[start - 1].Kind == WordKind.Word
                && words[start - 1].Text is "in" or "at" or "to" or "of" or "from" or "on" or "with" or "by" or "the"
            )
                return null;
            return string.Join(' ', words.GetRange(start, i + 1 - start).Select(w => w.Text));
        }
        return null;
    }

    private static int PersonEnd(List<SentenceWord> words, int at)
    {
        var end = at;
        while (
            end < words.Count
            && end - at < 5
            && words[end].Kind == WordKind.Word
            && words[end].IsCapital
            && !char.IsAsciiDigit(words[end].Text[0])
            && words[end].Text is not ("The" or "In" or "I" or "He" or "She")
        )
            end++;
        return end;
    }

    private static bool IsPublishing(string verb) =>
        verb
            is "published"
                or "publishes"
                or "released"
                or "issued"
                or "produced"
                or "wrote"
                or "presented"
                or "posted"
                or "circulated"
                or "printed"
                or "commissioned"
                or "publish";

    private static bool IsBreak(SentenceWord word) =>
        word.Text
            is "when"
                or "that"
                or "as"
                or "while"
                or "which"
                or "after"
                or "before"
                or "because"
                or "where"
                or "who"
                or "since"
                or "but"
                or "if"
                or "When"
                or "As"
                or "After"
        || DateToken.Split(word.Text) is [{ Kind: DateTokenKind.Number, Digits: 4 }] or [{ Kind: DateTokenKind.Month }];
}
