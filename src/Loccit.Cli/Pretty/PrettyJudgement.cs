using System.Buffers;
using System.Text;
using Loccit.Formats;

namespace Loccit.Cli.Pretty;

/// <summary>The answers of <c>verify</c> for people.</summary>
internal sealed class PrettyJudgement(Policy policy, IReadOnlyList<Source> sources, PrettyOptions options)
{
    private readonly Dictionary<string, Source> byId = sources.DistinctBy(s => s.Id).ToDictionary(s => s.Id, StringComparer.Ordinal);

    public void Write(IBufferWriter<byte> output, InputLine line, Judgement judgement)
    {
        if (!options.Quiet || !Wording.IsClean(judgement.Verdict))
            output.Write(Encoding.UTF8.GetBytes(Text(line, judgement)));
    }

    public string Text(InputLine line, Judgement judgement)
    {
        var canvas = new Canvas(options.Columns, options.Colour);
        var severity = Commands.VerifyCommand.SeverityOf(judgement, policy);
        var symbol = Wording.Symbol(judgement.Verdict, severity);
        var head = new List<Run>();
        if (!options.Plain)
            head.Add(symbol);
        head.Add(new Run($"{(options.Plain ? "" : " ")}{Names.Of(judgement.Verdict)}", symbol.Tone));
        head.Add(new Run($"  {(line.Id is { } id ? Visible.Shorten(Visible.Line(id), 40) : $"line {line.Number}")}", Tone.Faint));
        if (judgement.Passages.Count > 0)
            head.Add($"  {Visible.Line(judgement.Passages[0].Source)} {Wording.Short(judgement.Passages[0].Place)}");
        canvas.Wrapped(0, 2, head);
        if (Wording.IsClean(judgement.Verdict))
        {
            canvas.Wrapped(4, 4, $"“{Visible.Shorten(Visible.Line(line.Text), canvas.Columns - 6)}”");
        }
        else
        {
            canvas.Wrapped(4, 4, Visible.Line(judgement.Explanation));
            PrettyReport.DifferenceLines(canvas, Difference.Of(line.Text, new Span(0, line.Text.Length), judgement, byId.GetValueOrDefault), judgement.Verdict);
            PrettyReport.ChangeLines(canvas, policy, judgement, main: null);
            if (judgement.Suggestion?.Marked is { } marked)
                PrettyReport.Try(canvas, marked);
        }
        canvas.Blank();
        return canvas.ToString();
    }
}
