using System.CommandLine;
using System.Globalization;
using System.Text;
using Loccit.Fuzz;

Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
var names = Target.All.Select(t => t.Name).ToArray();
var name = new Argument<string>("TARGET") { Description = "What is given inputs: " + string.Join(", ", names) + "." }.AcceptOnlyFromAmong(names);
var minutes = new Option<double>("--minutes")
{
    Description = "How long.",
    HelpName = "N",
    DefaultValueFactory = _ => 10,
};
var seeds = new Option<string[]>("--seeds") { Description = "Folders with files of the format to begin with.", HelpName = "DIR" };
var seed = new Option<int>("--seed") { Description = "Another seed, other inputs.", HelpName = "N" };
var command = new RootCommand("Gives readers inputs that are made to break them.") { name, minutes, seeds, seed };
command.SetAction(r =>
{
    var target = Target.All.First(t => t.Name == r.GetRequiredValue(name));
    var files = (r.GetValue(seeds) ?? [])
        .SelectMany(s => Directory.EnumerateFiles(s, "*" + target.Extension, SearchOption.AllDirectories))
        .Order(StringComparer.Ordinal);
    var campaign = new Campaign(target, Path.Combine("artifacts", "fuzz", "found", target.Name), r.GetValue(seed));
    campaign.Run(files, TimeSpan.FromMinutes(r.GetValue(minutes)));
    Console.WriteLine(
        string.Create(
            CultureInfo.InvariantCulture,
            $"| {target.Name} | {campaign.Executions} | {r.GetValue(minutes):0.#} | {campaign.Branches} | {campaign.Inputs} | {campaign.Found} |"
        )
    );
    return campaign.Found == 0 ? 0 : 1;
});
return command.Parse(args).Invoke();
