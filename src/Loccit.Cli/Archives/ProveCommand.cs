using System.CommandLine;
using Loccit.Archive;
using Loccit.Cli.Commands;
using Loccit.Cli.Pretty;
using Loccit.Formats;

namespace Loccit.Cli.Archives;

/// <summary><c>loccit prove</c>: what a bundle, or all that the archive holds of checks, still shows.</summary>
internal static class ProveCommand
{
    private const string NotShown =
        "Not shown: that a server really sent a page, that a clock was right, that nothing was left out, and whose the key is. Compare the key with one that its owner gave you.";

    public static Command Make(Session session)
    {
        var bundle = new Argument<string?>("bundle")
        {
            Description = "A file that 'loccit export' wrote; none for all documents of the archive",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var key = new Option<string?>("--key") { Description = "The public key that must have signed it: the line, or a file that holds it", HelpName = "key" };
        var command = new Command("prove", "Read a bundle's captures again, make its verdicts again, and say what holds.") { bundle, key };
        var options = new CommonOptions(command, Takes.Archive);
        command.SetAction(result =>
        {
            var values = options.Read(result, session);
            var trusted = result.GetValue(key) is { } k ? Key(k) : null;
            return result.GetValue(bundle) is { } named ? Run(named, named, trusted, values, session) : Own(trusted, values, session);
        });
        return command;
    }

    /// <summary>All documents of the archive, as a bundle of them would show it.</summary>
    private static int Own(string? trusted, CommonOptions.Values options, Session session)
    {
        var file = Path.GetTempFileName();
        try
        {
            using (var archive = ArchiveCommand.Open(options))
            {
                var documents = archive.Documents();
                if (documents.Count == 0)
                    throw new CannotException("no document was checked yet: there is nothing to prove. 'loccit check' in this folder keeps what it finds.");
                using var stream = File.Create(file);
                archive.Bundle(documents, stream, new Tool("loccit", Program.Version));
            }
            return Run(file, "the archive", trusted, options, session);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static int Run(string file, string called, string? trusted, CommonOptions.Values options, Session session)
    {
        if (!File.Exists(file))
            throw new CannotException($"there is no file '{file}'.");
        var proof = BundleProof.Of(file, session.Cancellation);
        if (trusted is not null && trusted != proof.Key)
            proof = proof with { Faults = [$"It is signed with another key than {trusted}.", .. proof.Faults] };
        session.ExitCode = proof.Holds ? ExitCodes.Fine : ExitCodes.Findings;
        return ArchiveCommand.Write(options, session, (canvas, _) => Text(canvas, proof, called), json => Json(json, proof));
    }

    private static void Text(Canvas canvas, BundleProof proof, string called)
    {
        canvas.Wrapped(
            0,
            2,
            $"{Visible.Line(called)}: {Wording.Count(proof.Documents.Count, "document")}, {Wording.Count(proof.Captures, "capture")}, written by {proof.Tool}."
        );
        canvas.Wrapped(
            0,
            2,
            proof.Size > 0
                ? $"Signed with {proof.Key}, a record of {Wording.Count((int)Math.Min(proof.Size, int.MaxValue), "event")}."
                : "Nothing in it is signed."
        );
        foreach (var pasted in proof.Pasted)
            canvas.Wrapped(0, 2, $"Pasted by hand, so that nobody but who pasted it vouches for it: {Visible.Line(pasted)}.");
        foreach (var fault in proof.Faults)
            canvas.Wrapped(0, 2, $"Does not hold: {fault}");
        foreach (var document in proof.Documents)
        {
            canvas.Blank();
            canvas.Wrapped(0, 2, $"{document.Id}  {Visible.Line(document.Path)}, checked {ArchiveText.Day(document.Checked)} by the policy {document.Policy}");
            foreach (var fault in document.Faults)
                canvas.Wrapped(2, 4, $"Does not hold: {fault}");
            canvas.Wrapped(
                2,
                4,
                document.Resting == 0
                    ? "No verdict rests on a source."
                    : $"The same again: {document.Same} of {Wording.Count(document.Resting, "verdict")} resting on a source."
            );
            if (document.Unshown > 0)
                canvas.Wrapped(2, 4, $"{Wording.Count(document.Unshown, "verdict")} on no source: that words stand nowhere cannot be shown.");
        }
        canvas.Blank();
        canvas.Wrapped(0, 2, proof.Holds ? "All of it holds." : "Not all of it holds.");
        canvas.Wrapped(0, 2, NotShown);
    }

    private static void Json(System.Text.Json.Utf8JsonWriter json, BundleProof proof)
    {
        json.WriteBoolean("holds", proof.Holds);
        json.WriteString("key", proof.Key);
        json.WriteString("origin", proof.Origin);
        json.WriteNumber("events", proof.Size);
        json.WriteString("tool", proof.Tool);
        json.WriteNumber("captures", proof.Captures);
        ArchiveJson.Strings(json, "pasted", proof.Pasted);
        ArchiveJson.Strings(json, "faults", proof.Faults);
        json.WriteStartArray("documents");
        foreach (var document in proof.Documents)
        {
            json.WriteStartObject();
            json.WriteString("id", document.Id);
            json.WriteString("path", document.Path);
            json.WriteString("checked", document.Checked);
            json.WriteString("policy", document.Policy);
            json.WriteNumber("resting", document.Resting);
            json.WriteNumber("same", document.Same);
            json.WriteNumber("unshown", document.Unshown);
            ArchiveJson.Strings(json, "faults", document.Faults);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static string Key(string named)
    {
        if (!File.Exists(named))
            return named.Trim();
        try
        {
            return File.ReadAllText(named).Trim();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new CannotException($"the key '{named}' cannot be read: {e.Message.TrimEnd('.')}.");
        }
    }
}
