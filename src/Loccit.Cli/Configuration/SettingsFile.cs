using Loccit.Cli.Commands;
using Loccit.Cli.Inputs;
using Tomlyn.Parsing;
using Tomlyn.Syntax;

namespace Loccit.Cli.Configuration;

/// <summary>Finds and reads <c>loccit.toml</c>. What it does not know it refuses, by file and line: a slip in a setting must not pass for one that holds.</summary>
internal sealed class SettingsFile
{
    public const string Name = "loccit.toml";

    /// <summary>Settings are a page; a file beyond this size was named by mistake.</summary>
    private const long LargestFile = 1 << 20;

    private static readonly string[] Keys =
    [
        "sources",
        "policy",
        "fail-on",
        "changes",
        "baseline",
        "evidence",
        "exclude",
        "timegate",
        "ignore",
        "severity",
        "files",
    ];

    private static readonly string[] KeysOfFiles = ["policy", "ignore", "severity"];

    private static readonly string[] Severities = ["error", "warning", "note"];

    private readonly string shown;
    private readonly string folder;
    private readonly Settings settings;

    private SettingsFile(string path)
    {
        shown = Shown(path);
        folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
        settings = new Settings { File = shown };
    }

    /// <summary>The settings file for documents: in the folder that they share, or the nearest above it. Null if there is none.</summary>
    /// <param name="names">Documents and folders as named; none, or standard input, stands for the working folder.</param>
    public static string? Find(IEnumerable<string> names)
    {
        string? shared = null;
        foreach (var name in names.Where(n => n != InputFiles.Standard))
        {
            // of a pattern the folder before the first wildcard
            var plain = name.IndexOf('*', StringComparison.Ordinal) is var star and >= 0 ? name[..star] + "x" : name;
            var full = Path.GetFullPath(plain);
            var folder = Directory.Exists(full) ? full : Path.GetDirectoryName(full)!;
            shared = shared is null ? folder : Shared(shared, folder);
        }
        for (var at = shared ?? Directory.GetCurrentDirectory(); at is not null; at = Path.GetDirectoryName(at))
        {
            if (System.IO.File.Exists(Path.Combine(at, Name)))
                return Path.Combine(at, Name);
        }
        return null;
    }

    /// <summary>Reads a settings file.</summary>
    /// <exception cref="CannotException">It cannot be read, or says what cannot be followed.</exception>
    public static Settings Read(string path)
    {
        var file = new SettingsFile(path);
        var document = SyntaxParser.Parse(Text(path, file.shown), file.shown, validate: true);
        foreach (var fault in document.Diagnostics)
        {
            if (fault.Kind == DiagnosticMessageKind.Error)
                throw new CannotException($"{file.Place(fault.Span)}: {fault.Message.Trim().TrimEnd('.')}.");
        }
        foreach (var pair in document.KeyValues)
            file.Take([], pair);
        foreach (var table in document.Tables)
        {
            var path_ = Parts(table.Name!);
            if (table is TableArraySyntax)
                throw new CannotException($"{file.Place(table.Span)}: '[[{string.Join('.', path_)}]]' is a list of tables; write [{string.Join('.', path_)}].");
            file.Open(path_, table);
            foreach (var pair in table.Items)
                file.Take(path_, pair);
        }
        return file.settings;
    }

    /// <summary>A table may stand there without a setting in it: its name is looked at all the same.</summary>
    private void Open(List<string> table, TableSyntaxBase syntax)
    {
        if (table is ["severity"] or ["files", _] or ["files", _, "severity"])
            return;
        if (table is ["files"])
            throw new CannotException($"{Place(syntax.Span)}: write the pattern behind it: [files.\"drafts/**\"].");
        Unknown(syntax.Span, table is ["files", _, ..] ? table[2] : table[0], table is ["files", _, ..] ? KeysOfFiles : Keys);
    }

    private void Take(List<string> table, KeyValueSyntax pair)
    {
        List<string> path = [.. table, .. Parts(pair.Key!)];
        if (pair.Value is InlineTableSyntax inline)
        {
            foreach (var item in inline.Items)
                Take(path, item.KeyValue!);
            return;
        }
        var (value, where) = (pair.Value!, Place(pair.Span));
        switch (path)
        {
            case ["sources"]:
                settings.Sources = new(Strings(value, where, path).ConvertAll(FromHere), where);
                break;
            case ["policy"]:
                settings.Policy = new(PolicyOf(value, where, path), where);
                break;
            case ["fail-on"]:
                settings.FailOn = new(OneOf(String(value, where, path), where, path, [.. Severities, "never"]), where);
                break;
            case ["changes"]:
                settings.Changes = new(OneOf(String(value, where, path), where, path, ["accepted", "original", "both"]), where);
                break;
            case ["baseline"]:
                settings.Baseline = new(FromHere(String(value, where, path)), where);
                break;
            case ["evidence"]:
                settings.Evidence = new(FromHere(Folder(String(value, where, path), where, path)), where);
                break;
            case ["exclude"]:
                settings.Exclude = new(Strings(value, where, path).ConvertAll(p => new PathPattern(p, folder)), where);
                break;
            case ["timegate"]:
                settings.TimeGate = new(String(value, where, path), where);
                break;
            case ["ignore"] or ["severity", _]:
                TakeOfFiles(settings.All, path, value, where);
                break;
            case ["files", var pattern, .. var rest] when rest.Count > 0:
                TakeOfFiles(FilesOf(pattern), rest, value, where);
                break;
            default:
                Unknown(pair.Span, path[0], Keys);
                break;
        }
    }

    private void TakeOfFiles(FileSettings files, List<string> path, ValueSyntax value, string where)
    {
        switch (path)
        {
            case ["policy"]:
                files.Policy = new(PolicyOf(value, where, path), where);
                break;
            case ["ignore"]:
                files.Ignore = new(Strings(value, where, path).ConvertAll(c => CodeOf(c, where)), where);
                break;
            case ["severity", var code]:
                var name = OneOf(String(value, where, path), where, path, Severities);
                files.Severities[CodeOf(code, where)] = new(Enum.Parse<Severity>(name, ignoreCase: true), where);
                break;
            default:
                throw new CannotException($"{where}: {NoSetting(path[0], KeysOfFiles)}");
        }
    }

    private FileSettings FilesOf(string pattern)
    {
        if (settings.Files.Find(f => f.Pattern.Text == pattern) is { } known)
            return known;
        var files = new FileSettings(new PathPattern(pattern, folder));
        settings.Files.Add(files);
        return files;
    }

    private void Unknown(SourceSpan span, string key, string[] keys) => throw new CannotException($"{Place(span)}: {NoSetting(key, keys)}");

    private static string NoSetting(string key, string[] keys) =>
        $"there is no setting '{key}'.{(NearestName.Of(key, keys) is { } meant ? $" Did you mean '{meant}'?" : "")} There are: {string.Join(", ", keys)}.";

    private static FindingCode CodeOf(string text, string where) =>
        text.Length == 5
        && text.StartsWith("LC", StringComparison.OrdinalIgnoreCase)
        && int.TryParse(text.AsSpan(2), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
        && Enum.IsDefined((FindingCode)number)
            ? (FindingCode)number
            : throw new CannotException($"{where}: there is no code '{text}'; docs/codes.md lists them.");

    /// <summary>A policy's name as it is, a file's from the folder of the settings.</summary>
    private string PolicyOf(ValueSyntax value, string where, List<string> path)
    {
        var named = String(value, where, path);
        return Loccit.Policy.BuiltIn.Contains(named) ? named
            : System.IO.File.Exists(Path.Combine(folder, named)) || Path.HasExtension(named) ? FromHere(named)
            : named;
    }

    private static string Folder(string value, string where, List<string> path) =>
        value.AsSpan().Trim().Length > 0
            ? value
            : throw new CannotException($"{where}: {string.Join('.', path)} is the name of a folder, and is empty. Name one, or take the line out.");

    private string FromHere(string path) => Shown(Path.Combine(folder, path));

    private static string OneOf(string value, string where, List<string> path, string[] values) =>
        values.Contains(value) ? value : throw new CannotException($"{where}: {string.Join('.', path)} is one of {string.Join(", ", values)}, not '{value}'.");

    private static string String(ValueSyntax value, string where, List<string> path) =>
        value is StringValueSyntax { Value: { } text } ? text : throw new CannotException($"{where}: {string.Join('.', path)} is a text in quotation marks.");

    private static List<string> Strings(ValueSyntax value, string where, List<string> path)
    {
        if (value is StringValueSyntax)
            return [String(value, where, path)];
        if (value is not ArraySyntax array)
            throw new CannotException($"{where}: {string.Join('.', path)} is a list of texts: [\"…\", \"…\"].");
        return [.. array.Items.Select(i => String(i.Value!, where, path))];
    }

    private static List<string> Parts(KeySyntax key) => [Part(key.Key!), .. key.DotKeys.Select(d => Part(d.Key!))];

    private static string Part(BareKeyOrStringValueSyntax key) =>
        key switch
        {
            StringValueSyntax text => text.Value ?? "",
            BareKeySyntax bare => bare.Key?.Text ?? "",
            _ => "",
        };

    private string Place(SourceSpan span) => $"{shown}, line {span.Start.Line + 1}";

    private static string Text(string path, string shown)
    {
        try
        {
            return new FileInfo(path).Length <= LargestFile ? System.IO.File.ReadAllText(path) : throw new CannotException($"{shown}: too large for settings.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotException(
                System.IO.File.Exists(path) ? $"{shown}: the settings cannot be read; check the file's permissions." : $"--config: there is no file '{path}'."
            );
        }
    }

    /// <summary>As a user would type it from where they are.</summary>
    private static string Shown(string path)
    {
        var relative = Path.GetRelativePath(Directory.GetCurrentDirectory(), path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? Path.GetFullPath(path) : relative;
    }

    private static string Shared(string a, string b)
    {
        while (!(b + Path.DirectorySeparatorChar).StartsWith(a.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal))
            a = Path.GetDirectoryName(a) ?? Path.GetPathRoot(a)!;
        return a;
    }
}
