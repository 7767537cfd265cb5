using Loccit.Cli.Commands;

namespace Loccit.Cli.Policies;

/// <summary>Loads policies by name or from files, each once.</summary>
internal sealed class PolicyFiles
{
    /// <summary>A policy is a page; a file beyond this size was named by mistake.</summary>
    private const long LargestFile = 1 << 20;

    private readonly Dictionary<string, Policy> loaded = new(StringComparer.Ordinal);

    /// <summary>Files whose base is being looked for, the outermost first.</summary>
    private readonly List<string> open = [];

    /// <param name="option">What asked for it, to begin the message with: <c>--policy</c>.</param>
    /// <param name="named">A name of <see cref="Policy.BuiltIn"/> or the path of a file.</param>
    /// <exception cref="CannotException">There is none, or it cannot be read.</exception>
    public Policy Load(string option, string named)
    {
        if (Policy.BuiltIn.Contains(named))
            return BuiltIn(named);
        if (Directory.Exists(named))
            throw new CannotException($"{option}: '{named}' is a folder; a policy is a file.");
        if (File.Exists(named))
            return FromFile(Path.GetFullPath(named), named);
        if (IsPath(named))
            throw new CannotException($"{option}: there is no file '{named}'.");
        throw new CannotException($"{option}: there is no '{named}'. {Meant(named, Policy.BuiltIn)}There are: {string.Join(", ", Policy.BuiltIn)}.");
    }

    /// <summary>Whether a name can only be meant as a file.</summary>
    private static bool IsPath(string named) =>
        named.Contains('/', StringComparison.Ordinal) || named.Contains('\\', StringComparison.Ordinal) || Path.HasExtension(named);

    private Policy BuiltIn(string id)
    {
        if (!loaded.TryGetValue(id, out var policy))
            loaded[id] = policy = Policy.Load(id);
        return policy;
    }

    private Policy FromFile(string path, string shown)
    {
        if (loaded.TryGetValue(path, out var known))
            return known;
        var text = Text(path, shown);
        open.Add(path);
        try
        {
            var policy = Policy.Read(Path.GetFileNameWithoutExtension(path), text, name => Base(name, path, shown, text));
            loaded[path] = policy;
            return policy;
        }
        catch (PolicyException e)
        {
            var place = e.Line > 0 ? $"{shown}, line {e.Line}" : shown;
            throw new CannotException($"{place}: {e.Problem}{(e.Unknown is null ? "" : " " + Meant(e.Unknown, e.Known) + Known(e))}".TrimEnd());
        }
        finally
        {
            open.Remove(path);
        }
    }

    /// <summary>The base that a file names: a built-in policy, or a file beside it.</summary>
    private Policy Base(string named, string path, string shown, string text)
    {
        if (Policy.BuiltIn.Contains(named))
            return BuiltIn(named);
        var file = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(path)!, named));
        var place = $"{shown}, line {LineOfBase(text)}";
        if (open.Contains(file))
        {
            var round = open.SkipWhile(f => f != file).Append(file).Select(f => Path.GetFileName(f));
            throw new CannotException($"{place}: the bases go round in a circle: {string.Join(" → ", round)}.");
        }
        if (File.Exists(file))
            return FromFile(file, Path.Combine(Path.GetDirectoryName(shown) ?? "", named));
        if (IsPath(named))
            throw new CannotException($"{place}: there is no file '{named}' beside it.");
        throw new ArgumentException($"There is no policy '{named}'.", nameof(named));
    }

    private static int LineOfBase(string text) => text.Split('\n').TakeWhile(l => !l.TrimStart().StartsWith("base", StringComparison.Ordinal)).Count() + 1;

    private static string Text(string path, string shown)
    {
        try
        {
            if (new FileInfo(path).Length > LargestFile)
                throw new CannotException($"{shown}: too large for a policy.");
            return File.ReadAllText(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotException($"{shown}: the policy cannot be read; check its permissions.");
        }
    }

    private static string Meant(string given, IEnumerable<string> names) => NearestName.Of(given, names) is { } meant ? $"Did you mean '{meant}'? " : "";

    /// <summary>A long list helps nobody who has been told the word that was meant.</summary>
    private static string Known(PolicyException e) =>
        NearestName.Of(e.Unknown!, e.Known) is not null && e.Known.Count > 8 ? "" : $"There are: {string.Join(", ", e.Known)}.";
}
