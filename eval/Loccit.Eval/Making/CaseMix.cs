namespace Loccit.Eval.Making;

/// <summary>The classes of cases, how many there are of each, and how one is made.</summary>
internal static class CaseMix
{
    /// <summary>Shares are of one another: they need not add up to anything.</summary>
    public static List<(string Class, double Share, Func<MadeCase?> Make)> English(Shelf shelf, Shelf heldBack, MadeSources sources, Random random)
    {
        var honest = new HonestCases(shelf, random);
        var altered = new AlteredCases(shelf, random);
        var cuts = new CutCases(shelf, random);
        var marks = new MarkCases(shelf, random, sources);
        var scans = new ScanCases(shelf, random, sources);
        var elsewhere = new ElsewhereCases(shelf, heldBack, random);
        double[] rates = [.01, .05, .10, .20];
        return
        [
            ("verbatim", 7, honest.Verbatim),
            ("typographic", 6, honest.Typographic),
            ("permitted", 5, honest.Permitted),
            ("form:case", 2, honest.Case),
            ("form:punctuation", 3, honest.Punctuation),
            ("form:number", 3, honest.Number),
            ("form:filler", 2, honest.Filler),
            .. EnglishSwaps.ByKind.Select(k =>
                (
                    $"altered:{k.Key}",
                    k.Key is "spelling" or "contraction" ? 2.0 : 3.0,
                    (Func<MadeCase?>)(() => altered.Changed(k.Value, k.Key is "contraction" ? null : k.Key))
                )
            ),
            ("altered:name", 3, altered.Name),
            ("altered:words", 4, altered.Words),
            ("altered:order", 3, altered.Order),
            ("altered:punctuation", 3, altered.Punctuation),
            ("elided:fair", 5, cuts.Fair),
            ("elided:negation", 3, cuts.Negation),
            ("elided:order", 2, cuts.Order),
            ("elided:distance", 2, () => cuts.Apart(marked: true)),
            ("spliced:one", 2, () => cuts.Apart(marked: false)),
            ("spliced:two", 2, cuts.TwoTexts),
            ("truncated", 3, cuts.Truncated),
            ("bracketed", 4, marks.Bracketed),
            ("mark:sic", 2, marks.Sic),
            ("mark:emphasis-added", 2, marks.EmphasisAdded),
            ("mark:citations-omitted", 2, marks.CitationsOmitted),
            ("mark:cleaned-up", 2, marks.CleanedUp),
            ("mark:nested", 1, marks.Nested),
            ("mark-abused", 2, () => marks.Abused(altered)),
            ("furniture:head", 2, () => scans.Furniture("head")),
            ("furniture:lines", 2, () => scans.Furniture("lines")),
            ("furniture:note", 2, () => scans.Furniture("note")),
            .. rates.Select(r => ($"ocr:{r * 100:0}", 3.0, (Func<MadeCase?>)(() => scans.Honest(r)))),
            ("ocr-altered", 4, () => scans.Altered(rates[random.Next(3)])),
            ("misattributed", 3, elsewhere.Misattributed),
            ("absent", 4, elsewhere.Absent),
            ("unavailable", 1, elsewhere.Unavailable),
            ("short", 1, elsewhere.Short),
        ];
    }

    /// <summary>The cases of another language: each cites its text, a copy of which is held for it.</summary>
    public static List<(string Class, double Share, Func<MadeCase?> Make)> Other(Shelf shelf, MadeSources sources, Random random)
    {
        var honest = new HonestCases(shelf, random);
        var altered = new AlteredCases(shelf, random);
        var cuts = new CutCases(shelf, random);
        string[] kinds = ["negation", "modal", "connective", "quantifier", "number"];
        List<(string Class, double Share, Func<MadeCase?> Make)> mix =
        [
            ("verbatim", 3, honest.Verbatim),
            ("typographic", 2, honest.Typographic),
            ("permitted", 1, honest.Permitted),
            .. kinds
                .Where(k => OtherSwaps.Of(shelf.Language, k).Length > 0)
                .Select(k => ($"altered:{k}", 2.0, (Func<MadeCase?>)(() => altered.Changed(OtherSwaps.Of(shelf.Language, k), k)))),
            ("elided:fair", 2, cuts.Fair),
            ("elided:order", 1, cuts.Order),
        ];
        var copies = new Dictionary<string, string>(StringComparer.Ordinal);
        return mix.ConvertAll(m => ($"{shelf.Language}:{m.Class}", m.Share, (Func<MadeCase?>)(() => m.Make() is { } made ? Copied(made) : null)));

        MadeCase Copied(MadeCase made)
        {
            var file = made.Parts[0].File;
            if (!copies.TryGetValue(file, out var copy))
                copies[file] = copy = sources.Add(shelf.Language, shelf.Texts.First(t => t.Name == file).Text);
            return made with { Cited = copy, Parts = [.. made.Parts.Select(p => p with { File = copy })] };
        }
    }
}
