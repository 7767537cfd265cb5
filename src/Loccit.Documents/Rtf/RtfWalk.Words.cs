using System.Text;
using Loccit.Documents.Flow;

namespace Loccit.Documents.Rtf;

/// <content>What each control word does.</content>
internal sealed partial class RtfWalk
{
    private readonly Dictionary<int, int> fonts = [];
    private readonly Dictionary<int, NamedStyle> styles = [];
    private int font;
    private int style = -1;
    private int stylesDepth;
    private NamedStyle read = NamedStyle.None;

    private NamedStyle StyleOf(int number) => styles.GetValueOrDefault(number, NamedStyle.None);

    private void Symbol(char sign, ref RtfTokens tokens)
    {
        switch (sign)
        {
            case '*':
                // a destination that older readers pass over: so does this one unless it knows it
                if (tokens.IsNext("\\"u8) && tokens.Next())
                    Starred(ref tokens);
                break;
            case '~':
                Characters("\u00a0");
                break;
            case '-':
                Characters("\u00ad");
                break;
            case '_':
                Characters("\u2011");
                break;
            case '\\' or '{' or '}':
                Characters(sign.ToString());
                break;
            case '\r' or '\n':
                EndParagraph();
                break;
            default:
                break;
        }
    }

    private void Starred(ref RtfTokens tokens)
    {
        if (tokens.Kind != RtfTokenKind.Word)
            return;
        switch (Encoding.ASCII.GetString(tokens.Name))
        {
            case "footnote":
                Footnote(ref tokens);
                break;
            case "fldinst":
                Instruction();
                break;
            case "annotation":
                Annotation();
                break;
            case "shpinst" or "shptxt" or "ud" or "cs":
                break;
            default:
                state.Destination = RtfDestination.Nothing;
                if (tokens.Name.SequenceEqual("bin"u8))
                    tokens.Skip(tokens.Number ?? 0);
                break;
        }
    }

    private void Word(ref RtfTokens tokens)
    {
        var number = tokens.Number;
        var isOn = number != 0;
        var name = Encoding.ASCII.GetString(tokens.Name);
        switch (name)
        {
            case "par" or "sect" or "page" or "cell" or "nestcell" or "row" or "nestrow" when state.Destination == RtfDestination.Body:
                EndParagraph();
                break;
            case "line" or "lbr" when state.Destination == RtfDestination.Body:
                composition.Flow.BreakLine(preformatted: KindOf() == BlockKind.Code);
                break;
            case "tab" or "emspace" or "enspace" or "qmspace":
                Characters(name == "tab" ? "\t" : " ");
                break;
            case "emdash":
                Characters("—");
                break;
            case "endash":
                Characters("–");
                break;
            case "lquote":
                Characters("‘");
                break;
            case "rquote":
                Characters("’");
                break;
            case "ldblquote":
                Characters("“");
                break;
            case "rdblquote":
                Characters("”");
                break;
            case "bullet":
                Characters("•");
                break;
            case "u":
                Unicode(number ?? 0);
                break;
            case "uc":
                state.Fallback = Math.Clamp(number ?? 1, 0, 100);
                break;
            case "bin":
                tokens.Skip(number ?? 0);
                break;
            case "ansicpg":
                codePage = number ?? codePage;
                break;
            case "mac":
                codePage = 10000;
                break;
            case "pc":
                codePage = 437;
                break;
            case "pca":
                codePage = 850;
                break;
            case "f":
                Font(number ?? 0);
                break;
            case "fcharset" when state.Destination == RtfDestination.Fonts:
                fonts[font] = RtfCodePages.OfCharacterSet(number ?? 0);
                break;
            default:
                if (!Format(name, number, isOn) && !Destination(name, ref tokens) && state.Destination == RtfDestination.Styles)
                    StyleWord(name, number);
                break;
        }
    }

    private void Font(int number)
    {
        if (state.Destination == RtfDestination.Fonts)
            font = number;
        else
            state.CodePage = fonts.GetValueOrDefault(number);
    }

    private bool Format(string name, int? number, bool isOn)
    {
        if (state.Destination == RtfDestination.Styles)
            return false;
        switch (name)
        {
            case "plain":
                state = state.Plain();
                break;
            case "pard":
                state = state.Pard();
                break;
            case "b":
                state.IsBold = isOn;
                break;
            case "i":
                state.IsItalic = isOn;
                break;
            case "v":
                state.IsHidden = isOn;
                break;
            case "super":
                state.IsRaised = isOn;
                break;
            case "nosupersub":
                state.IsRaised = false;
                break;
            case "deleted":
                state.IsDeleted = isOn;
                break;
            case "revised":
                state.IsInserted = isOn;
                break;
            case "s":
                state.Style = number ?? 0;
                break;
            case "li" or "lin":
                state.Left = number ?? 0;
                break;
            case "fi":
                state.FirstLine = number ?? 0;
                break;
            case "outlinelevel":
                state.Outline = number ?? -1;
                break;
            case "intbl":
                state.InTable = isOn;
                break;
            case "ls":
                state.IsListed = number is > 0;
                break;
            default:
                return false;
        }
        return true;
    }

    private void BeginStyle()
    {
        field.Clear();
        (style, read) = (0, NamedStyle.None);
        AtClose(() =>
        {
            Decode();
            if (style >= 0)
                styles[style] = read.IsQuote ? read : read with { Name = field.ToString().Trim(' ', ';') };
        });
    }

    /// <summary>A style in the table: its number, what it says, and its name, which ends with a semicolon.</summary>
    private void StyleWord(string name, int? number)
    {
        switch (name)
        {
            case "s":
                style = number ?? 0;
                break;
            case "cs" or "ds" or "ts" or "tsrowd":
                style = -1;
                break;
            case "outlinelevel":
                read = read with { Outline = number };
                break;
            case "sbasedon" when number is { } ground && styles.TryGetValue(ground, out var known) && known.IsQuote:
                read = read with { Name = "quote" };
                break;
            default:
                break;
        }
    }
}
