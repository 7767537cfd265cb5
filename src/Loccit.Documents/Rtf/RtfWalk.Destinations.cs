using System.Globalization;
using Loccit.Documents.Flow;
using Loccit.Documents.Word;

namespace Loccit.Documents.Rtf;

/// <content>Groups whose text goes elsewhere: tables, notes, fields, comments.</content>
internal sealed partial class RtfWalk
{
    private readonly Stack<string> instructions = new();
    private int footnotes;
    private int endnotes;
    private bool areEndnotesRoman;
    private bool isNumbered;
    private TextRange? raised;

    private bool Destination(string name, ref RtfTokens tokens)
    {
        switch (name)
        {
            case "fonttbl":
                state.Destination = RtfDestination.Fonts;
                break;
            case "stylesheet":
                state.Destination = RtfDestination.Styles;
                stylesDepth = outer.Count;
                break;
            case "info":
                state.Destination = RtfDestination.Info;
                break;
            case "title" when state.Destination == RtfDestination.Info:
                Known(RtfDestination.Title, t => Metadata = Metadata with { Title = t });
                break;
            case "author" when state.Destination == RtfDestination.Info:
                Known(RtfDestination.Author, t => Metadata = Metadata with { Authors = [t] });
                break;
            case "footnote":
                Footnote(ref tokens);
                break;
            case "chftn":
                isNumbered = !composition.InNote;
                break;
            case "aftnnrlc":
                areEndnotesRoman = true;
                break;
            case "field":
                instructions.Push("");
                AtClose(() => instructions.TryPop(out _));
                break;
            case "fldinst":
                Instruction();
                break;
            case "fldrslt":
                Result();
                break;
            case "listtext" or "pntext":
                // the list's own sign
                if (outer.TryPop(out var around))
                    outer.Push(around with { IsListed = true });
                state.Destination = RtfDestination.Nothing;
                break;
            case "colortbl"
            or "pict"
            or "nonshppict"
            or "objdata"
            or "header"
            or "headerl"
            or "headerr"
            or "headerf"
            or "footer"
            or "footerl"
            or "footerr"
            or "footerf"
            or "bkmkstart"
            or "bkmkend"
            or "xe"
            or "tc"
            or "rxe"
            or "sp"
            or "listtable"
            or "listoverridetable"
            or "revtbl"
            or "upr"
            or "template"
            or "comment"
            or "atnid"
            or "atnauthor"
            or "generator"
            or "ftnsep"
            or "aftnsep"
            or "ftncn"
            or "aftncn"
            or "ftnsepc"
            or "aftnsepc"
            or "themedata"
            or "datastore":
                state.Destination = RtfDestination.Nothing;
                break;
            default:
                // a style is read when its group ends
                return false;
        }
        return true;
    }

    private void Known(RtfDestination destination, Action<string> take)
    {
        state.Destination = destination;
        field.Clear();
        AtClose(() =>
        {
            Decode();
            var text = field.ToString().Trim();
            if (text.Length > 0)
                take(text);
        });
    }

    private void Footnote(ref RtfTokens tokens)
    {
        if (state.Destination != RtfDestination.Body || composition.InNote)
        {
            state.Destination = RtfDestination.Nothing;
            return;
        }
        var isEndnote = tokens.IsNext("\\ftnalt"u8);
        ComposedNote note;
        EndRaised();
        if (isNumbered || raised is null)
        {
            var number = isEndnote ? ++endnotes : ++footnotes;
            note = composition.Note(isEndnote && areEndnotesRoman ? Roman.Write(number) : number.ToString(CultureInfo.InvariantCulture));
            if (paragraph is null)
                Write("");
            composition.Call(note);
        }
        else
        {
            // a sign of the author's own is in the text already
            var sign = raised;
            note = composition.Note(composition.Flow.Slice(new Span(sign.Start, sign.End)));
            composition.Call(note, sign);
        }
        isNumbered = false;
        var (around, emphasised) = (paragraph, emphasis);
        (paragraph, emphasis) = (null, null);
        composition.Enter(note);
        AtClose(() =>
        {
            EndParagraph();
            composition.Leave();
            (paragraph, emphasis) = (around, emphasised);
        });
    }

    /// <summary>Keeps what is raised, since it may be the call of a note.</summary>
    private void Raise(TextFlow flow)
    {
        if (!state.IsRaised || composition.InNote)
        {
            EndRaised();
            raised = null;
        }
        else if (raised is null || raised.End >= 0 || raised.Flow != flow)
        {
            raised = composition.Open();
        }
    }

    private void EndRaised()
    {
        if (raised is { End: < 0 })
            Composition.Close(raised);
        // nothing that can be seen was raised
        if (raised is { End: < 0 })
            raised = null;
    }

    private void Instruction()
    {
        if (instructions.Count == 0)
        {
            state.Destination = RtfDestination.Nothing;
            return;
        }
        state.Destination = RtfDestination.Instruction;
        field.Clear();
        AtClose(() =>
        {
            Decode();
            instructions.Pop();
            instructions.Push(field.ToString());
        });
    }

    private void Result()
    {
        if (!instructions.TryPeek(out var instruction) || state.Destination != RtfDestination.Body)
            return;
        var said = new WordField { InResult = true };
        said.Instruction.Append(instruction);
        if (said.IsDrawn)
        {
            state.Destination = RtfDestination.Nothing;
            return;
        }
        var works = CitationData.OfField(said, new WordBibliography());
        if (said.Target is null && works.Count == 0)
            return;
        var range = said.Target is { } address ? composition.OpenLink(address) : composition.Open();
        AtClose(() =>
        {
            Decode();
            Composition.Close(range);
        });
        foreach (var work in works)
            composition.Cite(range, work.Work, work.Locator);
    }

    private void Annotation()
    {
        if (state.Destination != RtfDestination.Body)
            return;
        state.Destination = RtfDestination.Annotation;
        field.Clear();
        AtClose(() =>
        {
            Decode();
            composition.Comment(field.ToString());
        });
    }
}
