using System.CommandLine;

namespace Loccit.Cli.Commands;

/// <summary>A command over files: its names and options read, slips of the finger refused, then its work.</summary>
internal static class FileCommand
{
    /// <param name="session">The run.</param>
    /// <param name="name">The command's.</param>
    /// <param name="description">One sentence.</param>
    /// <param name="files">What can be named.</param>
    /// <param name="takes">The shared options it has.</param>
    /// <param name="format">The format where none is asked for.</param>
    /// <param name="run">The work; gives the exit code.</param>
    public static Command Make(
        Session session,
        string name,
        string description,
        string files,
        Takes takes,
        string format,
        Func<string[], CommonOptions.Values, Session, int> run
    )
    {
        var argument = new Argument<string[]>("files") { Description = files, Arity = ArgumentArity.ZeroOrMore };
        var command = new Command(name, description) { argument };
        var options = new CommonOptions(command, takes, format);
        command.SetAction(result =>
        {
            var names = result.GetValue(argument) ?? [];
            CommandLine.RejectUnknownOptions(result, names);
            return run(names, options.Read(result, session, names), session);
        });
        return command;
    }
}
