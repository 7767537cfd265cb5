using Loccit.Cli.Configuration;
using Loccit.Cli.Inputs;

namespace Loccit.Cli.Policies;

/// <summary>Which policy judges which document: <c>--policy NAME</c> for all, <c>--policy GLOB=NAME</c> for those whose path fits. The last that fits decides.</summary>
internal sealed class PolicyChoice
{
    private readonly List<(PathPattern Pattern, Policy Policy)> byPath = [];

    private PolicyChoice(Policy standard) => Default = standard;

    /// <summary>For documents that no pattern fits, and for words without a document.</summary>
    public Policy Default { get; private set; }

    /// <summary>Whether several may be in use.</summary>
    public bool HasPatterns => byPath.Count > 0;

    /// <param name="given">The values of <c>--policy</c>, in their order; the last word.</param>
    /// <param name="takesPatterns">False where there are no documents.</param>
    /// <param name="settings">What the settings file says, where nothing else is given.</param>
    /// <exception cref="CannotException">A value cannot be followed.</exception>
    public static PolicyChoice Read(IReadOnlyList<string> given, bool takesPatterns, Settings settings)
    {
        var files = new PolicyFiles();
        var choice = new PolicyChoice(settings.Policy is { } named ? files.Load(named.Where, named.Value) : files.Load("--policy", Policy.BuiltIn[0]));
        // one policy for all on the command line is meant for all
        if (takesPatterns && !given.Any(g => IsForAll(g)))
            choice.byPath.AddRange(settings.Files.Where(f => f.Policy is not null).Select(f => (f.Pattern, files.Load(f.Policy!.Where, f.Policy.Value))));
        foreach (var value in given)
        {
            var sign = value.IndexOf('=', StringComparison.Ordinal);
            if (IsForAll(value))
            {
                choice.Default = files.Load("--policy", value);
                continue;
            }
            if (!takesPatterns)
                throw new CannotException($"--policy: '{value}' chooses by path, and lines have none; name one policy.");
            var (pattern, name) = (value[..sign], value[(sign + 1)..]);
            if (pattern.Length == 0 || name.Length == 0)
                throw new CannotException($"--policy: '{value}' is not PATTERN=POLICY.");
            choice.byPath.Add((new PathPattern(pattern), files.Load("--policy", name)));
        }
        return choice;
    }

    /// <summary>True of a policy without a pattern. A file's own name may hold the sign.</summary>
    private static bool IsForAll(string value) => !value.Contains('=', StringComparison.Ordinal) || File.Exists(value);

    /// <summary>The policy for the document of a path, as the user wrote it.</summary>
    public Policy Of(string path)
    {
        for (var i = byPath.Count - 1; i >= 0; i--)
        {
            if (byPath[i].Pattern.Fits(path))
                return byPath[i].Policy;
        }
        return Default;
    }
}
