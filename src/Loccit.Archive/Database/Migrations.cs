namespace Loccit.Archive.Database;

/// <summary>The steps from an empty file to the tables of this version, each a numbered file that is never changed once it was released.</summary>
internal static class Migrations
{
    private static readonly Lazy<IReadOnlyList<string>> all = new(Load);

    /// <summary>The number of the last step.</summary>
    public static int Latest => all.Value.Count;

    /// <summary>The statements of a step.</summary>
    /// <param name="number">From 1.</param>
    public static string Step(int number) => all.Value[number - 1];

    private static List<string> Load()
    {
        var steps = new List<string>();
        while (typeof(Migrations).Assembly.GetManifestResourceStream($"{steps.Count + 1:D4}.sql") is { } stream)
        {
            using var reader = new StreamReader(stream);
            steps.Add(reader.ReadToEnd());
        }
        return steps;
    }
}
