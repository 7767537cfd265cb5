using System.Text;

namespace Loccit.Eval.Making;

/// <summary>Quotations of sources that came from a scan: misread letters, heads of pages, numbers of lines, calls of notes.</summary>
internal sealed class ScanCases
{
    /// <summary>A chapter or so: as much as shows a scan's damage.</summary>
    private const int Room = 12_000;

    private readonly Shelf shelf;
    private readonly Random random;
    private readonly MadeSources sources;
    private readonly HashSet<string> common;

    public ScanCases(Shelf shelf, Random random, MadeSources sources)
    {
        (this.shelf, this.random, this.sources) = (shelf, random, sources);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var text in shelf.Texts)
        {
            foreach (var token in text.Tokens)
            {
                var word = Word(token.In(text.Text));
                counts[word] = counts.GetValueOrDefault(word) + 1;
            }
        }
        common = [.. counts.Where(c => c.Value >= 5).Select(c => c.Key)];
    }

    private static string Word(string token) => SourceText.Fold(token).Trim();

    /// <summary>The right words, quoted from a source of which some characters are wrong.</summary>
    public MadeCase? Honest(double rate)
    {
        if (shelf.Find(8, 60) is not { } excerpt)
            return null;
        var noise = new Noise(random, rate, alike: random.Next(2) == 0);
        // a misreading that is another word (he, be) is no sign of a scan: then nobody could know what was printed
        var passage = noise.Read(excerpt.Raw, (printed, read) => common.Contains(Word(read)) && Word(read) != Word(printed));
        var file = sources.Add("ocr", MadeSources.Around(excerpt, Room, passage, t => noise.Read(t)));
        // a sign that was misread may be called either: a glyph of the scan, or a comma set otherwise
        var expected = Excerpt.Flow(passage) == excerpt.Plain ? "verbatim" : "typographic|permitted";
        return new MadeCase(excerpt.Plain, expected, [new TruePart(file, null)]) { Cited = file };
    }

    /// <summary>A word of a closed class or a number changed, where the source's words around it are legible.</summary>
    public MadeCase? Altered(double rate)
    {
        string[] kinds = ["negation", "modal", "quantifier", "number"];
        var kind = kinds[random.Next(kinds.Length)];
        var swaps = EnglishSwaps.ByKind[kind];
        var swap = swaps[random.Next(swaps.Length)];
        if (shelf.FindAround(14, 50, swap.Fits) is not { } found || found.At < 4 || found.Excerpt.Count - found.At < 5)
            return null;
        var (excerpt, at) = found;
        var quote = swap.Apply(excerpt, at);
        if (!shelf.Lacks(quote))
            return null;
        var noise = new Noise(random, rate, alike: random.Next(2) == 0);
        bool IsOther(string printed, string read) => common.Contains(Word(read)) && Word(read) != Word(printed);
        var words = excerpt.Plain.Split(' ').Select((w, i) => Math.Abs(i - at) <= 2 ? w : noise.Read(w, IsOther));
        var file = sources.Add("ocr", MadeSources.Around(excerpt, Room, string.Join(' ', words), t => noise.Read(t)));
        return new MadeCase(quote, "altered", [new TruePart(file, null)]) { Cited = file, Kinds = [kind] };
    }

    /// <summary>A page ends inside the passage, its lines are numbered, or a note is called in it.</summary>
    public MadeCase? Furniture(string kind)
    {
        if (shelf.Find(14, 50) is not { } excerpt)
            return null;
        var text = kind switch
        {
            "head" => Paged(excerpt),
            "lines" => Numbered(excerpt),
            _ => Noted(excerpt),
        };
        var file = sources.Add("page", text);
        return new MadeCase(excerpt.Plain, "typographic|permitted", [new TruePart(file, null)]) { Cited = file };
    }

    private string Paged(Excerpt excerpt)
    {
        var head = random.Next(2) == 0 ? "THE HISTORY OF THE FAMILY." : "A WINTER IN THE NORTH";
        var page = random.Next(11, 300);
        var turn = random.Next(3, excerpt.Count - 3);
        var lines = Lines(excerpt, out var at, turn);
        // the page turns at the word; the others are as long as a page is
        var break0 = at % 36;
        var result = new StringBuilder();
        for (var i = 0; i < lines.Count; i++)
        {
            if (i % 36 == break0)
                result.Append(page % 2 == 0 ? $"\n\n{page}  {head}\n\n" : $"\n\n{head}  {page}\n\n");
            if (i % 36 == break0)
                page++;
            result.Append(lines[i]).Append('\n');
        }
        return result.ToString();
    }

    private string Numbered(Excerpt excerpt)
    {
        var lines = Lines(excerpt, out var at, random.Next(3, excerpt.Count - 3));
        var five = at % 5;
        return string.Concat(lines.Select((l, i) => i % 5 == five ? $"{5 + (i / 5 * 5)}  {l}\n" : $"{l}\n"));
    }

    private string Noted(Excerpt excerpt)
    {
        var note = random.Next(1, 40);
        var words = excerpt.Plain.Split(' ');
        var at = random.Next(2, words.Length - 2);
        words[at] += random.Next(3) switch
        {
            0 => $"[{note}]",
            1 => string.Concat(note.ToString().Select(d => "⁰¹²³⁴⁵⁶⁷⁸⁹"[d - '0'])),
            _ => random.Next(2) == 0 ? "*" : "†",
        };
        return MadeSources.Around(excerpt, Room, string.Join(' ', words));
    }

    /// <summary>The text around the excerpt in lines of some sixty characters; <paramref name="at"/> is the line that begins with the excerpt's word <paramref name="turn"/>.</summary>
    private static List<string> Lines(Excerpt excerpt, out int at, int turn)
    {
        var (lines, line) = (new List<string>(), new StringBuilder());
        at = 0;
        var text = excerpt.Source;
        for (var i = Math.Max(0, excerpt.First - 1500); i < Math.Min(text.Tokens.Count, excerpt.First + 1500); i++)
        {
            var token = AlteredCases.Token(text, i).Replace("_", "", StringComparison.Ordinal);
            var turns = i == excerpt.First + turn;
            if (turns || line.Length + token.Length > 60)
            {
                lines.Add(line.ToString());
                line.Clear();
            }
            if (turns)
                at = lines.Count;
            line.Append(line.Length == 0 ? "" : " ").Append(token);
        }
        lines.Add(line.ToString());
        return lines;
    }
}
