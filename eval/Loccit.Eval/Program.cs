using System.CommandLine;
using System.Text;
using Loccit.Eval;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var data = new Argument<DirectoryInfo>("DATA_DIR") { Description = "The folder with corpus/, queries/ and quotes/." }.AcceptExistingOnly();
var wrong = new Option<int>("--wrong") { Description = "List up to N wrong cases (of each set).", HelpName = "N" };
var json = new Option<bool>("--json") { Description = "Print JSON instead of tables." };
var markdown = new Option<string?>("--markdown") { Description = "Paste the tables into this file too, with the command line above.", HelpName = "FILE" };

var onlyClass = new Option<string?>("--class") { Description = "Judge the cases of this class only.", HelpName = "CLASS" };
var verify = new Command("verify", "How many verdicts, places and kinds are right, by class of quotation.") { data, onlyClass, wrong, json, markdown };
verify.SetAction(r =>
    VerifyCommand.Run(r.GetRequiredValue(data).FullName, r.GetValue(onlyClass), r.GetValue(wrong), r.GetValue(json), r.GetValue(markdown), Console.Out)
);

var sets = new Option<string[]>("--set") { Description = "Read this set only (may be given again).", HelpName = "NAME" };
var large = new Option<bool>("--large") { Description = "Read the large sets too (pdnc, redewiedergabe.main)." };
var quotes = new Command("quotes", "How many quotations are found and how many speakers are right.") { data, sets, large, wrong, json, markdown };
quotes.SetAction(r =>
    QuotesCommand.Run(
        r.GetRequiredValue(data).FullName,
        r.GetValue(sets) ?? [],
        r.GetValue(large),
        r.GetValue(wrong),
        r.GetValue(json),
        r.GetValue(markdown),
        Console.Out
    )
);

return new RootCommand("Measures how right Loccit is, on labelled data.") { verify, quotes }
    .Parse(args)
    .Invoke();
