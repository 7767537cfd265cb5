using System.Text;

namespace Loccit.Documents.Latex;

/// <summary>The commands and environments that a document defines for itself.</summary>
internal sealed class LatexMacros
{
    private const int MostArguments = 9;

    private readonly record struct Macro(string Body, int Arguments, string? Default);

    private readonly Dictionary<string, Macro> commands = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Macro Begin, string End)> environments = new(StringComparer.Ordinal);

    /// <summary>Takes what a defining command defines; false for any other command.</summary>
    public bool Define(string command, TexInput input)
    {
        switch (command)
        {
            case "newcommand" or "renewcommand" or "providecommand" or "DeclareRobustCommand" or "newrobustcmd":
                input.Sign('*');
                if (Name(input) is { } name)
                {
                    var (count, first) = Arguments(input);
                    Keep(name, input.Argument(), count, first);
                }
                return true;
            case "def" or "gdef" or "edef" or "xdef":
                Def(input);
                return true;
            case "NewDocumentCommand" or "RenewDocumentCommand" or "ProvideDocumentCommand" or "DeclareDocumentCommand":
                if (Name(input) is { } document && input.Argument() is { } shape)
                {
                    var plain = shape.Replace(" ", "", StringComparison.Ordinal);
                    var body = input.Argument();
                    if (!plain.AsSpan().ContainsAnyExcept('m'))
                        Keep(document, body, plain.Length, null);
                }
                return true;
            case "newenvironment" or "renewenvironment":
                input.Sign('*');
                if (input.Argument() is { } environment)
                {
                    var (count, first) = Arguments(input);
                    if (input.Argument() is { } begin && input.Argument() is { } end)
                        environments[environment.Trim()] = (new Macro(begin, count, first), end);
                }
                return true;
            default:
                return false;
        }
    }

    /// <summary>Takes in what a command stands for, with its arguments; false if the document does not define it.</summary>
    public bool Expand(string command, TexInput input) => commands.TryGetValue(command, out var macro) && Expand(macro, input);

    /// <summary>The same for the beginning of an environment.</summary>
    public bool Begin(string environment, TexInput input) => environments.TryGetValue(environment, out var own) && Expand(own.Begin, input);

    /// <summary>The same for its end.</summary>
    public bool End(string environment, TexInput input) => environments.TryGetValue(environment, out var own) && input.TakeIn(own.End);

    private static string? Name(TexInput input)
    {
        var name =
            input.Argument() is { } braced ? braced.Trim()
            : input.Current == '\\' ? "\\" + input.Command()
            : null;
        return name is ['\\', ..] && name.Length > 1 ? name[1..] : null;
    }

    private static (int Count, string? First) Arguments(TexInput input)
    {
        if (input.Option() is not { } count)
            return (0, null);
        var first = input.Option();
        return (int.TryParse(count.Trim(), out var n) ? Math.Clamp(n, 0, MostArguments) : 0, first);
    }

    /// <summary>\def\name#1#2{…}; one with other signs between its arguments is not followed.</summary>
    private void Def(TexInput input)
    {
        if (input.Current != '\\')
            return;
        var name = input.Command();
        var count = 0;
        while (input.Rest is ['#', >= '1' and <= '9', ..])
        {
            input.Skip(2);
            count++;
        }
        var isPlain = input.Current == '{';
        if (!isPlain && input.Rest.IndexOf('{') is var brace && brace is >= 0 and < 80)
            input.Skip(brace);
        var body = input.Argument();
        if (isPlain)
            Keep(name, body, Math.Min(count, MostArguments), null);
    }

    private void Keep(string name, string? body, int count, string? first)
    {
        // what LaTeX itself defines is known better than its definition tells
        if (body is not null && name is not ("begin" or "end" or "item" or "par"))
            commands[name] = new Macro(body, count, first);
    }

    private static bool Expand(Macro macro, TexInput input)
    {
        if (macro.Arguments == 0)
            return input.TakeIn(macro.Body);
        var arguments = new string[macro.Arguments];
        for (var i = 0; i < arguments.Length; i++)
            arguments[i] = (i == 0 && macro.Default is { } first ? input.Option() ?? first : input.Token()) ?? "";
        var body = new StringBuilder(macro.Body.Length);
        for (var i = 0; i < macro.Body.Length; i++)
        {
            if (macro.Body[i] == '#' && i + 1 < macro.Body.Length && macro.Body[i + 1] is >= '1' and <= '9' and var digit && digit - '0' <= arguments.Length)
            {
                body.Append(arguments[digit - '1']);
                i++;
            }
            else
            {
                body.Append(macro.Body[i]);
            }
        }
        return input.TakeIn(body.ToString());
    }
}
