using System.CommandLine;
using System.Text.RegularExpressions;
using Loccit.Cli.Commands;

namespace Loccit.Cli.Tests.Docs;

public partial class DocsTests
{
    [Fact]
    public void Every_finding_code_has_a_row_and_every_row_a_code()
    {
        var rows = CodeRow().Matches(Repository.Read("docs/codes.md")).Select(m => $"{m.Groups["code"].Value} {m.Groups["name"].Value}");
        rows.ShouldBe(Enum.GetValues<FindingCode>().Order().Select(c => $"{c.Text()} {c}"));
    }

    [Fact]
    public void Command_page_and_help_name_the_same_options()
    {
        var root = CommandLine.Root(
            new Session
            {
                In = Stream.Null,
                Out = Stream.Null,
                Error = TextWriter.Null,
            }
        );
        var page = Repository.Read("docs/cli.md");
        root.Subcommands.Count.ShouldBe(25);
        foreach (var command in root.Subcommands)
        {
            var section = Section(page, $"### {command.Name}\n");
            var documented = OptionName()
                .Matches(string.Join('\n', section.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)).Select(l => l.Split('|')[1])))
                .Select(m => m.Groups["name"].Value);
            var leaves = command.Subcommands.DefaultIfEmpty(command).ToList();
            var real = leaves
                .SelectMany(c => c.Options)
                .Concat(root.Options.Where(o => o.Recursive))
                .SelectMany(o => o.Aliases.Append(o.Name))
                .Where(n => n[0] == '-');
            documented.Order(StringComparer.Ordinal).ShouldBe(real.Distinct().Order(StringComparer.Ordinal), command.Name);
            foreach (var leaf in leaves)
            {
                string[] typed = leaf == command ? [command.Name] : [command.Name, leaf.Name];
                var help = Cli.Tests.Run.Of([.. typed, "--help"]).Out;
                foreach (var option in leaf.Options.Where(o => !o.Hidden))
                    help.ShouldContain(option.Name);
                help.ShouldContain($"Examples:\n  loccit {string.Join(' ', typed)}");
                page.ShouldContain($"loccit {string.Join(' ', typed)}");
            }
            page.ShouldContain($"loccit {command.Name} ");
        }
    }

    private static string Section(string page, string heading)
    {
        var start = page.IndexOf(heading, StringComparison.Ordinal);
        start.ShouldBeGreaterThan(0, heading);
        var end = page.IndexOf("\n##", start + heading.Length, StringComparison.Ordinal);
        return end < 0 ? page[start..] : page[start..end];
    }

    [GeneratedRegex(@"^\| (?<code>LC\d+) \| (?<name>\w+) \| ", RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex CodeRow();

    [GeneratedRegex("`(?<name>-[-a-z?]+)`", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex OptionName();
}
