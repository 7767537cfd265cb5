using System.CommandLine;
using Loccit.Cli.Configuration;
using Loccit.Cli.Output;

namespace Loccit.Cli.Commands;

/// <summary><c>loccit config</c>: the settings that hold, and where each comes from.</summary>
internal static class ConfigCommand
{
    public static Command Make(Session session)
    {
        var command = new Command("config", "Show the settings that hold, and where each comes from.");
        command.Add(Show(session));
        return command;
    }

    private static Command Show(Session session)
    {
        var file = new Argument<string?>("file") { Description = "A document: the settings that hold for it", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("show", "The settings that hold in this folder, or for a document.") { file };
        var options = new CommonOptions(command, Takes.Config);
        command.SetAction(result =>
        {
            var document = result.GetValue(file);
            CommandLine.RejectUnknownOptions(result, document is null ? [] : [document]);
            var values = options.Read(result, session, document is null ? [] : [document]);
            using var output = ResultFile.Open(values.Output, session);
            if (values.Format == "json")
                SettingsJson.Write(output.Stream, values.Settings, document);
            else
                output.Stream.Write(System.Text.Encoding.UTF8.GetBytes(SettingsText.Of(values.Settings, document)));
            output.Finish();
            return ExitCodes.Fine;
        });
        return command;
    }
}
