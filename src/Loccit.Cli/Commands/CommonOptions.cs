using System.CommandLine;
using Loccit.Cli.Pretty;

namespace Loccit.Cli.Commands;

/// <summary>The options that several commands share, each made anew for a command.</summary>
internal sealed class CommonOptions
{
    private readonly Option<string> format;
    private readonly Option<string?> output = new("--output", "-o") { Description = "Write the results to this file, whole or not at all", HelpName = "file" };
    private readonly Option<bool> plain = new("--plain") { Description = "Pretty output in plain sentences, for screen readers and logs" };
    private readonly Option<bool> noColor = new("--no-color") { Description = "No colours (also: the variable NO_COLOR)" };
    private readonly Option<bool> quiet = new("--quiet", "-q") { Description = "Show only what needs attention" };
    private readonly Option<bool> verbose = new("--verbose", "-v") { Description = "Show everything: permitted changes, titles, scare quotes, agents" };
    private readonly Option<string> failOn = new("--fail-on")
    {
        Description = "The least severity that gives exit code 1: error, warning, note or never",
        HelpName = "severity",
        DefaultValueFactory = _ => "error",
    };
    private readonly Option<bool> exitZero = new("--exit-zero") { Description = "Exit with 0 whatever is found" };
    private readonly Option<string?> standardName = new("--stdin-filename")
    {
        Description = "The name that standard input goes by; its extension says what it is",
        HelpName = "name",
    };
    private readonly Option<string> policy = new("--policy")
    {
        Description = "What may be changed silently, what must be marked: press, chicago, apa, mla, bluebook, wikipedia or strict",
        HelpName = "policy",
        DefaultValueFactory = _ => "press",
    };

    private readonly Option<string[]> sources = new("--sources")
    {
        Description = "Files and folders that hold the sources; may be repeated",
        HelpName = "path",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    private static readonly string[] Severities = ["error", "warning", "note", "never"];

    public CommonOptions(Command command, string defaultFormat, bool judges, bool hasStandardName)
    {
        format = new Option<string>("--format")
        {
            Description = "pretty, json or jsonl",
            HelpName = "format",
            DefaultValueFactory = _ => defaultFormat,
        };
        format.CompletionSources.Add("pretty", "json", "jsonl");
        failOn.CompletionSources.Add(Severities);
        policy.CompletionSources.Add([.. Policy.BuiltIn]);
        if (judges)
        {
            command.Add(sources);
            command.Add(policy);
        }
        command.Add(format);
        command.Add(output);
        command.Add(failOn);
        command.Add(exitZero);
        if (hasStandardName)
            command.Add(standardName);
        command.Add(plain);
        command.Add(noColor);
        command.Add(quiet);
        command.Add(verbose);
    }

    /// <summary>The options as they were given.</summary>
    public sealed record Values(
        string Format,
        string? Output,
        PrettyOptions Pretty,
        Severity? FailOn,
        string? StandardName,
        Policy Policy,
        IReadOnlyList<string> Sources
    );

    /// <exception cref="CannotException">A value is none that the option takes.</exception>
    public Values Read(ParseResult result, Session session)
    {
        var formatName = OneOf("--format", result.GetValue(format)!, ["pretty", "json", "jsonl"]);
        var severity = OneOf("--fail-on", result.GetValue(failOn)!, Severities);
        var file = result.GetValue(output);
        var toFile = file is not (null or "-");
        var paths = result.CommandResult.Command.Options.Contains(sources) ? result.GetValue(sources) ?? [] : [];
        CommandLine.RejectUnknownOptions(result, paths);
        return new Values(
            formatName,
            file,
            new PrettyOptions
            {
                Columns = session.Columns(toFile),
                Colour = session.UsesColour(result.GetValue(noColor) || result.GetValue(plain), toFile),
                Plain = result.GetValue(plain),
                Quiet = result.GetValue(quiet),
                Verbose = result.GetValue(verbose),
            },
            result.GetValue(exitZero)
                ? null
                : severity switch
                {
                    "error" => Severity.Error,
                    "warning" => Severity.Warning,
                    "note" => Severity.Note,
                    _ => null,
                },
            result.CommandResult.Command.Options.Contains(standardName) ? result.GetValue(standardName) : null,
            LoadPolicy(result.CommandResult.Command.Options.Contains(policy) ? result.GetValue(policy)! : Policy.BuiltIn[0]),
            paths
        );
    }

    private static Policy LoadPolicy(string id) => Policy.Load(OneOf("--policy", id, Policy.BuiltIn));

    private static string OneOf(string option, string value, IReadOnlyList<string> values)
    {
        if (values.Contains(value))
            return value;
        var meant = NearestName.Of(value, values);
        throw new CannotException(
            $"{option}: there is no '{value}'. {(meant is null ? "" : $"Did you mean '{meant}'? ")}There are: {string.Join(", ", values)}."
        );
    }
}
