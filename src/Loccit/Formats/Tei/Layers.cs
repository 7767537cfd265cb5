namespace Loccit.Formats.Tei;

/// <summary>Makes the elements of a reading.</summary>
internal static class Layers
{
    /// <summary>All of them by start, the longer first: an outer one precedes an inner one.</summary>
    public static List<Layer> Of(Reading reading, string prefix)
    {
        var layers = new List<Layer>();
        Quotations(reading, prefix, layers);
        var quotations = layers.Select(l => l.Span.Start).ToArray();
        foreach (var citation in reading.Citations)
            layers.Add(Citation(reading.Document.Prose, citation, prefix));
        Mentions(reading, prefix, layers, quotations);
        Calls(reading.Document, prefix, layers);
        layers.RemoveAll(l => l.Span.IsEmpty);
        layers.Sort((a, b) => a.Span.CompareTo(b.Span) is var c and not 0 ? c : a.Rank.CompareTo(b.Rank));
        return layers;
    }

    /// <summary>The calls of those notes that the text has as notes.</summary>
    private static void Calls(Document document, string prefix, List<Layer> layers)
    {
        foreach (var note in document.Notes)
        {
            var body = Whole(document.Prose, note.Body);
            if (body.IsEmpty || document.BlockAt(body.Start) is not (>= 0 and var block) || document.Blocks[block].Kind != BlockKind.Note)
                continue;
            foreach (var call in note.Calls)
            {
                var layer = new Layer(Whole(document.Prose, call), LayerRank.Call, "ref");
                layer.Attributes.Add(("type", "note"));
                layer.Attributes.Add(("target", $"#{prefix}n.{note.Body.Start}"));
                layers.Add(layer);
            }
        }
    }

    private static void Quotations(Reading reading, string prefix, List<Layer> layers)
    {
        var last = new Dictionary<string, Layer>();
        foreach (var quotation in reading.Quotations)
        {
            var layer = Quotation(reading.Document.Prose, quotation, prefix);
            layers.Add(layer);
            if (quotation.Utterance is not { } utterance)
                continue;
            if (last.TryGetValue(utterance, out var before))
            {
                before.Utterance = (before.Utterance.Before, layer);
                layer.Utterance = (before, null);
            }
            last[utterance] = layer;
        }
    }

    /// <summary>TEI gives <c>said</c> no type and <c>quote</c> no <c>who</c>: the kind is in <c>ana</c> for all, and a block names its agent by <c>corresp</c>.</summary>
    private static Layer Quotation(string prose, Quotation quotation, string prefix)
    {
        var (element, type) = quotation.Kind switch
        {
            QuotationKind.Block => ("quote", "block"),
            QuotationKind.Scare => ("q", "soCalled"),
            QuotationKind.Title => ("q", "title"),
            _ => ("said", null),
        };
        var layer = new Layer(Whole(prose, quotation.Span), LayerRank.Quotation, element) { Id = prefix + quotation.Id };
        if (type is not null)
            layer.Attributes.Add(("type", type));
        else
            layer.Attributes.Add(("direct", quotation.Kind == QuotationKind.Indirect ? "false" : "true"));
        if (quotation.Attribution?.Agent is { } agent)
            layer.Attributes.Add((element == "quote" ? "corresp" : "who", $"#{prefix}{agent}"));
        var basis = quotation.Attribution is { } a ? $" #basis.{a.Basis}" : "";
        layer.Attributes.Add(("ana", $"#kind.{Names.Of(quotation.Kind)} #reason.{quotation.Reason}{basis}"));
        if (quotation.Citations.Count > 0)
            layer.Attributes.Add(("source", string.Join(' ', quotation.Citations.Select(b => $"#{prefix}{b.Citation}").Distinct())));
        return layer;
    }

    private static Layer Citation(string prose, Citation citation, string prefix)
    {
        var layer = new Layer(Whole(prose, citation.Span), LayerRank.Citation, "ref") { Id = prefix + citation.Id };
        layer.Attributes.Add(("type", "citation"));
        layer.Attributes.Add(("subtype", Names.Of(citation.Form)));
        if (citation.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) && !address.AbsoluteUri.Contains(' '))
            layer.Attributes.Add(("target", address.AbsoluteUri));
        return layer;
    }

    /// <summary>The mentions of agents, and the mentions and cues that gave a quotation its speaker, each place once.</summary>
    private static void Mentions(Reading reading, string prefix, List<Layer> layers, int[] quotations)
    {
        var agents = new Dictionary<Span, string>();
        foreach (var agent in reading.Agents)
        {
            foreach (var mention in agent.Mentions)
                agents.TryAdd(mention, agent.Id);
        }
        var speakers = Quoted(reading, a => a.Speaker);
        foreach (var mention in agents.Keys.Union(speakers.Keys))
        {
            var span = Whole(reading.Document.Prose, mention);
            // TEI's rs holds no q: a name with a nickname in marks is a seg
            var found = Array.BinarySearch(quotations, span.Start);
            var next = found >= 0 ? found : ~found;
            var holds = next < quotations.Length && quotations[next] < span.End;
            var layer = new Layer(span, LayerRank.Mention, holds ? "seg" : "rs");
            layer.Attributes.Add(("type", speakers.ContainsKey(mention) ? "speaker" : "mention"));
            var of = speakers.TryGetValue(mention, out var ids) ? Pointers(ids, prefix) : "";
            if (agents.TryGetValue(mention, out var agent) && !holds)
                layer.Attributes.Add(("ref", $"#{prefix}{agent}"));
            else if (agent is not null)
                of = $"#{prefix}{agent} {of}".TrimEnd();
            if (of.Length > 0)
                layer.Attributes.Add(("corresp", of));
            layers.Add(layer);
        }
        foreach (var (cue, ids) in Quoted(reading, a => a.Cue))
            layers.Add(
                new Layer(Whole(reading.Document.Prose, cue), LayerRank.Cue, "seg") { Attributes = { ("type", "cue"), ("corresp", Pointers(ids, prefix)) } }
            );
    }

    private static Dictionary<Span, List<string>> Quoted(Reading reading, Func<Attribution, Span?> part)
    {
        var quoted = new Dictionary<Span, List<string>>();
        foreach (var quotation in reading.Quotations)
        {
            if (quotation.Attribution is not { } attribution || part(attribution) is not { } span)
                continue;
            if (!quoted.TryGetValue(span, out var ids))
                quoted[span] = ids = [];
            ids.Add(quotation.Id);
        }
        return quoted;
    }

    private static string Pointers(IEnumerable<string> ids, string prefix) => string.Join(' ', ids.Select(id => $"#{prefix}{id}"));

    /// <summary>The span without white space and unread units at its ends, and with both halves of a pair.</summary>
    internal static Span Whole(string prose, Span span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && IsBlank(prose[start]))
            start++;
        while (end > start && IsBlank(prose[end - 1]))
            end--;
        if (start < end && start > 0 && char.IsLowSurrogate(prose[start]) && char.IsHighSurrogate(prose[start - 1]))
            start--;
        if (start < end && end < prose.Length && char.IsLowSurrogate(prose[end]) && char.IsHighSurrogate(prose[end - 1]))
            end++;
        return new Span(start, end);
    }

    internal static bool IsBlank(char c) => char.IsWhiteSpace(c) || c == Document.Unread;
}
