using System.Globalization;
using Loccit.Documents.Flow;

namespace Loccit.Documents.Wiki;

/// <content>Notes: ref, efn, sfn, and citations.</content>
internal sealed partial class WikiWalk
{
    private readonly Dictionary<string, ComposedNote> notes = new(StringComparer.Ordinal);
    private readonly HashSet<ComposedNote> written = [];
    private readonly Dictionary<string, int> counts = new(StringComparer.Ordinal);

    /// <summary>How many lists of notes are open, whose notes are written and not called.</summary>
    private int lists;

    private void Reference(WikiTag tag)
    {
        if (tag.IsEnd)
            return;
        var content = default(Span);
        if (!tag.IsEmpty)
        {
            var close = wiki.Find("</ref", tag.End);
            if (close < 0 || close > end)
                return;
            content = new Span(tag.End, close);
            at = Math.Min(end, text.IndexOf('>', close) is var stop && stop < 0 ? end : stop + 1);
        }
        var group = tag.Attribute("group");
        if (tag.Attribute("name") is { } name)
            Named(group, name, content);
        else
            Unnamed(group, content);
    }

    private void Unnamed(string? group, Span content)
    {
        if (content.IsEmpty)
            return;
        var note = Composition.Note(Label(group));
        if (lists == 0)
            Composition.Call(note);
        Write(note, content);
    }

    /// <summary>A note that has a name is one however often it is called, and may be written where it is called later, or in a list.</summary>
    private void Named(string? group, string name, Span content)
    {
        var key = WikiTag.Key(group, name);
        if (!notes.TryGetValue(key, out var note))
            notes[key] = note = Composition.Note(Label(group));
        if (lists == 0)
            Composition.Call(note);
        if (content.IsEmpty)
            content = wiki.Notes.GetValueOrDefault(key);
        if (!content.IsEmpty && written.Add(note))
            Write(note, content);
    }

    private void Write(ComposedNote note, Span content)
    {
        Then(() => Composition.Enter(note));
        Then(content);
        Then(() =>
        {
            EndStyle();
            Composition.Leave();
        });
    }

    /// <summary>Notes of the text have letters, others numbers, with the name of their group.</summary>
    private string Label(string? group)
    {
        var n = counts[group ?? ""] = counts.GetValueOrDefault(group ?? "") + 1;
        var number = n.ToString(CultureInfo.InvariantCulture);
        return group switch
        {
            null => number,
            LowerAlpha => n <= 26 ? ((char)('a' + n - 1)).ToString() : number,
            _ => $"{group} {number}",
        };
    }

    private const string LowerAlpha = "lower-alpha";

    private void References(WikiTag tag)
    {
        if (tag.IsEmpty)
            return;
        lists = tag.IsEnd ? Math.Max(0, lists - 1) : lists + 1;
    }

    /// <summary>{{sfn|Smith|2010|p=12}}: a note of its own; the same one where the same is said again.</summary>
    private void ShortNote(WikiTemplate template, string said)
    {
        var key = WikiTag.Key("sfn", said);
        if (!notes.TryGetValue(key, out var note))
        {
            notes[key] = note = Composition.Note(Label(null));
            Composition.Call(note);
            Composition.Enter(note);
            ShortCitation(template, "", "");
            Composition.Write(".");
            var behind = template.First("ps");
            if (behind is { } words)
            {
                Composition.Write(" ");
                Then(words);
            }
            Then(() => Composition.Leave());
            return;
        }
        Composition.Call(note);
    }

    /// <summary>"Smith 2010, p. 12", bound to the work that the page describes in full.</summary>
    private void ShortCitation(WikiTemplate template, string open, string close)
    {
        var (names, year) = WikiSources.Short(wiki, template);
        if (names.Count == 0)
            return;
        var place = WikiCitation.Place(Plain(template));
        var who = names.Count switch
        {
            1 => names[0],
            2 => $"{names[0]} & {names[1]}",
            _ => names.Count > 3 ? $"{names[0]} et al." : $"{string.Join(", ", names.Take(names.Count - 1))} & {names[^1]}",
        };
        var range = Composition.Open();
        var isNarrative = open == " (";
        Composition.Write(isNarrative ? $"{who} ({year}" : $"{open}{who} {year}".Trim());
        if (place is not null)
            Composition.Write($", {place}");
        Composition.Write(close);
        Flow.Composition.Close(range);
        if (sources.Find(names, year) is { } found)
            Composition.Cite(range, found, place);
    }

    private Func<ReadOnlySpan<string>, string?> Plain(WikiTemplate template) =>
        names => template.First(names) is { } span && WikiPlain.Of(wiki, span) is { Length: > 0 } plain ? plain : null;

    /// <summary>A citation as it is printed: authors, date, title, where it appeared, place; and the words that it quotes.</summary>
    private void Citation(WikiTemplate template)
    {
        var citation = WikiCitation.Read(wiki, template);
        var known = citation.Work;
        var range = Composition.Open();
        var when = known.Issued?.ToString() ?? "";
        if (known.Authors.Count > 0)
            Composition.Write(
                $"{string.Join(", ", known.Authors.Take(5))}{(known.Authors.Count > 5 ? " et al." : "")}{(when.Length > 0 ? $" ({when})" : "")}. "
            );
        if (known.Title is { } title)
        {
            var titled = Composition.Open(MarkupKind.Title);
            Composition.Write(title);
            Flow.Composition.Close(titled);
            Composition.Write(". ");
        }
        string?[] rest = [known.Container, known.Publisher, known.Authors.Count == 0 && when.Length > 0 ? when : null, citation.Locator];
        Composition.Write(string.Join(". ", rest.OfType<string>().Select(r => r.TrimEnd('.'))) is { Length: > 0 } more ? more + "." : "");
        Flow.Composition.Close(range);
        if (Composition.InNote || citation.Quote is not null)
            Composition.Cite(range, known, citation.Locator);
        if (citation.Quote is { } words)
        {
            Composition.Write(" ");
            InMarks(words);
        }
    }
}
