using System.ComponentModel;
using System.Text.Json;

namespace Loccit.Bench.Peers;

/// <summary>The package compromise of npm, which finds quotations by their marks; installed into the bench's folder when first asked for.</summary>
internal sealed class Compromise
{
    public const string Version = "14.17.0";

    // Written so that nothing but the call itself is timed: the texts are read and the program is warm.
    private const string Program = """
        import { readFileSync } from 'node:fs';
        import nlp from 'compromise';
        const texts = JSON.parse(readFileSync(process.argv[2], 'utf8'));
        let found = 0;
        const read = () => { for (const text of texts) found += nlp(text).quotations().out('array').length; };
        read();
        found = 0;
        const before = process.cpuUsage();
        read();
        const used = process.cpuUsage(before);
        console.log(JSON.stringify({ seconds: (used.user + used.system) / 1e6, found }));
        """;

    private readonly string folder;

    private Compromise(string folder) => this.folder = folder;

    /// <summary>Installs the package; null, with the reason on standard error, where Node.js or the registry is not at hand.</summary>
    public static Compromise? Install(string work)
    {
        var folder = Directory.CreateDirectory(Path.Combine(work, "compromise")).FullName;
        File.WriteAllText(Path.Combine(folder, "package.json"), "{ \"private\": true }\n");
        File.WriteAllText(Path.Combine(folder, "quotations.mjs"), Program);
        try
        {
            if (!Directory.Exists(Path.Combine(folder, "node_modules", "compromise")))
                new Run("npm", "npm", ["install", "--prefix", folder, "--no-audit", "--no-fund", $"compromise@{Version}"]).Time();
            new Run("node", "node", ["--version"]).Time();
            return new Compromise(folder);
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException)
        {
            Console.Error.WriteLine($"bench: compromise is missing, it needs Node.js and npm: {e.Message}");
            return null;
        }
    }

    /// <summary>Seconds of processor time to find the quotations of these texts once they have been found before, and how many it found.</summary>
    public (double Seconds, int Found) Read(IReadOnlyList<string> texts)
    {
        var file = Path.Combine(folder, "texts.json");
        File.WriteAllText(file, JsonSerializer.Serialize(texts));
        using var answer = JsonDocument.Parse(new Run("compromise", "node", [Path.Combine(folder, "quotations.mjs"), file]).Output());
        return (answer.RootElement.GetProperty("seconds").GetDouble(), answer.RootElement.GetProperty("found").GetInt32());
    }
}
