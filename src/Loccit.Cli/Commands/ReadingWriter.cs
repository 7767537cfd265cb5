using System.Buffers;
using System.Text.Json;
using Loccit.Formats;
using Loccit.Formats.Conll;

namespace Loccit.Cli.Commands;

/// <summary>Writes readings one by one, as lines of JSON or as tables of tokens.</summary>
internal sealed class ReadingWriter(bool conll)
{
    public void WriteHead(Stream output)
    {
        if (!conll)
            return;
        var head = new ArrayBufferWriter<byte>();
        ConllText.WriteHead(head);
        output.Write(head.WrittenSpan);
    }

    /// <summary>Writes the answer to a line.</summary>
    public void Write(IBufferWriter<byte> output, InputLine line, Reading reading)
    {
        if (conll)
            ConllText.Write(output, Name(line), reading);
        else
            LineJson.WriteReading(output, line, reading);
    }

    /// <summary>Writes what was found in a file, whose path is its name, and what was noticed about it.</summary>
    public void Write(IBufferWriter<byte> output, Reading reading, IReadOnlyList<Finding> findings)
    {
        if (conll)
            ConllText.Write(output, reading.Document.Path, reading);
        else
            LineJson.WriteReading(output, reading, findings);
    }

    /// <summary>Writes why a line has no answer.</summary>
    public void WriteError(InputLine line, string error, IBufferWriter<byte> output)
    {
        if (conll)
            ConllText.WriteError(output, error);
        else
            LineJson.WriteError(output, line, error);
    }

    /// <summary>The line's id as text; its number where it has none.</summary>
    private static string Name(InputLine line)
    {
        if (line.Id is not { } id)
            return $"line {line.Number}";
        if (id[0] != '"')
            return id;
        using var json = JsonDocument.Parse(id);
        return json.RootElement.GetString()!;
    }
}
