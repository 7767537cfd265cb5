using Loccit.Matching.Differences;
using Loccit.Matching.Placing;
using Loccit.Text;

namespace Loccit.Matching;

/// <summary>
/// Whether a source can be read at all, asked before it is said not to have some words: its words must be words, and stretches drawn from it must be found in it where they stand.
/// Guards against bad extraction, scans without text, undecoded bytes.
/// </summary>
internal static class Readability
{
    private const int Probes = 5;
    private const int ProbeWords = 8;

    /// <summary>Fewer words than this prove nothing either way.</summary>
    private const int Fewest = 5;
    private const int FewestSigns = 20;

    /// <summary>Why the source cannot be read; null if it can.</summary>
    public static string? Fault(PassageIndex index, int source, Placer placer)
    {
        var text = index.TextOf(source);
        var sample = Sample(text);
        if (sample.Count == 0)
            return "it has no words";
        var undecoded = text.AsSpan(0, Math.Min(text.Length, 100_000)).Count('\ufffd');
        if (undecoded * 20 > Math.Min(text.Length, 100_000))
            return "its bytes are no text in any encoding that is known";
        var looked = text.AsSpan(0, Math.Min(text.Length, 20_000));
        int letters = 0,
            signs = 0;
        foreach (var c in looked)
        {
            if (char.IsLetterOrDigit(c))
                letters++;
            else if (!char.IsWhiteSpace(c) && Fold.Kind(c) != CharKind.Nothing)
                signs++;
        }
        if (signs >= FewestSigns && letters < signs)
            return "it is signs more than letters, as where a picture was read as text";
        if (sample.Count >= Fewest && sample.Count(w => IsWord(text.AsSpan(w.Start, w.End - w.Start))) * 2 < sample.Count)
            return "its letters make no words, as where a page was taken as a picture or a font has no table of characters";
        return sample.Count >= ProbeWords * 2 && !FindsItself(text, sample, source, placer) ? "words drawn from it are not found in it again" : null;
    }

    /// <summary>Words from evenly spread stretches.</summary>
    private static List<Word> Sample(string text)
    {
        const int Stretch = 4000;
        var words = new List<Word>();
        var step = Math.Max(Stretch, text.Length / Probes);
        for (long at = 0; at < text.Length && words.Count < 20_000; at += step)
        {
            var start = (int)at;
            while (start > 0 && start < text.Length && !char.IsWhiteSpace(text[start - 1]) && start - at < 80)
                start++;
            words.AddRange(WordScanner.Words(text, start, Math.Min(text.Length, start + Stretch)));
        }
        return words;
    }

    /// <summary>A word of a script without vowels, or one that has both vowels and consonants or is no longer than four letters.</summary>
    private static bool IsWord(ReadOnlySpan<char> word)
    {
        int vowels = 0,
            consonants = 0,
            digits = 0;
        foreach (var c in word)
        {
            if (c is >= '0' and <= '9')
                digits++;
            else if (!char.IsLetter(c))
                continue;
            else if (c > '\u024f')
                return true;
            else if (Fold.Letter(c) is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' or '\0')
                vowels++;
            else
                consonants++;
        }
        return vowels > 0 && digits == 0 && consonants <= vowels * 5 && vowels <= (consonants * 4) + 2;
    }

    private static bool FindsItself(string text, List<Word> sample, int source, Placer placer)
    {
        var found = 0;
        for (var k = 0; k < Probes; k++)
        {
            var first = (int)((long)(sample.Count - ProbeWords) * k / (Probes - 1));
            var span = new Span(sample[first].Start, sample[first + ProbeWords - 1].End);
            // a probe over two stretches is none
            if (span.Length > ProbeWords * 40 || placer.Place(MarkedText.Read(text, span), source) is { Coverage: > 0.9 })
                found++;
        }
        return found >= Probes - 1;
    }
}
