using System.CommandLine;
using Loccit.Cli.Commands;

namespace Loccit.Cli.Archives;

/// <summary><c>loccit edit</c>: metadata of a source, which goes before what the document says of itself.</summary>
internal static class EditCommand
{
    private sealed class Fields
    {
        public Option<string?> Title { get; } = One("--title", "Title of the work", "text");
        public Option<string[]> Author { get; } = Several("--author", "An author, as “Given Family” or the name of a body; repeat for each, in order", "name");
        public Option<string?> Container { get; } = One("--container", "Newspaper, journal, site or book that holds the work", "text");
        public Option<string?> Publisher { get; } = One("--publisher", "Publisher or issuing body", "text");
        public Option<string?> Issued { get; } = One("--issued", "Date of the work: 2019, 2019-04 or 2019-04-30", "date");
        public Option<string?> Language { get; } = One("--language", "Language, as a BCP 47 tag: en, de-AT", "tag");
        public Option<string?> Url { get; } = One("--url", "Address of the work", "address");
        public Option<string?> Doi { get; } = One("--doi", "DOI, with or without a resolver", "doi");
        public Option<string[]> Identifier { get; } = Several("--identifier", "Another identifier, such as isbn:9780140449136; may be repeated", "identifier");

        private static Option<string?> One(string name, string description, string help) => new(name) { Description = description, HelpName = help };

        private static Option<string[]> Several(string name, string description, string help) =>
            new(name)
            {
                Description = description,
                HelpName = help,
                DefaultValueFactory = _ => [],
            };

        public IEnumerable<Option> All => [Title, Author, Container, Publisher, Issued, Language, Url, Doi, Identifier];
    }

    public static Command Make(Session session)
    {
        var id = ArchiveCommand.Name("id", "The source");
        var fields = new Fields();
        var reset = new Option<bool>("--reset") { Description = "Take back all that was entered before" };
        var command = new Command("edit", "Enter metadata of a source; an empty value takes back what was entered.") { id };
        foreach (var option in fields.All)
            command.Add(option);
        command.Add(reset);
        var options = new CommonOptions(command, Takes.Archive);
        command.SetAction(result =>
        {
            var values = options.Read(result, session);
            if (!result.GetValue(reset) && fields.All.All(f => result.GetResult(f) is null or { Implicit: true }))
                throw new CannotException("nothing is entered. Try 'loccit edit --help'.");
            using var archive = ArchiveCommand.Open(values);
            var source = archive.Source(result.GetValue(id)!);
            var before = result.GetValue(reset) ? Metadata.None : source.Edited ?? Metadata.None;
            archive.Edit(source.Number, Entered(before, fields, result));
            return DescribeCommands.Told(archive.Source(source.Id), values, session);
        });
        return command;
    }

    private static Metadata Entered(Metadata before, Fields fields, ParseResult result)
    {
        return before with
        {
            Title = Text(fields.Title, before.Title),
            Authors = Texts(fields.Author, before.Authors),
            Container = Text(fields.Container, before.Container),
            Publisher = Text(fields.Publisher, before.Publisher),
            Issued = Given(fields.Issued) ? Date(result.GetValue(fields.Issued)!) : before.Issued,
            Language = Text(fields.Language, before.Language),
            Url = Text(fields.Url, before.Url),
            Doi = Text(fields.Doi, before.Doi) is { } doi ? Doi(doi) : null,
            Identifiers = Texts(fields.Identifier, before.Identifiers),
        };

        bool Given(Option option) => result.GetResult(option) is { Implicit: false };

        string? Text(Option<string?> option, string? held) =>
            !Given(option) ? held
            : result.GetValue(option)!.Trim() is { Length: > 0 } text ? text
            : null;

        IReadOnlyList<string> Texts(Option<string[]> option, IReadOnlyList<string> held) =>
            Given(option) ? [.. result.GetValue(option)!.Select(v => v.Trim()).Where(v => v.Length > 0)] : held;
    }

    private static PartialDate? Date(string text) =>
        text.Trim().Length == 0 ? null
        : PartialDate.TryParse(text, out var date) ? date
        : throw new CannotException($"--issued: '{text}' is no date. Write 2019, 2019-04 or 2019-04-30.");

    /// <summary>Without the resolver that is often written before it.</summary>
    private static string Doi(string text)
    {
        var at = text.IndexOf("10.", StringComparison.Ordinal);
        return at < 0 || !text.AsSpan(at).Contains('/')
            ? throw new CannotException($"--doi: '{text}' is no DOI. One looks like 10.1000/182.")
            : text[at..].ToLowerInvariant();
    }
}
