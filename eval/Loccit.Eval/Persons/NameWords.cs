namespace Loccit.Eval.Persons;

/// <summary>Names as they are compared: words in lower case, without signs, articles and possessive endings.</summary>
internal static class NameWords
{
    private static readonly char[] Apart = [' ', '\n', '\r', '\t', '_', ',', ';', ':', '.', '(', ')', '-', '—', '"', '“', '”', '!', '?'];

    /// <summary>"the Mad Hatter's" as "mad hatter".</summary>
    public static string Key(string name) => string.Join(' ', Words(name).Select(w => w.ToLowerInvariant()).Where(w => w is not ("the" or "a" or "an")));

    /// <summary>Each run of words with a capital in the words that tell who speaks ("said Mr Grey to Anna" has two), as a key.</summary>
    public static IEnumerable<string> In(string told)
    {
        var run = new List<string>();
        foreach (var word in Words(told).Append(""))
        {
            if (word.Length > 0 && char.IsUpper(word[0]) && word is not ("I" or "He" or "She" or "They" or "It" or "His" or "Her" or "And" or "But" or "Then"))
            {
                run.Add(word);
                continue;
            }
            // the one told is named behind the one who tells
            if (run.Count > 0)
            {
                yield return Key(string.Join(' ', run));
                yield break;
            }
        }
    }

    /// <summary>"i" if the teller speaks of himself.</summary>
    public static IEnumerable<string> FirstPerson(string told) => Words(told).Contains("I") ? ["i"] : [];

    private static IEnumerable<string> Words(string text) =>
        text.Split(Apart, StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.Replace('’', '\''))
            .Select(w => w.EndsWith("'s", StringComparison.Ordinal) ? w[..^2] : w);
}
