using Microsoft.Extensions.FileSystemGlobbing;

namespace Loccit.Cli.Policies;

/// <summary>Which policy judges which document: <c>--policy NAME</c> for all, <c>--policy GLOB=NAME</c> for those whose path fits. The last that fits decides.</summary>
internal sealed class PolicyChoice
{
    private readonly List<(Matcher Fits, Policy Policy)> byPath = [];

    private PolicyChoice(Policy standard) => Default = standard;

    /// <summary>For documents that no pattern fits, and for words without a document.</summary>
    public Policy Default { get; private set; }

    /// <summary>Whether several may be in use.</summary>
    public bool HasPatterns => byPath.Count > 0;

    /// <param name="given">The values of <c>--policy</c>, in their order.</param>
    /// <param name="takesPatterns">False where there are no documents.</param>
    /// <exception cref="CannotException">A value cannot be followed.</exception>
    public static PolicyChoice Read(IReadOnlyList<string> given, bool takesPatterns)
    {
        var files = new PolicyFiles();
        var choice = new PolicyChoice(files.Load("--policy", Policy.BuiltIn[0]));
        foreach (var value in given)
        {
            // A file's own name may hold the sign.
            var sign = File.Exists(value) ? -1 : value.IndexOf('=', StringComparison.Ordinal);
            if (sign < 0)
            {
                choice.Default = files.Load("--policy", value);
                continue;
            }
            if (!takesPatterns)
                throw new CannotException($"--policy: '{value}' chooses by path, and lines have none; name one policy.");
            var (pattern, name) = (value[..sign], value[(sign + 1)..]);
            if (pattern.Length == 0 || name.Length == 0)
                throw new CannotException($"--policy: '{value}' is not PATTERN=POLICY.");
            choice.byPath.Add((MatcherOf(pattern), files.Load("--policy", name)));
        }
        return choice;
    }

    /// <summary>The policy for the document of a path, as the user wrote it.</summary>
    public Policy Of(string path)
    {
        var normal = Normal(path);
        for (var i = byPath.Count - 1; i >= 0; i--)
        {
            if (byPath[i].Fits.Match(normal).HasMatches)
                return byPath[i].Policy;
        }
        return Default;
    }

    private static Matcher MatcherOf(string pattern)
    {
        var normal = Normal(pattern);
        var matcher = new Matcher(StringComparison.Ordinal);
        // As in lists of files to ignore: a name without a folder fits in any folder, a folder fits all that is in it.
        string[] starts = normal.Contains('/', StringComparison.Ordinal) ? [normal] : [normal, "**/" + normal];
        foreach (var start in starts)
        {
            matcher.AddInclude(start);
            if (!start.EndsWith('*'))
                matcher.AddInclude(start.TrimEnd('/') + "/**/*");
        }
        return matcher;
    }

    /// <summary>Without <c>./</c> and without a leading slash, which the matcher would not understand on both sides.</summary>
    private static string Normal(string path)
    {
        var normal = path.Replace('\\', '/');
        while (normal.StartsWith("./", StringComparison.Ordinal))
            normal = normal[2..];
        return normal.TrimStart('/');
    }
}
