using System.Buffers;
using System.Globalization;
using System.Text;

namespace Loccit.Formats.Conll;

/// <summary>
/// Readings as a table of tokens, for linguists: one token a line, tab separated, in the manner of CoNLL-U Plus. Blank lines part sentences;
/// comments name documents, paragraphs, quotations and agents.
/// </summary>
public static class ConllText
{
    private const int Enough = 1 << 16;

    /// <summary>The columns, as the first line of a file names them.</summary>
    public const string Columns = "ID FORM START END LOCCIT:QUOTATION LOCCIT:SPEAKER LOCCIT:CUE LOCCIT:AGENT";

    /// <summary>Writes the line that names the columns; once, before the first document.</summary>
    public static void WriteHead(IBufferWriter<byte> output) => Encoding.UTF8.GetBytes($"# global.columns = {Columns}\n", output);

    /// <summary>Writes a document.</summary>
    /// <param name="output">Takes UTF-8.</param>
    /// <param name="id">What the document is called.</param>
    /// <param name="reading">What was found in it.</param>
    public static void Write(IBufferWriter<byte> output, string id, Reading reading)
    {
        var prose = reading.Document.Prose;
        var text = new StringBuilder();
        text.Append("# newdoc id = ").Append(OneLine(id)).Append('\n');
        Comments(text, reading);
        var quotations = reading.Quotations.Select(q => (q.Span, $"{Names.Of(q.Kind)}:{q.Id}")).ToList();
        ConllColumn[] columns = [new(quotations), Column(reading, a => a.Speaker), Column(reading, a => a.Cue), Agents(reading)];
        var number = 0;
        foreach (var token in ConllTokenizer.Read(reading.Document, Cuts(reading)))
        {
            if (token.BeginsSentence)
            {
                text.Append(number > 0 ? "\n" : "").Append(token.BeginsParagraph ? "# newpar\n" : "");
                number = 0;
            }
            text.Append(CultureInfo.InvariantCulture, $"{++number}\t");
            Form(text, prose, token.Span);
            text.Append(CultureInfo.InvariantCulture, $"\t{token.Span.Start}\t{token.Span.End}");
            foreach (var column in columns)
            {
                text.Append('\t');
                column.Append(text, token.Span);
            }
            text.Append('\n');
            if (text.Length > Enough)
                Send(text, output);
        }
        text.Append('\n');
        Send(text, output);
    }

    /// <summary>Writes a comment that says why there is no document.</summary>
    public static void WriteError(IBufferWriter<byte> output, string error) => Encoding.UTF8.GetBytes($"# error = {OneLine(error)}\n\n", output);

    private static void Send(StringBuilder text, IBufferWriter<byte> output)
    {
        foreach (var chunk in text.GetChunks())
            Encoding.UTF8.GetBytes(chunk.Span, output);
        text.Clear();
    }

    private static void Comments(StringBuilder text, Reading reading)
    {
        foreach (var q in reading.Quotations)
        {
            text.Append($"# quotation {q.Id} = kind={Names.Of(q.Kind)} reason={q.Reason}");
            if (q.Parent is { } parent)
                text.Append($" parent={parent}");
            if (q.Utterance is { } utterance)
                text.Append($" utterance={utterance}");
            if (q.Attribution is { } attribution)
                text.Append($" basis={attribution.Basis}{(attribution.Agent is { } agent ? $" agent={agent}" : "")}");
            text.Append('\n');
        }
        foreach (var agent in reading.Agents)
            text.Append($"# agent {agent.Id} = {OneLine(agent.Name)}\n");
    }

    private static ConllColumn Column(Reading reading, Func<Attribution, Span?> part) =>
        new([
            .. reading
                .Quotations.Where(q => q.Attribution is { } a && part(a) is not null)
                .GroupBy(q => part(q.Attribution!)!.Value, q => q.Id)
                .OrderBy(g => g.Key)
                .Select(g => (g.Key, string.Join(',', g))),
        ]);

    private static ConllColumn Agents(Reading reading) =>
        new([.. reading.Agents.SelectMany(a => a.Mentions, (a, m) => (Span: m, Label: a.Id)).OrderBy(m => m.Span)]);

    /// <summary>Where quotations, mentions and cues begin and end.</summary>
    private static List<int> Cuts(Reading reading)
    {
        var cuts = new List<int>();
        foreach (var quotation in reading.Quotations)
        {
            Add(quotation.Span);
            if (quotation.Attribution?.Speaker is { } speaker)
                Add(speaker);
            if (quotation.Attribution?.Cue is { } cue)
                Add(cue);
        }
        foreach (var mention in reading.Agents.SelectMany(a => a.Mentions))
            Add(mention);
        cuts.Sort();
        return cuts;

        void Add(Span span)
        {
            cuts.Add(span.Start);
            cuts.Add(span.End);
        }
    }

    /// <summary>The token without unread units; what is no text is U+FFFD.</summary>
    private static void Form(StringBuilder text, string prose, Span token)
    {
        for (var i = token.Start; i < token.End; i++)
        {
            var c = prose[i];
            if (c == Document.Unread)
                continue;
            if (char.IsHighSurrogate(c) && i + 1 < token.End && char.IsLowSurrogate(prose[i + 1]))
                text.Append(c).Append(prose[++i]);
            else
                text.Append(char.IsControl(c) || char.IsSurrogate(c) ? '\uFFFD' : c);
        }
    }

    private static string OneLine(string text) =>
        string.Create(
            text.Length,
            text,
            static (to, from) =>
            {
                for (var i = 0; i < from.Length; i++)
                    to[i] = char.IsControl(from[i]) || from[i] is '\u2028' or '\u2029' ? ' ' : from[i];
            }
        );
}
