using Loccit.Documents.Archives;

namespace Loccit.Documents.Mail;

/// <summary>Reads a mail and the documents attached to it.</summary>
internal static class MailBundle
{
    public static IEnumerable<ReadResult> Read(ReadOnlyMemory<byte> bytes, string path, BundleRun run, int depth)
    {
        yield return DocumentReader.Read(bytes, path, run.Options);
        foreach (var (name, attached) in MimeReader.Attachments(bytes))
        {
            if (!run.Takes(name, _ => false))
                continue;
            var inner = $"{path}/{name}";
            run.Unpacked(attached.Length);
            if (run.Left <= 0)
            {
                yield return new ReadResult(null, [run.Full(path)]) { IsAboutAll = true };
                yield break;
            }
            foreach (
                var result in BundleReader.Open(ZipPackage.StreamOf(attached), inner, run, depth + 1) ?? [DocumentReader.Read(attached, inner, run.Options)]
            )
                yield return result;
        }
    }
}
