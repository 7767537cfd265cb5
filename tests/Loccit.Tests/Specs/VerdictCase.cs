using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Loccit.Specs;

/// <summary>A quotation, its source and the verdict on it: one fenced block of "key: value" lines in the prose of tests/specs.</summary>
internal sealed partial record VerdictCase
{
    private readonly Dictionary<string, string> fields;

    private VerdictCase(string file, Dictionary<string, string> fields)
    {
        (File, this.fields) = (file, fields);
    }

    [GeneratedRegex("```case\n(?<case>[^`]*)```", RegexOptions.NonBacktracking)]
    private static partial Regex Fence { get; }

    /// <summary>Name of the file that the case stands in.</summary>
    public string File { get; }

    public string Id => Field("id") ?? "";

    /// <summary>Text of the source cited; empty where nothing could be read of it.</summary>
    public string Source => Unescape(Field("source") ?? "");

    /// <summary>Text of a second source that is held; null if there is none.</summary>
    public string? Other => Field("other") is { } other ? Unescape(other) : null;

    /// <summary>False if the quotation names no source.</summary>
    public bool IsCited => Field("cited") != "none";

    public string Quote => Unescape(Field("quote") ?? "");

    public string Policy => Field("policy") ?? "press";

    /// <summary>The verdicts that are right, as written in a report.</summary>
    public string[] Verdicts => Field("verdict")!.Split('|');

    /// <summary>Kinds of difference that have to be named.</summary>
    public string[] Kinds => (Field("kinds") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>Why the case matters.</summary>
    public string Why => Field("why") ?? "";

    /// <summary>Names of the fields that the case has.</summary>
    public IReadOnlyCollection<string> Names => fields.Keys;

    private string? Field(string name) => fields.GetValueOrDefault(name);

    /// <summary>What is wrong with a judgement of this case; null if it is right.</summary>
    public string? Fault(Judgement judgement)
    {
        var told = $"{judgement.Explanation} {string.Join("; ", judgement.Edits)}";
        var verdict = judgement.Verdict.ToString().ToLowerInvariant();
        if (!Verdicts.Contains(verdict))
            return $"{verdict}, not {string.Join(" or ", Verdicts)}: {told}";
        var missing = Kinds.Where(k => !judgement.Flags.HasFlag(Enum.Parse<EditKinds>(k, ignoreCase: true))).ToList();
        return missing.Count == 0 ? null : $"{string.Join(", ", missing)} not in {judgement.Flags}: {told}";
    }

    /// <summary>Every case of the files in a folder, by file and place in it.</summary>
    public static List<VerdictCase> ReadAll(string folder)
    {
        var cases = new List<VerdictCase>();
        foreach (var path in Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal))
        {
            // The readme shows what a case looks like.
            if (Path.GetFileName(path) == "README.md")
                continue;
            foreach (Match block in Fence.Matches(System.IO.File.ReadAllText(path)))
                cases.Add(Parse(Path.GetFileName(path), block.Groups["case"].Value));
        }
        return cases;
    }

    private static VerdictCase Parse(string file, string block)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var line in block.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon < 0)
                throw new FormatException($"{file}: expected 'field: value', found '{line}'.");
            fields.Add(line[..colon], line[(colon + 1)..].Trim());
        }
        return new VerdictCase(file, fields);
    }

    /// <summary>Undoes what keeps a text on one line and its invisible characters visible: \n, \t, \u00ad and a stretch of filler for @@200@@.</summary>
    private static string Unescape(string value)
    {
        var text = new StringBuilder();
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] != '\\' || i + 1 == value.Length)
            {
                text.Append(value[i]);
                continue;
            }
            switch (value[++i])
            {
                case 'n':
                    text.Append('\n');
                    break;
                case 't':
                    text.Append('\t');
                    break;
                case 'u':
                    text.Append((char)ushort.Parse(value.AsSpan(i + 1, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture));
                    i += 4;
                    break;
                default:
                    throw new FormatException($"'\\{value[i]}' stands for nothing: {value}");
            }
        }
        return text.Replace("@@200@@", Filler).ToString();
    }

    private static readonly string Filler = string.Concat(Enumerable.Range(1, 200).Select(i => $"Word{i} of a long stretch that nobody quotes stands here. "));
}
