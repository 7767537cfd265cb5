using System.Globalization;
using Loccit.Documents.Flow;

namespace Loccit.Documents.Latex;

/// <content>Notes, and citations in the text.</content>
internal sealed partial class LatexWalk
{
    private ComposedNote? marked;
    private int noteNumber;

    private bool Noting(string name)
    {
        switch (name)
        {
            case "footnote" or "endnote" or "sidenote":
                var label = Label(input.Option());
                if (suppressed > 0)
                    Discard();
                else
                    Within(Noted(label));
                break;
            case "footnotemark" or "endnotemark":
                var mark = Label(input.Option());
                if (suppressed == 0)
                    marked = Noted(mark);
                break;
            case "footnotetext" or "endnotetext":
                input.Option();
                if (suppressed > 0 || marked is null)
                    Discard();
                else
                    Within(marked);
                marked = null;
                break;
            default:
                return false;
        }
        return true;
    }

    private string Label(string? given) => given?.Trim() is { Length: > 0 } own ? own : (++noteNumber).ToString(CultureInfo.InvariantCulture);

    private ComposedNote Noted(string label)
    {
        var note = Composition.Note(label);
        Composition.Call(note);
        return note;
    }

    /// <summary>Reads the argument that follows as the text of a note.</summary>
    private void Within(ComposedNote note)
    {
        var depth = quotes;
        quotes = 0;
        Composition.Enter(note);
        Argument(() =>
        {
            quotes = depth;
            Composition.Leave();
        });
    }

    private bool Citing(string name)
    {
        switch (name)
        {
            case "bibliography" or "addbibresource":
                input.Option();
                input.Argument();
                return true;
            case "bibitem":
                input.Option();
                if (input.Argument() is { } key)
                {
                    Block(BlockKind.Paragraph);
                    Write(citations.EntryLabel(key.Trim()) is { } label ? $"[{label}] " : "");
                }
                return true;
            case "newblock":
                Write(" ");
                return true;
            case "nocite":
                input.Argument();
                return true;
            default:
                break;
        }
        if (LatexCitations.FormOf(name) is not { } form)
            return false;
        var cites = LatexCite.ReadAll(input, isList: name.EndsWith("cites", StringComparison.Ordinal));
        if (suppressed > 0 || cites.Count == 0)
            return true;
        if (form == CiteForm.Note && !Composition.InNote || form == CiteForm.Auto && citations.IsInNotes && !Composition.InNote)
        {
            var note = Noted(Label(null));
            Composition.Enter(note);
            citations.Write(Composition, CiteForm.Full, cites);
            Composition.Write(".");
            Composition.Leave();
        }
        else
        {
            citations.Write(Composition, form, cites);
        }
        return true;
    }
}
