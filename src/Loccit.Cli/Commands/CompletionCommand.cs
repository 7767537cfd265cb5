using System.CommandLine;

namespace Loccit.Cli.Commands;

/// <summary><c>loccit completion</c>: a script that lets a shell complete commands, options and values by asking the program.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    public static Command Make()
    {
        var shell = new Argument<string>("shell") { Description = "bash, zsh, fish or pwsh", HelpName = "shell" };
        shell.CompletionSources.Add(Shells);
        var command = new Command("completion", "Print a completion script for a shell.") { shell };
        command.SetAction(result =>
        {
            result.InvocationConfiguration.Output.Write(Script(result.GetValue(shell)!));
            return ExitCodes.Fine;
        });
        return command;
    }

    private static string Script(string shell) =>
        shell switch
        {
            "bash" => """
                # Completion of loccit for bash.
                _loccit() {
                  local word=${COMP_WORDS[COMP_CWORD]} found
                  found=$(loccit "[suggest:${COMP_POINT}]" "${COMP_LINE}" 2>/dev/null)
                  local IFS=$'\n'
                  COMPREPLY=($(compgen -W "$found" -- "$word"))
                }
                complete -o default -F _loccit loccit

                """,
            "zsh" => """
                #compdef loccit
                # Completion of loccit for zsh.
                _loccit() {
                  local -a found
                  found=("${(@f)$(loccit "[suggest:${CURSOR}]" "${BUFFER}" 2>/dev/null)}")
                  [[ -n ${found[1]} ]] && compadd -- "${found[@]}"
                  _files
                }
                compdef _loccit loccit

                """,
            "fish" => """
                # Completion of loccit for fish.
                function __loccit
                  set -l line (commandline -cp)
                  loccit "[suggest:"(string length -- "$line")"]" "$line" 2>/dev/null
                end
                complete -c loccit -a '(__loccit)'

                """,
            "pwsh" => """
                # Completion of loccit for PowerShell.
                Register-ArgumentCompleter -Native -CommandName loccit -ScriptBlock {
                  param($word, $tree, $cursor)
                  loccit "[suggest:$cursor]" "$tree" 2>$null |
                    Where-Object { $_ -like "$word*" } |
                    ForEach-Object { [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_) }
                }

                """,
            _ => throw new CannotException(
                $"completion: there is no '{shell}'. {(NearestName.Of(shell, Shells) is { } meant ? $"Did you mean '{meant}'? " : "")}There are: {string.Join(", ", Shells)}."
            ),
        };
}
