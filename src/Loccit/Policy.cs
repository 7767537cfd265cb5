using System.Security.Cryptography;
using System.Text;

namespace Loccit;

/// <summary>What a policy says of one sort of change.</summary>
public enum Permission
{
    /// <summary>May be made without a word.</summary>
    Silent,

    /// <summary>Must be marked by an ellipsis or brackets.</summary>
    Mark,

    /// <summary>May not be made, marked or not.</summary>
    Never,
}

/// <summary>One rule of a policy.</summary>
/// <param name="Change">The sort of change, e.g. <c>first-letter-case</c>.</param>
/// <param name="Permission">What is allowed.</param>
/// <param name="Severity">How much it matters when the rule is broken.</param>
/// <param name="Reference">Manual and section that the rule is taken from.</param>
public sealed record PolicyRule(string Change, Permission Permission, Severity Severity, string Reference);

/// <summary>A named set of rules for what may be changed silently, what must be marked, what never. Data: one readable file each, in Policies/.</summary>
public sealed class Policy
{
    private readonly Dictionary<string, PolicyRule> rules;

    private Policy(string id, string name, Dictionary<string, PolicyRule> rules, string fingerprint)
    {
        (Id, Name, this.rules, Fingerprint) = (id, name, rules, fingerprint);
    }

    /// <summary>The policies that come with Loccit, the default first.</summary>
    public static IReadOnlyList<string> BuiltIn { get; } = ["press", "chicago", "apa", "mla", "bluebook", "wikipedia", "strict"];

    /// <summary>"press", "chicago" …</summary>
    public string Id { get; }

    /// <summary>What it is called in full.</summary>
    public string Name { get; }

    /// <summary>First 16 hexadecimal digits of the SHA-256 of the rules in canonical form (comments and spacing left out): equal fingerprints judge alike.</summary>
    public string Fingerprint { get; }

    /// <summary>Every rule, by change.</summary>
    public IReadOnlyList<PolicyRule> Rules => [.. rules.Values.OrderBy(r => r.Change, StringComparer.Ordinal)];

    /// <summary>The rule for a sort of change.</summary>
    /// <exception cref="ArgumentException">The policy has no such rule: every policy that can be read has all of them, so the name is wrong.</exception>
    public PolicyRule this[string change] =>
        rules.TryGetValue(change, out var rule) ? rule : throw new ArgumentException($"No rule is called '{change}'.", nameof(change));

    /// <summary>Loads one of <see cref="BuiltIn"/>.</summary>
    /// <exception cref="ArgumentException">There is none of that name; the message lists those there are.</exception>
    public static Policy Load(string id)
    {
        using var stream = BuiltIn.Contains(id) ? typeof(Policy).Assembly.GetManifestResourceStream(id + ".policy") : null;
        if (stream is null)
            throw new ArgumentException($"There is no policy '{id}'. There are: {string.Join(", ", BuiltIn)}.", nameof(id));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Parse(id, reader.ReadToEnd());
    }

    /// <summary>
    /// Reads a policy: one line <c>name: …</c>, then one line for each change:
    /// <c>change: silent|mark|never note|warning|error -- reference</c>. Lines that start with # are comments.
    /// </summary>
    /// <exception cref="FormatException">A line cannot be read, or a rule is missing; names the line or the rule.</exception>
    internal static Policy Parse(string id, string text)
    {
        var name = id;
        var rules = new Dictionary<string, PolicyRule>(StringComparer.Ordinal);
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line[0] == '#')
                continue;
            var colon = line.IndexOf(':');
            if (colon < 0)
                throw new FormatException($"Policy '{id}', line {number}: expected 'change: silent|mark|never note|warning|error -- reference'.");
            var (key, value) = (line[..colon].Trim(), line[(colon + 1)..].Trim());
            if (key == "name")
            {
                name = value;
                continue;
            }
            var dash = value.IndexOf("--", StringComparison.Ordinal);
            var words = (dash < 0 ? value : value[..dash]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            if (!Changes.Contains(key))
                throw new FormatException($"Policy '{id}', line {number}: no change is called '{key}'. There are: {string.Join(", ", Changes)}.");
            if (
                words.Length != 2
                || !Enum.TryParse<Permission>(words[0], ignoreCase: true, out var permission)
                || !Enum.TryParse<Severity>(words[1], ignoreCase: true, out var severity)
            )
                throw new FormatException($"Policy '{id}', line {number}: expected 'silent', 'mark' or 'never', then 'note', 'warning' or 'error'.");
            rules[key] = new PolicyRule(key, permission, severity, dash < 0 ? "" : value[(dash + 2)..].Trim());
        }
        if (Changes.FirstOrDefault(c => !rules.ContainsKey(c)) is { } missing)
            throw new FormatException($"Policy '{id}' has no rule for '{missing}'.");
        var canonical = string.Join('\n', rules.Values.OrderBy(r => r.Change, StringComparer.Ordinal).Select(r => $"{r.Change} {r.Permission} {r.Severity}"));
        return new Policy(id, name, rules, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(canonical)))[..16]);
    }

    /// <summary>Every sort of change that a policy must have a rule for.</summary>
    internal static readonly string[] Changes =
    [
        "first-letter-case",
        "final-punctuation",
        "inner-punctuation",
        "meaning-punctuation",
        "letter-case",
        "note-marker",
        // the same number written otherwise: "1,000" and "one thousand"
        "number-form",
        // quotation marks inside the quoted words, dropped or added
        "internal-marks",
        // a citation inside the source's words, left out
        "citation",
        // um, uh, you know, false starts left out of speech
        "filler",
        // an evident slip of the source's spelling, corrected
        "typo",
        // "we've" and "we have"
        "contraction",
        "spelling",
        "omission",
        "insertion",
        "replacement",
        "sic",
        "elision-order",
        "elision-distance",
        "elision-governing",
        // the omitted stretch ends one person's words
        "elision-speaker",
        // fragments of two sources under one ellipsis
        "elision-source",
        "edge-governing",
        "splice",
        // words that the source itself gives as another's
        "second-hand",
        // "(cleaned up)": under mark it is taken for the mark of dropped marks, brackets, citations and notes; under never it covers nothing
        "cleaned-up",
    ];
}
