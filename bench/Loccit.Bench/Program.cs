using System.CommandLine;
using System.ComponentModel;
using System.Text;
using Loccit.Bench;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var rounds = new Option<int?>("--rounds") { Description = "How often each program is timed (start: 21, search: 7, documents: 5).", HelpName = "N" };
rounds.Validators.Add(r =>
{
    if (r.GetValueOrDefault<int?>() is < 1)
        r.AddError("--rounds takes a number of 1 or more.");
});
var markdown = new Option<string?>("--markdown") { Description = "Paste the table into this file too, with the command line above.", HelpName = "FILE" };

var start = new Command("start", "Time whole processes against an empty .NET console program.") { rounds, markdown };
start.SetAction(r => Try(() => StartCommand.Run(Builds.Find(), r.GetValue(rounds) ?? 21, r.GetValue(markdown), Console.Out)));

var data = new Argument<DirectoryInfo>("DATA_DIR") { Description = "The folder with corpus/." }.AcceptExistingOnly();
var search = new Command("search", "Time a check of 20 quotations in 50 MB against ripgrep.") { data, rounds, markdown };
search.SetAction(r =>
    Try(() => SearchCommand.Run(Builds.Find(), r.GetRequiredValue(data).FullName, r.GetValue(rounds) ?? 7, r.GetValue(markdown), Console.Out))
);

var verifyData = new Argument<DirectoryInfo>("DATA_DIR") { Description = "The folder with corpus/ and queries/dev.jsonl." }.AcceptExistingOnly();
var alone = new Option<bool>("--alone") { Description = "Leave out the search engines, which take minutes to build." };
var verify = new Command("verify", "Time the placing and judging of quotations against search engines.") { verifyData, alone, markdown };
verify.SetAction(r =>
    Try(() => VerifyCommand.Run(Builds.Find(), r.GetRequiredValue(verifyData).FullName, !r.GetValue(alone), r.GetValue(markdown), Console.Out))
);

var quotesData = new Argument<DirectoryInfo>("DATA_DIR") { Description = "The folder with corpus/ and quotes/*.jsonl." }.AcceptExistingOnly();
var quotes = new Command("quotes", "Time the reading of quotations, speakers and citations against compromise.") { quotesData, markdown };
quotes.SetAction(r => Try(() => QuotesCommand.Run(Builds.Find(), r.GetRequiredValue(quotesData).FullName, r.GetValue(markdown), Console.Out)));

var segmentsData = new Argument<DirectoryInfo>("DATA_DIR") { Description = "The folder with corpus/ and queries/dev.jsonl." }.AcceptExistingOnly();
var documentCount = new Option<int>("--documents")
{
    Description = "Largest number of documents of 5 KB to make: 10,000, and ten times as many up to this.",
    HelpName = "N",
    DefaultValueFactory = _ => 1_000_000,
};
var segments = new Command("segments", "Size, making and look-up of the segments of an index.") { segmentsData, documentCount, markdown };
segments.SetAction(r =>
    Try(() => SegmentsCommand.Run(r.GetRequiredValue(segmentsData).FullName, r.GetValue(documentCount), r.GetValue(markdown), Console.Out))
);

var growth = new Command("growth", "Show how the time grows with hostile input.") { markdown };
growth.SetAction(r => Try(() => GrowthCommand.Run(r.GetValue(markdown), Console.Out)));

var marksGrowth = new Command("marks-growth", "Show how the time to read quotations grows with hostile text.") { markdown };
marksGrowth.SetAction(r => Try(() => MarksGrowthCommand.Run(r.GetValue(markdown), Console.Out)));

var booksData = new Argument<DirectoryInfo>("DATA_DIR") { Description = "The folder with corpus/." }.AcceptExistingOnly();
var documents = new Command("documents", "Time the reading of long PDF, Word and EPUB files against pdftotext and pandoc.") { booksData, rounds, markdown };
documents.SetAction(r =>
    Try(() => DocumentsCommand.Run(Builds.Find(), r.GetRequiredValue(booksData).FullName, r.GetValue(rounds) ?? 5, r.GetValue(markdown), Console.Out))
);

return new RootCommand("Measures how fast the program loccit is, against others in the same minute.")
{
    start,
    search,
    verify,
    quotes,
    segments,
    growth,
    marksGrowth,
    documents,
}
    .Parse(args)
    .Invoke();

static int Try(Action measure)
{
    try
    {
        measure();
        return 0;
    }
    catch (Exception e) when (e is InvalidOperationException or InvalidDataException or IOException or Win32Exception)
    {
        Console.Error.WriteLine($"bench: {e.Message}");
        return 2;
    }
}
