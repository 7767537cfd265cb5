using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using System.CommandLine.Parsing;
using Loccit.Cli.Archives;

namespace Loccit.Cli.Commands;

/// <summary>The program's commands, and what is done with a command line that is not one.</summary>
internal static class CommandLine
{
    public static int Invoke(string[] args, Session session)
    {
        var root = Root(session);
        var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        session.Verbose = args.Contains("-v") || args.Contains("--verbose");
        if (result.Action is ParseErrorAction || (result.Errors.Count > 0 && result.Action is not HelpWithExamples))
            return Reject(result, session);
        var output = new StringWriter { NewLine = "\n" };
        var code = result.Invoke(
            new InvocationConfiguration
            {
                Output = output,
                Error = session.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = null,
            }
        );
        // What the commands themselves have to say went to the session; this is help, the version or a completion.
        if (output.GetStringBuilder().Length > 0)
            session.Write(output.ToString().ReplaceLineEndings("\n"));
        return code;
    }

    public static RootCommand Root(Session session)
    {
        var root = new RootCommand(
            "Finds every quotation in a document, says who is quoted and which source is cited, finds the words in that source and says exactly what was changed."
        );
        foreach (var option in root.Options)
        {
            if (option is VersionOption version)
                version.Action = new VersionAction();
            else if (option is HelpOption help)
                help.Action = new HelpWithExamples(session);
        }
        root.Add(CheckCommand.Make(session));
        root.Add(QuotesCommand.Make(session));
        root.Add(VerifyCommand.Make(session));
        root.Add(DiffCommand.Make(session));
        root.Add(InitCommand.Make(session));
        root.Add(AddCommand.Make(session));
        root.Add(ListCommand.Make(session));
        root.Add(ShowCommand.Make(session));
        root.Add(DescribeCommands.Tag(session));
        root.Add(DescribeCommands.Note(session));
        root.Add(EditCommand.Make(session));
        root.Add(RemoveCommand.Make(session));
        root.Add(ExportCommand.Make(session));
        root.Add(ProveCommand.Make(session));
        root.Add(RecheckCommand.Make(session));
        root.Add(WatchCommand.Make(session));
        root.Add(FindCommand.Make(session));
        root.Add(QuotedCommands.Uses(session));
        root.Add(QuotedCommands.Who(session));
        root.Add(StateCommands.Stats(session));
        root.Add(StateCommands.Fsck(session));
        root.Add(StateCommands.Compact(session));
        root.Add(PolicyCommand.Make(session));
        root.Add(ConfigCommand.Make(session));
        root.Add(CompletionCommand.Make());
        return root;
    }

    /// <summary>A file name that looks like an option is a slip of the finger, unless it stands behind "--".</summary>
    public static void RejectUnknownOptions(ParseResult result, IEnumerable<string> names)
    {
        var behindDashes = result.Tokens.SkipWhile(t => t.Type != TokenType.DoubleDash).Select(t => t.Value).ToHashSet(StringComparer.Ordinal);
        var unknown = names.FirstOrDefault(n => n.Length > 1 && n[0] == '-' && !behindDashes.Contains(n));
        if (unknown is null)
            return;
        var meant = NearestName.Of(unknown, result.CommandResult.Command.Options.SelectMany(o => o.Aliases.Append(o.Name)));
        throw new CannotException(
            $"there is no option '{unknown}'." + (meant is null ? "" : $" Did you mean '{meant}'?") + $" Try '{NameOf(result.CommandResult.Command)} --help'."
        );
    }

    /// <summary>What a user types to reach a command: "loccit policy show".</summary>
    public static string NameOf(Command command) =>
        command.Parents.OfType<Command>().FirstOrDefault() is { } parent ? $"{NameOf(parent)} {command.Name}" : "loccit";

    private static int Reject(ParseResult result, Session session)
    {
        var command = result.CommandResult.Command;
        var name = NameOf(command);
        if (command.Subcommands.Count > 0)
        {
            var first = result.UnmatchedTokens.Count > 0 ? result.UnmatchedTokens[0] : null;
            if (first is null)
            {
                new HelpWithExamples(session).WriteTo(session.Error, result);
                return ExitCodes.Cannot;
            }
            var meant = NearestName.Of(first, command.Subcommands.Select(c => c.Name).Concat(command.Options.Select(o => o.Name)));
            session.Say(
                $"there is no {(first.StartsWith('-') ? "option" : "command")} '{first}'.{(meant is null ? "" : $" Did you mean '{meant}'?")} Try '{name} --help'."
            );
            return ExitCodes.Cannot;
        }
        foreach (var message in result.Errors.Select(e => e.Message.ReplaceLineEndings(" ").Trim()).Distinct(StringComparer.Ordinal))
            session.Say(message.EndsWith('.') || message.EndsWith('?') ? message : message + ".");
        session.Say($"Try '{name} --help'.");
        return ExitCodes.Cannot;
    }

    private sealed class VersionAction : SynchronousCommandLineAction
    {
        public override bool ClearsParseErrors => true;

        public override int Invoke(ParseResult parseResult)
        {
            parseResult.InvocationConfiguration.Output.WriteLine($"loccit {Program.Version}");
            return ExitCodes.Fine;
        }
    }
}

/// <summary>Help as the parser makes it, with examples and exit codes below.</summary>
internal sealed class HelpWithExamples(Session session) : SynchronousCommandLineAction
{
    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        WriteTo(parseResult.InvocationConfiguration.Output, parseResult);
        return ExitCodes.Fine;
    }

    public void WriteTo(TextWriter writer, ParseResult parseResult)
    {
        var help = new StringWriter { NewLine = "\n" };
        var configuration = parseResult.InvocationConfiguration;
        var before = configuration.Output;
        configuration.Output = help;
        new HelpAction { MaxWidth = session.Columns(toFile: false) }.Invoke(parseResult);
        configuration.Output = before;
        // The program is called loccit, whatever its file is called.
        var text = help.ToString().Replace(RootCommand.ExecutableName + " ", "loccit ", StringComparison.Ordinal);
        writer.Write(text.ReplaceLineEndings("\n").TrimEnd('\n') + "\n\n");
        writer.Write(Examples.Of(CommandLine.NameOf(parseResult.CommandResult.Command)));
        writer.Flush();
    }
}
