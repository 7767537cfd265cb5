using System.CommandLine;
using System.Text;
using Loccit.Eval;
using Loccit.Eval.Abuse;
using Loccit.Eval.Languages;
using Loccit.Eval.Lists;
using Loccit.Eval.Making;
using Loccit.Eval.Pages;
using Loccit.Eval.Places;
using Loccit.Eval.Press;
using Loccit.Eval.Trust;

Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

var data = new Argument<DirectoryInfo>("DATA_DIR") { Description = "The folder with corpus/, queries/ and quotes/." }.AcceptExistingOnly();
var wrong = new Option<int>("--wrong") { Description = "List the first N wrong cases of each class or set.", HelpName = "N" };
var json = new Option<bool>("--json") { Description = "Print JSON instead of tables." };
var markdown = new Option<string?>("--markdown") { Description = "Paste the tables into this file too, with the command line above.", HelpName = "FILE" };

var cases = new Option<string?>("--set") { Description = "Judge the cases of this file instead of queries/dev.jsonl.", HelpName = "FILE" };
var ocr = new Option<string?>("--ocr") { Description = "The noisy copies that the cases cite, instead of queries/ocr.", HelpName = "DIR" };
var alone = new Option<bool>("--alone") { Description = "Hold only the source made for each case: no clean copy beside it." };
var onlyClass = new Option<string?>("--class") { Description = "Judge the cases of this class only.", HelpName = "CLASS" };
var verify = new Command("verify", "How many verdicts, places and kinds are right, by class of quotation.")
{
    data,
    cases,
    ocr,
    alone,
    onlyClass,
    wrong,
    json,
    markdown,
};
verify.SetAction(r =>
    VerifyCommand.Run(
        new VerifyOptions(r.GetRequiredValue(data).FullName)
        {
            Set = r.GetValue(cases),
            OcrFolder = r.GetValue(ocr),
            Alone = r.GetValue(alone),
            Class = r.GetValue(onlyClass),
            Wrong = r.GetValue(wrong),
            Json = r.GetValue(json),
            Markdown = r.GetValue(markdown),
        },
        Console.Out
    )
);

var sets = new Option<string[]>("--set") { Description = "Read this set only (may be given again).", HelpName = "NAME" };
var all = new Option<bool>("--all") { Description = "Read the large sets too (pdnc, redewiedergabe.main)." };
var quotes = new Command("quotes", "How many quotations are found and how many speakers are right.") { data, sets, all, wrong, json, markdown };
quotes.SetAction(r =>
    QuotesCommand.Run(
        r.GetRequiredValue(data).FullName,
        r.GetValue(sets) ?? [],
        r.GetValue(all),
        r.GetValue(wrong),
        r.GetValue(json),
        r.GetValue(markdown),
        Console.Out
    )
);

var specs = new Argument<DirectoryInfo>("SPECS_DIR")
{
    Description = "The folder of the suite.",
    DefaultValueFactory = _ => new DirectoryInfo("tests/specs/abuse"),
}.AcceptExistingOnly();
var checker = new Option<string?>("--command")
{
    Description = "Put the suite before this program instead: JSON lines in and out; {sources} and {policy} are replaced.",
    HelpName = "COMMAND",
};
var together = new Option<bool>("--together") { Description = "Hold the sources of all cases at once (with --command that is always so)." };
var abuse = new Command("abuse", "How the cases of the abuse suite are judged, beside three naive checkers.") { specs, checker, together, wrong, markdown };
abuse.SetAction(r =>
    AbuseCommand.Run(
        r.GetRequiredValue(specs).FullName,
        r.GetValue(checker) is { } command ? CommandChecker.Create(command) : LibraryChecker.Create(r.GetValue(together)),
        r.GetValue(wrong),
        r.GetValue(markdown),
        "dotnet run --project eval/Loccit.Eval -c Release -- abuse"
            + (r.GetValue(checker) is { } other ? $" --command \"{other}\"" : "")
            + (r.GetValue(together) ? " --together" : "")
            + (r.GetValue(markdown) is { } file ? $" --markdown {file}" : ""),
        Console.Out
    )
);

var passages = new Argument<DirectoryInfo>("PRESS_DIR")
{
    Description = "The folder of the labelled passages.",
    DefaultValueFactory = _ => new DirectoryInfo("eval/gold/press"),
}.AcceptExistingOnly();
var press = new Command("press", "How many kinds and speakers are right in passages of the press that were labelled by hand.") { passages, wrong, markdown };
press.SetAction(r =>
    PressCommand.Run(
        r.GetRequiredValue(passages).FullName,
        r.GetValue(wrong),
        r.GetValue(markdown),
        "dotnet run --project eval/Loccit.Eval -c Release -- press" + (r.GetValue(markdown) is { } file ? $" --markdown {file}" : ""),
        Console.Out
    )
);

var calibrate = new Command(
    "calibrate",
    "How often each rule gives the right speaker, on litbank and the passages of the press: the confidences that Loccit states."
)
{
    data,
    markdown,
};
calibrate.SetAction(r =>
    CalibrateCommand.Run(
        r.GetRequiredValue(data).FullName,
        "eval/gold/press",
        r.GetValue(markdown),
        "dotnet run --project eval/Loccit.Eval -c Release -- calibrate DATA_DIR" + (r.GetValue(markdown) is { } file ? $" --markdown {file}" : ""),
        Console.Out
    )
);

var corpus = new Argument<DirectoryInfo>("CORPUS_DIR") { Description = "English texts in UTF-8: the sources." }.AcceptExistingOnly();
var heldBack = new Argument<DirectoryInfo>("HELDBACK_DIR") { Description = "English texts that are no sources." }.AcceptExistingOnly();
var seed = new Option<int>("--seed") { Description = "Another seed, other cases.", HelpName = "N" };
var count = new Option<int>("--count")
{
    Description = "How many cases.",
    HelpName = "N",
    DefaultValueFactory = _ => 1300,
};
var into = new Option<string>("--out")
{
    Description = "The file of cases.",
    HelpName = "FILE",
    Required = true,
};
var made = new Option<string>("--ocr")
{
    Description = "The folder for the sources that are made for single cases.",
    HelpName = "DIR",
    Required = true,
};
string[] languages = ["de", "fr", "es"];
var corpora = languages
    .Select(l =>
        new Option<DirectoryInfo>($"--corpus-{l}") { Description = $"Texts in {l}, for cases in that language.", HelpName = "DIR" }.AcceptExistingOnly()
    )
    .ToList();
var make = new Command("make", "Makes a file of cases with known truth for verify.") { corpus, heldBack, seed, count, into, made };
corpora.ForEach(make.Add);
make.SetAction(r =>
    MakeCommand.Run(
        r.GetRequiredValue(corpus).FullName,
        r.GetRequiredValue(heldBack).FullName,
        languages.Zip(corpora).Where(p => r.GetValue(p.Second) is not null).ToDictionary(p => p.First, p => r.GetValue(p.Second)!.FullName),
        r.GetValue(seed),
        r.GetValue(count),
        r.GetRequiredValue(into),
        r.GetRequiredValue(made),
        Console.Out
    )
);

var placesCorpus = new Argument<DirectoryInfo>("CORPUS_DIR") { Description = "English texts in UTF-8, from which the files are made." }.AcceptExistingOnly();
var passageCount = new Option<int>("--passages")
{
    Description = "How many passages are looked for.",
    HelpName = "N",
    DefaultValueFactory = _ => 300,
};
var onlyMade = new Option<string?>("--only") { Description = "Only files whose making has this in its name.", HelpName = "TEXT" };
var places = new Command("places", "Makes docx, epub, html and pdf of known texts, and looks whether words and places come back.")
{
    placesCorpus,
    passageCount,
    seed,
    onlyMade,
    wrong,
    markdown,
};
places.SetAction(r =>
    Try(() =>
        PlacesCommand.Run(
            r.GetRequiredValue(placesCorpus).FullName,
            r.GetValue(passageCount),
            r.GetValue(seed),
            r.GetValue(onlyMade),
            r.GetValue(wrong),
            r.GetValue(markdown),
            "dotnet run --project eval/Loccit.Eval -c Release -- places CORPUS_DIR --seed "
                + r.GetValue(seed)
                + (r.GetValue(markdown) is { } file ? $" --markdown {file}" : ""),
            Console.Out
        )
    )
);

var pdfs = new Argument<DirectoryInfo>("PDF_DIR") { Description = "A folder with PDF files anywhere below it." }.AcceptExistingOnly();
var pdf = new Command("pdf", "Reads PDF files, and compares the words with those of pdftotext.") { pdfs, markdown };
pdf.SetAction(r =>
    Try(() =>
        PdfCommand.Run(
            r.GetRequiredValue(pdfs).FullName,
            r.GetValue(markdown),
            "dotnet run --project eval/Loccit.Eval -c Release -- pdf PDF_DIR" + (r.GetValue(markdown) is { } file ? $" --markdown {file}" : ""),
            Console.Out
        )
    )
);

var listsFolder = new Argument<DirectoryInfo>("LISTS_DIR")
{
    Description = "A folder with lists of reference managers (.bib, .ris, CSL-JSON) anywhere below it.",
}.AcceptExistingOnly();
var counts = new Option<FileInfo?>("--counts")
{
    Description = "Lines of path, number of entries and number of errors, tab between, as another reader of BibTeX has them.",
};
var lists = new Command("lists", "Reads lists of reference managers, and what is written of them.") { listsFolder, counts, wrong, markdown };
lists.SetAction(r =>
    Try(() =>
        ListsCommand.Run(
            r.GetRequiredValue(listsFolder).FullName,
            r.GetValue(counts)?.FullName,
            r.GetValue(wrong),
            r.GetValue(markdown),
            "dotnet run --project eval/Loccit.Eval -c Release -- lists LISTS_DIR --counts COUNTS"
                + (r.GetValue(markdown) is { } file ? $" --markdown {file}" : ""),
            Console.Out
        )
    )
);

var languageTexts = new Option<DirectoryInfo?>("--texts")
{
    Description = "Texts of other languages: a folder for each, called by its code (fr, it), with text files in it.",
    HelpName = "DIR",
};
var tongues = new Command("languages", "How often the language of a short passage is told, and for which others it is taken.")
{
    data,
    languageTexts,
    markdown,
};
tongues.SetAction(r =>
    LanguagesCommand.Run(
        r.GetRequiredValue(data).FullName,
        r.GetValue(languageTexts)?.FullName,
        r.GetValue(markdown),
        "dotnet run --project eval/Loccit.Eval -c Release -- languages DATA_DIR"
            + (r.GetValue(languageTexts) is null ? "" : " --texts DIR")
            + (r.GetValue(markdown) is { } file ? $" --markdown {file}" : ""),
        Console.Out
    )
);

return new RootCommand("Measures how right Loccit is, on labelled data.") { verify, make, quotes, press, calibrate, abuse, places, pdf, lists, tongues }
    .Parse(args)
    .Invoke();

static int Try(Func<int> measure)
{
    try
    {
        return measure();
    }
    catch (InvalidOperationException e)
    {
        Console.Error.WriteLine($"eval: {e.Message}");
        return 2;
    }
}
