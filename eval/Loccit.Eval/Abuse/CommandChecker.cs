using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Loccit.Specs;

namespace Loccit.Eval.Abuse;

/// <summary>
/// A program that reads lines <c>{"id","quote","cited"}</c> and answers with lines <c>{"id","verdict","flags"}</c>. It is started once for
/// each policy, with the sources of all cases in one folder.
/// </summary>
internal static class CommandChecker
{
    /// <param name="command">Program and arguments, parted by spaces; quotation marks keep words together; {sources} and {policy} are replaced.</param>
    public static SuiteChecker Create(string command)
    {
        var words = Split(command);
        if (words.Count == 0)
            throw new ArgumentException("The command is empty.", nameof(command));
        return new SuiteChecker(Path.GetFileName(words[0]), cases => Judge(words, cases));
    }

    private static List<Answer> Judge(List<string> words, IReadOnlyList<VerdictCase> cases)
    {
        var folder = Directory.CreateTempSubdirectory("abuse-suite-");
        try
        {
            foreach (var (name, text) in cases.SelectMany(SuiteSources.Of))
                File.WriteAllText(Path.Combine(folder.FullName, name), text);
            var answers = new Dictionary<string, Answer>(StringComparer.Ordinal);
            foreach (var group in cases.GroupBy(c => c.Policy))
                Run([.. words.Select(w => w.Replace("{sources}", folder.FullName).Replace("{policy}", group.Key))], [.. group], answers);
            return [.. cases.Select(c => answers.GetValueOrDefault(c.Id, Answer.None))];
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static void Run(List<string> words, List<VerdictCase> cases, Dictionary<string, Answer> answers)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo(words[0], words[1..])
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
        };
        using var process = Process.Start(start) ?? throw new InvalidOperationException($"'{words[0]}' did not start.");
        // Asked and answered at the same time: a program that answers as it reads would else wait for us while we wait for it.
        var asking = Task.Run(() => Ask(process.StandardInput, cases));
        while (process.StandardOutput.ReadLine() is { } line)
        {
            if (line.Length > 0)
                Read(line, answers);
        }
        asking.GetAwaiter().GetResult();
        process.WaitForExit();
    }

    private static void Ask(StreamWriter input, List<VerdictCase> cases)
    {
        try
        {
            using (input)
            {
                foreach (var c in cases)
                    input.WriteLine(Line(c));
            }
        }
        catch (IOException)
        {
            // It stopped reading; the cases that it did not answer are counted as such.
        }
    }

    private static string Line(VerdictCase c)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("id", c.Id);
            json.WriteString("quote", c.Quote);
            if (SuiteSources.Cited(c) is { } cited)
                json.WriteString("cited", cited);
            json.WriteEndObject();
        }
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static void Read(string line, Dictionary<string, Answer> answers)
    {
        try
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            var verdict =
                root.TryGetProperty("verdict", out var v) ? v.GetString()
                : root.TryGetProperty("error", out var error) ? $"error: {error}"
                : null;
            if (root.GetProperty("id").GetString() is not { } id || verdict is null)
                throw new FormatException("neither a verdict nor an error");
            var flags = root.TryGetProperty("flags", out var f) ? f.EnumerateArray().Select(k => k.GetString() ?? "").ToList() : [];
            var told = root.TryGetProperty("explanation", out var e) ? e.GetString() ?? "" : "";
            answers[id] = new Answer(verdict, flags, told);
        }
        catch (Exception e) when (e is JsonException or KeyNotFoundException or FormatException or InvalidOperationException)
        {
            Console.Error.WriteLine($"eval: this is no answer ({e.Message}): {line}");
        }
    }

    private static List<string> Split(string command)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var (quote, begun) = ('\0', false);
        foreach (var c in command)
        {
            if (quote != '\0' ? c == quote : c is '"' or '\'')
            {
                (quote, begun) = (quote == '\0' ? c : '\0', true);
            }
            else if (quote == '\0' && c == ' ')
            {
                if (begun)
                    words.Add(word.ToString());
                word.Clear();
                begun = false;
            }
            else
            {
                word.Append(c);
                begun = true;
            }
        }
        if (begun)
            words.Add(word.ToString());
        return words;
    }
}
