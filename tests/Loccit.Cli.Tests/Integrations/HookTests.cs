using System.Diagnostics;

namespace Loccit.Cli.Tests.Integrations;

/// <summary>The pre-commit hook and the GitHub action, as far as they run without those programs: what they call is called, with what they would give.</summary>
public sealed class HookTests
{
    [Fact]
    public void The_hook_calls_a_command_that_there_is()
    {
        var hook = Repository.Read(".pre-commit-hooks.yaml");

        var entry = Value(hook, "entry");
        entry.ShouldBe("loccit check --quiet");
        Value(hook, "language").ShouldBe("script");
        File.Exists(Path.Combine(Repository.Root, entry.Split(' ')[0])).ShouldBeTrue();
        foreach (var ending in Loccit.Documents.DocumentReader.Extensions)
            System.Text.RegularExpressions.Regex.IsMatch("a" + ending, Value(hook, "files").Trim('\'')).ShouldBeTrue(ending);
    }

    [Fact]
    public void The_hook_stops_a_commit_with_a_wrong_quotation()
    {
        using var folder = Project();

        var wrong = Shell(folder, $"{Program()} check --quiet a.md", []);
        wrong.Code.ShouldBe(1);
        wrong.Out.ShouldContain("altered");
        folder.Add("a.md", "The council wrote: “We shall not build the bridge this year” (council.txt).\n");
        Shell(folder, $"{Program()} check --quiet a.md", []).ShouldBe((0, ""));
    }

    [Fact]
    public void The_action_runs_its_step()
    {
        using var folder = Project();
        var step = Step(Repository.Read("action.yml"));
        Dictionary<string, string> inputs = new()
        {
            ["LOCCIT"] = Program(),
            ["FILES"] = "*.md",
            ["SOURCES"] = "sources",
            ["POLICY"] = "",
            ["FAIL_ON"] = "error",
            ["CHANGED_SINCE"] = "",
            ["SARIF"] = "out.sarif",
        };

        var (code, output) = Shell(folder, step, inputs);

        code.ShouldBe(1, output);
        output.ShouldContain("::error file=a.md,line=1");
        File.ReadAllText(folder.Path + "/out.sarif").ShouldContain("\"ruleId\": \"LC401\"");
        Shell(folder, step, new Dictionary<string, string>(inputs) { ["FAIL_ON"] = "never", ["SARIF"] = "" }).Code.ShouldBe(0);
    }

    [Fact]
    public void Every_input_of_the_action_is_given_to_its_step()
    {
        var action = Repository.Read("action.yml");
        var inputs = action[action.IndexOf("inputs:", StringComparison.Ordinal)..action.IndexOf("runs:", StringComparison.Ordinal)]
            .Split('\n')
            .Where(l => l.StartsWith("  ", StringComparison.Ordinal) && l[2] != ' ')
            .Select(l => l.Trim().TrimEnd(':'))
            .ToList();

        inputs.Count.ShouldBeGreaterThan(5);
        foreach (var input in inputs)
            action.ShouldContain("${{ inputs." + input + " }}");
    }

    private static Folder Project()
    {
        var folder = new Folder();
        folder.Add("loccit.toml", "sources = [\"sources\"]\n");
        folder.Add("sources/council.txt", "We shall not build the bridge this year, said the council.");
        folder.Add("a.md", "The council wrote: “We shall build the bridge this year” (council.txt).\n");
        return folder;
    }

    /// <summary>The program that the tests were built with.</summary>
    private static string Program()
    {
        var built = Path.Combine(AppContext.BaseDirectory, "Loccit.Cli");
        return File.Exists(built) ? built : Path.Combine(Repository.Root, "loccit");
    }

    private static string Value(string yaml, string key) =>
        yaml.Split('\n').Select(l => l.Trim()).First(l => l.StartsWith(key + ":", StringComparison.Ordinal))[(key.Length + 1)..].Trim();

    /// <summary>The lines of the last "run: |".</summary>
    private static string Step(string yaml)
    {
        var lines = yaml.Split('\n');
        var start = Array.FindIndex(lines, l => l.TrimEnd().EndsWith("run: |", StringComparison.Ordinal)) + 1;
        return string.Join('\n', lines[start..].TakeWhile(l => l.Length == 0 || l.StartsWith("        ", StringComparison.Ordinal)).Select(l => l.Trim()));
    }

    private static (int Code, string Out) Shell(Folder folder, string script, Dictionary<string, string> variables)
    {
        var start = new ProcessStartInfo("sh", ["-c", script])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        foreach (var (name, value) in variables)
            start.Environment[name] = value;
        using var shell = Process.Start(start)!;
        var error = shell.StandardError.ReadToEndAsync();
        var output = shell.StandardOutput.ReadToEnd();
        shell.WaitForExit();
        return (shell.ExitCode, output + error.Result);
    }
}
