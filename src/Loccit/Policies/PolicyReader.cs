namespace Loccit.Policies;

/// <summary>Reads the lines of a policy file: <c>name: …</c>, <c>base: …</c>, and <c>change: silent|mark|never note|warning|error -- reference</c>.</summary>
internal sealed class PolicyReader
{
    private const string Shape = "expected 'change: silent|mark|never note|warning|error -- reference'.";

    private static readonly string[] Permissions = ["silent", "mark", "never"];
    private static readonly string[] Severities = ["note", "warning", "error"];

    private readonly string id;
    private readonly Func<string, Policy>? baseNamed;
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);
    private Policy? inherited;

    private PolicyReader(string id, Func<string, Policy>? baseNamed) => (this.id, this.baseNamed) = (id, baseNamed);

    private string? Name { get; set; }

    private Dictionary<string, PolicyRule> Rules { get; } = new(StringComparer.Ordinal);

    /// <exception cref="PolicyException">A line cannot be read, or a rule is missing.</exception>
    public static (string Name, Dictionary<string, PolicyRule> Rules) Read(string id, string text, Func<string, Policy>? baseNamed)
    {
        var reader = new PolicyReader(id, baseNamed);
        var number = 0;
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim().Trim('\uFEFF');
            if (line.Length > 0 && line[0] != '#')
                reader.Line(number, line);
        }
        return (reader.Name ?? id, reader.Complete());
    }

    private void Line(int number, string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            throw new PolicyException(id, number, Shape);
        var (key, value) = (line[..colon].Trim(), line[(colon + 1)..].Trim());
        if (!lines.TryAdd(key, number))
            throw new PolicyException(id, number, $"'{key}' stands in line {lines[key]} already.");
        switch (key)
        {
            case "name":
                Name = value;
                break;
            case "base":
                Inherit(number, value);
                break;
            default:
                Rules[key] = Rule(number, key, value);
                break;
        }
    }

    private void Inherit(int number, string named)
    {
        if (named.Length == 0)
            throw new PolicyException(id, number, "the base has no name.");
        if (baseNamed is null)
            throw new PolicyException(id, number, "this policy can have no base.");
        try
        {
            inherited = baseNamed(named);
        }
        catch (ArgumentException)
        {
            throw new PolicyException(id, number, $"there is no policy '{named}'.", named, Policy.BuiltIn);
        }
    }

    private PolicyRule Rule(int number, string change, string value)
    {
        if (!Policy.Changes.Contains(change))
            throw new PolicyException(id, number, $"no change is called '{change}'.", change, Policy.Changes);
        var dash = value.IndexOf("--", StringComparison.Ordinal);
        var words = (dash < 0 ? value : value[..dash]).Split([' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
        if (words.Length != 2)
            throw new PolicyException(id, number, "expected 'silent', 'mark' or 'never', then 'note', 'warning' or 'error'.");
        return new PolicyRule(
            change,
            (Permission)IndexOf(number, words[0], Permissions),
            (Severity)IndexOf(number, words[1], Severities),
            dash < 0 ? "" : value[(dash + 2)..].Trim()
        );
    }

    private int IndexOf(int number, string word, string[] known)
    {
        var i = Array.IndexOf(known, word.ToLowerInvariant());
        if (i >= 0)
            return i;
        throw new PolicyException(id, number, $"expected '{known[0]}', '{known[1]}' or '{known[2]}' where '{word}' stands.", word, known);
    }

    private Dictionary<string, PolicyRule> Complete()
    {
        foreach (var change in Policy.Changes)
        {
            if (Rules.ContainsKey(change))
                continue;
            if (inherited is null)
                throw new PolicyException(id, 0, $"there is no rule for '{change}' and no base to take it from; a line like 'base: press' gives one.");
            Rules[change] = inherited[change];
        }
        return Rules;
    }
}
