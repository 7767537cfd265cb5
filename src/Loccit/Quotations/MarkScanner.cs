using Loccit.Text;

namespace Loccit.Quotations;

/// <summary>Finds every mark of a paragraph and tells from its neighbours what it may be.</summary>
internal static class MarkScanner
{
    private const char None = '\0';

    /// <summary>Adds the marks of one paragraph to <paramref name="into"/>, in order.</summary>
    /// <param name="prose">The document as read.</param>
    /// <param name="paragraph">Where to look.</param>
    /// <param name="code">Stretches of code, by start: their marks are none.</param>
    /// <param name="into">Receives the marks.</param>
    public static void Scan(string prose, Span paragraph, IReadOnlyList<Span> code, List<Mark> into)
    {
        var at = paragraph.Start;
        var leads = true;
        var checkedTo = at;
        var nextCode = Ordered.Last(code, paragraph.Start, static c => c.End) + 1;
        while (at < paragraph.End)
        {
            var i = prose.AsSpan(at, paragraph.End - at).IndexOfAny(QuoteMarks.All);
            if (i < 0)
                return;
            var start = at + i;
            while (nextCode < code.Count && code[nextCode].End <= start)
                nextCode++;
            if (nextCode < code.Count && code[nextCode].Start <= start)
            {
                leads = false;
                at = code[nextCode].End;
                continue;
            }
            var end = IsElided(prose, start, paragraph) ? start + 1 : RunEnd(prose, start, paragraph.End);
            leads = leads && IsBlank(prose, checkedTo, start);
            checkedTo = end;
            AddRun(prose, paragraph, new Span(start, end), leads, into);
            at = end;
        }
    }

    /// <summary>A run of marks (“‘ or ’”) has the same neighbours for each of its marks, and they are looked up once: runs may be long.</summary>
    private static void AddRun(string prose, Span paragraph, Span run, bool leads, List<Mark> into)
    {
        var before = Before(prose, paragraph.Start, run.Start);
        var after = After(prose, run.End, paragraph.End);
        for (var i = run.Start; i < run.End; )
        {
            if (prose[i] == Document.Unread)
            {
                i++;
                continue;
            }
            if (Glyph(prose, i, run.End, before, after, out var length) is { } glyph)
            {
                var role = RoleOf(prose, glyph, before, after, i + length);
                into.Add(new Mark(i, i + length, glyph, role, before, after, leads));
            }
            i += length;
        }
    }

    /// <summary>d’« … », dell’“…”: the apostrophe belongs to the word before, and the mark behind it opens.</summary>
    private static bool IsElided(string prose, int at, Span paragraph) =>
        prose[at] is '\'' or '’' && at > paragraph.Start && char.IsLetter(prose[at - 1]) && at + 1 < paragraph.End && prose[at + 1] is '«' or '“' or '„' or '‹';

    private static MarkGlyph? Glyph(string prose, int at, int end, char before, char after, out int length)
    {
        var c = prose[at];
        length = 1;
        if (c is '\'' or '`' or '‘' or '’' && at + 1 < end && prose[at + 1] == c && !IsSingleBesideDouble(prose, at, end, before, after))
        {
            length = 2;
            return c switch
            {
                '\'' => MarkGlyph.TwoStraight,
                '`' => MarkGlyph.TwoGraves,
                '‘' => MarkGlyph.TwoLeft,
                _ => MarkGlyph.TwoRight,
            };
        }
        return c switch
        {
            '“' or '‟' => MarkGlyph.DoubleLeft,
            '”' => MarkGlyph.DoubleRight,
            '"' => MarkGlyph.DoubleStraight,
            '„' => MarkGlyph.DoubleLow,
            '«' => MarkGlyph.GuillemetLeft,
            '»' => MarkGlyph.GuillemetRight,
            '‹' => MarkGlyph.SingleGuillemetLeft,
            '›' => MarkGlyph.SingleGuillemetRight,
            '「' => MarkGlyph.CornerLeft,
            '」' => MarkGlyph.CornerRight,
            '『' => MarkGlyph.WhiteCornerLeft,
            '』' => MarkGlyph.WhiteCornerRight,
            '‘' or '‛' => MarkGlyph.SingleLeft,
            '’' => MarkGlyph.SingleRight,
            '\'' => MarkGlyph.SingleStraight,
            '‚' => MarkGlyph.SingleLow,
            _ => null,
        };
    }

    /// <summary>Of three like singles that end words, the first is the single and the other two the double around it.</summary>
    private static bool IsSingleBesideDouble(string prose, int at, int end, char before, char after) =>
        at + 3 == end && prose[at + 2] == prose[at] && !IsSpace(before) && (IsSpace(after) || !char.IsLetterOrDigit(after));

    private static MarkRole RoleOf(string prose, MarkGlyph glyph, char before, char after, int end)
    {
        var opens = !IsSpace(after) && OpensAfter(before) && after is not (',' or ';' or ':' or '!' or '?' or ')' or ']' or '}');
        var closes = !IsSpace(before) && ClosesBefore(after);
        switch (glyph)
        {
            // d’« un jour »: the word before was cut short
            case MarkGlyph.GuillemetLeft or MarkGlyph.SingleGuillemetLeft or MarkGlyph.DoubleLeft or MarkGlyph.DoubleLow when before is '\'' or '’':
                return MarkRole.Opener;
            // « pour tous ». ends a sentence; » ... begins one
            case MarkGlyph.GuillemetRight
            or MarkGlyph.SingleGuillemetRight when after == '.' && !(end + 1 < prose.Length && prose[end] == '.' && prose[end + 1] == '.'):
                return MarkRole.Closer;
            case MarkGlyph.DoubleStraight or MarkGlyph.TwoStraight when char.IsDigit(before) && char.IsLetterOrDigit(after):
                return MarkRole.Prime;
            case MarkGlyph.SingleStraight or MarkGlyph.SingleRight when char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after):
                return char.IsDigit(before) && char.IsDigit(after) ? MarkRole.Prime : MarkRole.Apostrophe;
            case MarkGlyph.SingleStraight or MarkGlyph.SingleLeft or MarkGlyph.SingleRight when IsElision(prose, end):
                return MarkRole.Apostrophe;
        }
        return (opens, closes) switch
        {
            (true, false) => MarkRole.Opener,
            (false, true) => MarkRole.Closer,
            _ => MarkRole.Either,
        };
    }

    /// <summary>’tis, ’em, ’n’, ’90s: a mark that stands for what is left out at the head of a word.</summary>
    private static bool IsElision(string prose, int at)
    {
        var end = at;
        while (end < prose.Length && end - at < 7 && char.IsLetterOrDigit(prose[end]))
            end++;
        var word = prose.AsSpan(at, end - at);
        if (word.Length is 2 or 3 && char.IsDigit(word[0]) && char.IsDigit(word[1]))
            return word.Length == 2 || word[2] == 's';
        Span<char> lower = stackalloc char[8];
        word.ToLowerInvariant(lower);
        return CueWords.IsElision(lower[..word.Length]);
    }

    public static bool IsSpace(char c) => c == None || char.IsWhiteSpace(c) || c == '\u200b';

    private static bool OpensAfter(char before) =>
        IsSpace(before) || before is '(' or '[' or '{' or '<' or '¿' or '¡' or '—' or '–' or '-' or '/' or '=' or '>' or '*' or '_' or '|' or '~' or '―';

    private static bool ClosesBefore(char after) =>
        IsSpace(after) || (!char.IsLetterOrDigit(after) && after is not ('(' or '[' or '{' or '$' or '€' or '£' or '#' or '@'));

    private static char Before(string prose, int start, int at)
    {
        while (--at >= start)
        {
            if (prose[at] != Document.Unread)
                return prose[at];
        }
        return None;
    }

    private static char After(string prose, int at, int end)
    {
        for (; at < end; at++)
        {
            if (prose[at] != Document.Unread)
                return prose[at];
        }
        return None;
    }

    private static int RunEnd(string prose, int start, int end)
    {
        var last = start + 1;
        for (var i = last; i < end && (prose[i] == Document.Unread || QuoteMarks.Is(prose[i])); i++)
        {
            if (prose[i] != Document.Unread)
                last = i + 1;
        }
        return last;
    }

    private static bool IsBlank(string prose, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (prose[i] != Document.Unread && !IsSpace(prose[i]))
                return false;
        }
        return true;
    }
}
