using System.Security.Cryptography;
using System.Text;
using Loccit.Policies;

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

    /// <summary>True if it judges as the one of <see cref="BuiltIn"/> that is called so.</summary>
    public bool IsBuiltIn => BuiltIn.Contains(Id) && Load(Id).Fingerprint == Fingerprint;

    /// <summary>All rules as the text of a file: what <see cref="Read"/> makes of it judges alike.</summary>
    public override string ToString() =>
        $"name: {Name}\n"
        + string.Concat(
            Rules.Select(r => $"{r.Change}: {r.Permission.ToString().ToLowerInvariant()} {r.Severity.ToString().ToLowerInvariant()} -- {r.Reference}\n")
        );

    /// <summary>Loads one of <see cref="BuiltIn"/>.</summary>
    /// <exception cref="ArgumentException">There is none of that name; the message lists those there are.</exception>
    public static Policy Load(string id)
    {
        using var stream = BuiltIn.Contains(id) ? typeof(Policy).Assembly.GetManifestResourceStream(id + ".policy") : null;
        if (stream is null)
            throw new ArgumentException($"There is no policy '{id}'. There are: {string.Join(", ", BuiltIn)}.", nameof(id));
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return Make(id, reader.ReadToEnd(), baseNamed: null);
    }

    /// <summary>
    /// Reads a policy of one's own: a line <c>name: …</c>, a line <c>base: …</c> that names the policy it departs from, and a line for each rule that differs:
    /// <c>change: silent|mark|never note|warning|error -- reference</c>. Without a base all rules must be there. Lines that start with # are comments.
    /// </summary>
    /// <param name="id">What the policy goes by in reports.</param>
    /// <param name="text">The file's text.</param>
    /// <param name="baseNamed">Finds the policy that a base line names; an <see cref="ArgumentException"/> from it says that there is none. Null: those of <see cref="BuiltIn"/>.</param>
    /// <exception cref="PolicyException">A line cannot be read, or a rule is missing.</exception>
    public static Policy Read(string id, string text, Func<string, Policy>? baseNamed = null) => Make(id, text, baseNamed ?? Load);

    private static Policy Make(string id, string text, Func<string, Policy>? baseNamed)
    {
        var (name, rules) = PolicyReader.Read(id, text, baseNamed);
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
        // accents lost or added, umlauts written out, ss for sharp s
        "accents",
        "note-marker",
        // the same number written otherwise: "1,000" and "one thousand"
        "number-form",
        // quotation marks inside the quoted words, dropped or added
        "internal-marks",
        // a citation inside the source's words, left out
        "citation",
        // um, uh, you know, false starts left out of speech
        "filler",
        // italics or bold that the source does not have, or that the quotation lacks
        "emphasis-added",
        "emphasis-dropped",
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
