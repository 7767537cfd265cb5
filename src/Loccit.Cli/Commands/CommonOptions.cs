using System.CommandLine;
using Loccit.Cli.Configuration;
using Loccit.Cli.Policies;
using Loccit.Cli.Pretty;
using Loccit.Documents;

namespace Loccit.Cli.Commands;

/// <summary>Which of the shared options a command has.</summary>
[Flags]
internal enum Takes
{
    /// <summary>--format, --output, --plain, --no-color: every command that has results.</summary>
    Output = 0,

    /// <summary>The format may be lines of JSON.</summary>
    Lines = 1,

    /// <summary>--fail-on, --exit-zero, --quiet, --verbose.</summary>
    Findings = 2,

    /// <summary>--sources.</summary>
    Sources = 4,

    /// <summary>--policy.</summary>
    Policy = 8,

    /// <summary>--policy PATTERN=POLICY beside it.</summary>
    Patterns = 16,

    /// <summary>--stdin-filename.</summary>
    StandardName = 32,

    /// <summary>The format may be one of those that carry the whole text with its annotations.</summary>
    Annotated = 64,

    /// <summary>The format may be one of those that other programs show findings by.</summary>
    Reports = 128,

    /// <summary>--changes.</summary>
    Changes = 256,

    /// <summary>--redline.</summary>
    Redline = 512,

    /// <summary>--config, --no-config.</summary>
    Config = 1024,

    /// <summary>--changes may be both.</summary>
    BothVersions = 16384,

    /// <summary>--evidence.</summary>
    Evidence = 8192,

    /// <summary>--baseline, --update-baseline, --changed-since.</summary>
    Filters = 2048,

    /// <summary>--no-ocr.</summary>
    Scans = 4096,

    /// <summary>--archive.</summary>
    Archive = 32768,

    /// <summary>--no-keep.</summary>
    Keep = 65536,

    /// <summary>--quiet alone, of a command that has no findings of documents.</summary>
    Quiet = 131072,
}

/// <summary>The options that several commands share, each made anew for a command.</summary>
internal sealed class CommonOptions
{
    private static readonly string[] Severities = ["error", "warning", "note", "never"];

    private readonly Takes takes;
    private readonly string[] formats;
    private readonly string[] versions;
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
    private readonly Option<string> changes;
    private readonly Option<bool> noOcr = new("--no-ocr") { Description = "Read no pages that are pictures (else through tesseract, where it is installed)" };
    private readonly Option<bool> redline = new("--redline") { Description = "With --format docx: put the suggestions into the text as tracked changes" };
    private readonly Option<string?> evidence = new("--evidence")
    {
        Description = "Fill this folder with copies of the PDF sources, the quoted words highlighted, pictures of their pages, and a page that leads to them",
        HelpName = "folder",
    };
    private readonly Option<string?> config = new("--config")
    {
        Description = "The settings file; without it the loccit.toml in the folder of the documents, or the nearest above",
        HelpName = "file",
    };
    private readonly Option<bool> noConfig = new("--no-config") { Description = "No settings file" };
    private readonly Option<string?> baseline = new("--baseline") { Description = "Leave out the findings that this file knows", HelpName = "file" };
    private readonly Option<bool> updateBaseline = new("--update-baseline") { Description = "Write all errors and warnings of this run to the baseline" };
    private readonly Option<string?> changedSince = new("--changed-since")
    {
        Description = "Only findings on lines, or about sources, that git has seen changed since this revision",
        HelpName = "revision",
    };
    private readonly Option<string?> archive = new("--archive")
    {
        Description = "The archive; without it the .loccit in this folder, or the nearest above",
        HelpName = "folder",
    };
    private readonly Option<bool> noKeep = new("--no-keep") { Description = "Keep nothing of this check in the archive" };
    private readonly Option<string[]> policy;
    private readonly Option<string[]> sources = new("--sources")
    {
        Description = "Files and folders that hold the sources; may be repeated",
        HelpName = "path",
        AllowMultipleArgumentsPerToken = true,
        DefaultValueFactory = _ => [],
    };

    public CommonOptions(Command command, Takes takes, string defaultFormat = "pretty")
    {
        this.takes = takes;
        formats =
        [
            "pretty",
            "json",
            .. Has(Takes.Lines) ? ["jsonl"] : Array.Empty<string>(),
            .. Has(Takes.Reports) ? ["html", "sarif", "github", "junit", "md", "csv", "webanno", "docx", "pdf"] : Array.Empty<string>(),
            .. Has(Takes.Annotated) ? ["tei", "conll"] : Array.Empty<string>(),
        ];
        format = new Option<string>("--format")
        {
            Description = $"{string.Join(", ", formats[..^1])} or {formats[^1]}",
            HelpName = "format",
            DefaultValueFactory = _ => defaultFormat,
        };
        policy = new Option<string[]>("--policy")
        {
            Description =
                "What may be changed silently, what must be marked: press (the default), chicago, apa, mla, bluebook, wikipedia, strict, or a file of your own"
                + (Has(Takes.Patterns) ? "; PATTERN=POLICY for the documents whose path fits, the last that fits decides" : ""),
            HelpName = "policy",
            DefaultValueFactory = _ => [],
        };
        versions = Has(Takes.BothVersions) ? ["accepted", "original", "both"] : ["accepted", "original"];
        changes = new Option<string>("--changes")
        {
            Description =
                $"Which version of a Word document with tracked changes is read: accepted (the default){(Has(Takes.BothVersions) ? ", original or both" : " or original")}",
            HelpName = "version",
            DefaultValueFactory = _ => versions[0],
        };
        format.CompletionSources.Add(formats);
        failOn.CompletionSources.Add(Severities);
        changes.CompletionSources.Add(versions);
        policy.CompletionSources.Add([.. Policy.BuiltIn]);
        if (Has(Takes.Sources))
            command.Add(sources);
        if (Has(Takes.Policy))
            command.Add(policy);
        command.Add(format);
        command.Add(output);
        if (Has(Takes.Findings))
        {
            command.Add(failOn);
            command.Add(exitZero);
        }
        if (Has(Takes.StandardName))
            command.Add(standardName);
        if (Has(Takes.Changes))
            command.Add(changes);
        if (Has(Takes.Scans))
            command.Add(noOcr);
        if (Has(Takes.Redline))
            command.Add(redline);
        if (Has(Takes.Evidence))
            command.Add(evidence);
        if (Has(Takes.Filters))
        {
            command.Add(baseline);
            command.Add(updateBaseline);
            command.Add(changedSince);
        }
        if (Has(Takes.Archive))
            command.Add(archive);
        if (Has(Takes.Keep))
            command.Add(noKeep);
        if (Has(Takes.Config))
        {
            command.Add(config);
            command.Add(noConfig);
        }
        command.Add(plain);
        command.Add(noColor);
        if (Has(Takes.Findings) || Has(Takes.Quiet))
            command.Add(quiet);
        if (Has(Takes.Findings))
            command.Add(verbose);
    }

    private bool Has(Takes flag) => (takes & flag) == flag;

    /// <summary>The options as they were given.</summary>
    public sealed record Values(
        string Format,
        string? Output,
        PrettyOptions Pretty,
        Severity? FailOn,
        string? StandardName,
        ReadingOptions Reading,
        PolicyChoice Policies,
        IReadOnlyList<string> Sources,
        bool BothVersions,
        bool Redline,
        Setting<string>? Evidence,
        Settings Settings,
        string? Baseline,
        bool UpdatesBaseline,
        string? ChangedSince,
        string? Archive,
        bool Keeps
    );

    /// <param name="result">The command line.</param>
    /// <param name="session">The run.</param>
    /// <param name="names">The documents named: where the settings file is looked for.</param>
    /// <exception cref="CannotException">A value is none that the option takes, or the settings file cannot be followed.</exception>
    public Values Read(ParseResult result, Session session, IReadOnlyList<string>? names = null)
    {
        var settings = SettingsOf(result, names ?? []);
        var formatName = OneOf("--format", result.GetValue(format)!, formats);
        var severity = Has(Takes.Findings) ? OneOf("--fail-on", Given(result, failOn) ?? settings.FailOn?.Value ?? "error", Severities) : "never";
        // a setting is for all commands, and one that has no such version takes the first
        var set = settings.Changes?.Value is { } value && versions.Contains(value) ? value : versions[0];
        var version = Has(Takes.Changes) ? OneOf("--changes", Given(result, changes) ?? set, versions) : versions[0];
        var file = result.GetValue(output);
        var toFile = file is not (null or "-");
        var paths = Has(Takes.Sources) ? result.GetValue(sources) ?? [] : [];
        CommandLine.RejectUnknownOptions(result, paths);
        if (paths.Length == 0 && Has(Takes.Sources))
            paths = [.. settings.Sources?.Value ?? []];
        var known = Has(Takes.Filters) ? result.GetValue(baseline) ?? settings.Baseline?.Value : null;
        if (known is null && Has(Takes.Filters) && result.GetValue(updateBaseline))
            throw new CannotException("--update-baseline: name the file with --baseline, or in the settings.");
        return new Values(
            formatName,
            file,
            new PrettyOptions
            {
                Columns = session.Columns(toFile),
                Colour = session.UsesColour(result.GetValue(noColor) || result.GetValue(plain), toFile),
                Plain = result.GetValue(plain),
                Quiet = (Has(Takes.Findings) || Has(Takes.Quiet)) && result.GetValue(quiet),
                Verbose = Has(Takes.Findings) && result.GetValue(verbose),
            },
            severity switch
            {
                _ when Has(Takes.Findings) && result.GetValue(exitZero) => null,
                "error" => Severity.Error,
                "warning" => Severity.Warning,
                "note" => Severity.Note,
                _ => null,
            },
            Has(Takes.StandardName) ? result.GetValue(standardName) : null,
            new ReadingOptions
            {
                Changes = version == "original" ? TrackedChanges.Original : TrackedChanges.Accepted,
                RecognisesText = Has(Takes.Scans) && !result.GetValue(noOcr),
            },
            PolicyChoice.Read(Has(Takes.Policy) ? result.GetValue(policy) ?? [] : [], Has(Takes.Patterns), settings),
            paths,
            version == "both",
            Has(Takes.Redline) && result.GetValue(redline),
            !Has(Takes.Evidence) ? null
                : result.GetValue(evidence) is { } folder ? new Setting<string>(folder, "--evidence")
                : settings.Evidence,
            settings,
            known,
            Has(Takes.Filters) && result.GetValue(updateBaseline),
            Has(Takes.Filters) ? result.GetValue(changedSince) : null,
            Has(Takes.Archive) ? result.GetValue(archive) : null,
            Has(Takes.Keep) && !result.GetValue(noKeep)
        );
    }

    private Settings SettingsOf(ParseResult result, IReadOnlyList<string> names)
    {
        if (!Has(Takes.Config) || result.GetValue(noConfig))
            return Settings.None;
        return (result.GetValue(config) ?? SettingsFile.Find(names)) is { } file ? SettingsFile.Read(file) : Settings.None;
    }

    /// <summary>What stands on the command line; null where a default would be taken.</summary>
    private static string? Given(ParseResult result, Option<string> option) => result.GetResult(option) is { Implicit: false } ? result.GetValue(option) : null;

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
