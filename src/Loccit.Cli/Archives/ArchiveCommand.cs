using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Loccit.Archive;
using Loccit.Cli.Commands;
using Loccit.Cli.Output;
using Loccit.Cli.Pretty;
using Loccit.Formats;

namespace Loccit.Cli.Archives;

/// <summary>What the commands on archives have in common: which archive is meant, and how results are written.</summary>
internal static class ArchiveCommand
{
    private static readonly JsonWriterOptions Indented = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Indented = true,
        NewLine = "\n",
    };

    /// <summary>An argument for one name.</summary>
    public static Argument<string> Name(string name, string description) => new(name) { Description = description };

    /// <summary>The archive that is meant: the one named, else that of this folder or the nearest above.</summary>
    /// <exception cref="CannotException">There is none.</exception>
    public static SourceArchive Open(CommonOptions.Values options) =>
        SourceArchive.Open(
            Found(options)
                ?? throw new CannotException(
                    $"there is no archive in this folder or above it ('{ArchiveFolder.Name}'). 'loccit init' makes one here; --archive names one elsewhere."
                )
        );

    /// <summary>The folder of the archive that is meant; null if there is none.</summary>
    public static string? Found(CommonOptions.Values options) => options.Archive is { } named ? ArchiveFolder.Named(named) : ArchiveFolder.Find(".");

    /// <summary>Writes a result in the format that was asked for.</summary>
    public static int Write(CommonOptions.Values options, Session session, Action<Canvas, bool> text, Action<Utf8JsonWriter> json)
    {
        using var result = ResultFile.Open(options.Output, session);
        if (options.Format == "pretty")
        {
            var canvas = new Canvas(options.Pretty.Columns, options.Pretty.Colour);
            text(canvas, options.Pretty.Plain);
            result.Stream.Write(Encoding.UTF8.GetBytes(canvas.ToString()));
        }
        else
        {
            using (var writer = new Utf8JsonWriter(result.Stream, Indented))
            {
                writer.WriteStartObject();
                writer.WriteNumber("schemaVersion", ReportJson.SchemaVersion);
                json(writer);
                writer.WriteEndObject();
            }
            result.Stream.Write("\n"u8);
        }
        result.Finish();
        return session.ExitCode;
    }
}
