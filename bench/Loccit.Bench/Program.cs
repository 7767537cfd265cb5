using System.CommandLine;
using System.Text;
using Loccit.Bench;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var work = new Option<string>("--work")
{
    Description = "Folder for what is made on the way.",
    HelpName = "DIR",
    Required = true,
};
var rounds = new Option<int>("--rounds") { Description = "How often each program is timed.", HelpName = "N" };
var markdown = new Option<string?>("--markdown") { Description = "Paste the table into this file too, with the command line above.", HelpName = "FILE" };

var empty = new Option<string>("--empty")
{
    Description = "An empty .NET console program.",
    HelpName = "PROGRAM",
    Required = true,
};
var builds = new Option<string[]>("--loccit")
{
    Description = "A build of loccit with its name (may be given again).",
    HelpName = "NAME=PROGRAM",
    Required = true,
};
var start = new Command("start", "Time whole processes against an empty program; see bench/start.sh.") { work, empty, builds, rounds, markdown };
start.SetAction(r =>
    StartCommand.Run(
        r.GetRequiredValue(work),
        r.GetRequiredValue(empty),
        r.GetRequiredValue(builds),
        r.GetValue(rounds) is > 0 and var n ? n : 21,
        r.GetValue(markdown),
        Console.Out
    )
);

var data = new Argument<DirectoryInfo>("DATA_DIR") { Description = "The folder with corpus/." }.AcceptExistingOnly();
var program = new Option<string>("--loccit")
{
    Description = "The program.",
    HelpName = "PROGRAM",
    Required = true,
};
var ripgrep = new Option<string>("--ripgrep")
{
    Description = "The program rg.",
    HelpName = "PROGRAM",
    DefaultValueFactory = _ => "rg",
};
var search = new Command("search", "Time a check against ripgrep; see bench/search.sh.") { data, work, program, ripgrep, rounds, markdown };
search.SetAction(r =>
    SearchCommand.Run(
        r.GetRequiredValue(work),
        r.GetRequiredValue(data).FullName,
        r.GetRequiredValue(program),
        r.GetRequiredValue(ripgrep),
        r.GetValue(rounds) is > 0 and var n ? n : 7,
        r.GetValue(markdown),
        Console.Out
    )
);

return new RootCommand("Measures how fast the program loccit is, against others in the same minute.") { start, search }
    .Parse(args)
    .Invoke();
