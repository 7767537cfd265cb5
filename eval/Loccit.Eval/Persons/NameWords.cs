namespace Loccit.Eval.Persons;

/// <summary>Names as they are compared: words in lower case, without signs, articles and possessive endings.</summary>
internal static class NameWords
{
    private static readonly char[] Apart = [' ', '\n', '\r', '\t', '_', ',', ';', ':', '.', '(', ')', '-', '—', '"', '“', '”', '!', '?'];

    // Words with a capital that begin what tells.
    private static readonly string[] NoNames = ["I", "He", "She", "They", "It", "His", "Her", "And", "But", "Then", "The", "A", "An", "My", "So"];

    /// <summary>"the Mad Hatter's" as "mad hatter".</summary>
    public static string Key(string name) => string.Join(' ', Words(name).Select(w => w.ToLowerInvariant()).Where(w => w is not ("the" or "a" or "an")));

    /// <summary>The name in the words that tell who speaks ("said Mr Grey to Anna": the first), the noun behind an article ("said the old clerk") or "i", as a key.</summary>
    public static IEnumerable<string> In(string told)
    {
        var words = Words(told).ToList();
        var first = words.FindIndex(w => char.IsUpper(w[0]) && !NoNames.Contains(w));
        if (first >= 0)
        {
            var run = words.Skip(first).TakeWhile(w => char.IsUpper(w[0]) && !NoNames.Contains(w));
            yield return Key(string.Join(' ', run));
        }
        else if (words.IndexOf("the") is >= 0 and var article)
        {
            // behind the verb all that is left is the noun, before it we do not know where the noun ends
            var noun = article > 0 ? words.Skip(article + 1) : words.Skip(1).SkipLast(1);
            yield return Key(string.Join(' ', noun));
        }
        else if (words.Contains("I"))
        {
            yield return "i";
        }
    }

    private static IEnumerable<string> Words(string text) =>
        text.Split(Apart, StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.Replace('’', '\''))
            .Select(w => w.EndsWith("'s", StringComparison.Ordinal) ? w[..^2] : w);
}
