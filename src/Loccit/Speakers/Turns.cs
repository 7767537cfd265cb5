namespace Loccit.Speakers;

/// <summary>Gives the paragraphs of a conversation that name no speaker to the one whose turn it is.</summary>
internal sealed class Turns(Document document, SpeechWords words, AgentRegister register)
{
    private readonly Conversation conversation = new();
    private readonly BeatReader beats = new(document, words, register);

    /// <summary>Told before the quotations of a paragraph are decided: a "he" in it is rather another than who spoke the paragraph above.</summary>
    public void Open(int block) => register.Answers = (conversation.Above(block), conversation.Expected(block, null));

    /// <summary>Told when they are decided; gives them to the one whose turn it is if nobody was found.</summary>
    /// <param name="speech">All quotations.</param>
    /// <param name="found">Their speakers.</param>
    /// <param name="first">The first of the paragraph.</param>
    /// <param name="end">Behind the last.</param>
    public void Close(List<Quotation> speech, Attributed?[] found, int first, int end)
    {
        register.Answers = default;
        var (direct, known) = (false, false);
        AgentEntry? addressed = null;
        for (var i = first; i < end; i++)
        {
            direct |= speech[i].Kind == QuotationKind.Direct;
            known |= found[i] is not null;
            addressed ??= register.Addressed(speech[i].Span);
        }
        if (!direct)
            return;
        var (from, to) = (document.BlockAt(speech[first].Span.Start), document.BlockAt(speech[end - 1].Span.End - 1));
        if (!known)
            Give(found, first, end, beats.Read(speech, first, end, addressed) ?? Expected(from, addressed, speech[first].Span.Start));
        AgentEntry? speaker = null;
        for (var i = first; i < end; i++)
            speaker = found[i]?.Agent ?? speaker;
        conversation.Add(new Conversation.Turn((first, end), (from, to), speaker, addressed == speaker ? null : addressed));
    }

    /// <summary>Told when all are decided: what follows may tell who spoke before.</summary>
    public void CloseAll(Attributed?[] found)
    {
        foreach (var (turn, speaker) in conversation.FromBehind())
        {
            register.Give(speaker);
            Give(found, turn.Quotations.First, turn.Quotations.End, Of(speaker));
        }
    }

    private Attributed? Expected(int block, AgentEntry? addressed, int at)
    {
        if (conversation.Expected(block, addressed) is not { } agent)
            return null;
        register.Give(agent);
        register.Recall(agent, at);
        return Of(agent);
    }

    private static Attributed Of(AgentEntry agent) => new(new Cue(null, PhraseKind.Name, [], null, false, false, Basis.Turn), agent, Basis.Turn);

    private static void Give(Attributed?[] found, int first, int end, Attributed? speaker)
    {
        for (var i = first; i < end; i++)
            found[i] ??= speaker;
    }
}
