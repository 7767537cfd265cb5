using System.CommandLine;
using System.Text;
using Loccit.Cli.Output;
using Loccit.Cli.Policies;
using Loccit.Cli.Pretty;

namespace Loccit.Cli.Commands;

/// <summary><c>loccit policy</c>: the policies there are, what one says, what two say otherwise.</summary>
internal static class PolicyCommand
{
    public static Command Make(Session session)
    {
        var command = new Command("policy", "List the policies, show one, compare two.");
        command.Add(List(session));
        command.Add(Show(session));
        command.Add(Diff(session));
        return command;
    }

    private static Command List(Session session)
    {
        var command = new Command("list", "The policies that come with the program.");
        var options = new CommonOptions(command, Takes.Output);
        command.SetAction(result =>
            Write(options.Read(result, session), session, Policy.BuiltIn.Select(Policy.Load).ToList(), PolicyJson.List, PolicyText.List)
        );
        return command;
    }

    private static Command Show(Session session)
    {
        var name = Name("policy", "A policy's name or file");
        var command = new Command("show", "Every rule of a policy: change, permission, severity, reference.") { name };
        var options = new CommonOptions(command, Takes.Output);
        command.SetAction(result => Write(options.Read(result, session), session, Load(result.GetValue(name)!), PolicyJson.Show, PolicyText.Show));
        return command;
    }

    private static Command Diff(Session session)
    {
        var a = Name("a", "A policy's name or file");
        var b = Name("b", "Another's");
        var command = new Command("diff", "The rules in which two policies differ.") { a, b };
        var options = new CommonOptions(command, Takes.Output);
        command.SetAction(result =>
            Write(options.Read(result, session), session, (A: Load(result.GetValue(a)!), B: Load(result.GetValue(b)!)), PolicyJson.Diff, PolicyText.Diff)
        );
        return command;
    }

    private static Argument<string> Name(string name, string description)
    {
        var argument = new Argument<string>(name) { Description = description, HelpName = name };
        argument.CompletionSources.Add([.. Policy.BuiltIn]);
        return argument;
    }

    private static Policy Load(string named) => new PolicyFiles().Load("policy", named);

    private static int Write<T>(CommonOptions.Values options, Session session, T what, Action<Stream, T> json, Action<Canvas, T, bool> text)
    {
        using var result = ResultFile.Open(options.Output, session);
        if (options.Format == "pretty")
        {
            var canvas = new Canvas(options.Pretty.Columns, options.Pretty.Colour);
            text(canvas, what, options.Pretty.Plain);
            result.Stream.Write(Encoding.UTF8.GetBytes(canvas.ToString()));
        }
        else
        {
            json(result.Stream, what);
        }
        result.Finish();
        return ExitCodes.Fine;
    }
}
