namespace Loccit.Speakers;

/// <summary>What a document tells of all names of one form, such as "Mrs. Grey" or "Grey": whoever is meant, it is most often the same.</summary>
internal sealed class NameForm
{
    /// <summary>From so many pronouns on, most of one gender, a name is held to have it.</summary>
    public const int Sure = 3;

    // So often, and in so many of all cases, a place is named behind "in".
    private const int LeastPlaces = 2;
    private const int ShareOfPlaces = 6;

    private int names;
    private int places;

    /// <summary>How often it stands in the text.</summary>
    public int Names => names;

    /// <summary>How often a masculine pronoun follows, with no other name between.</summary>
    public int Masculine { get; private set; }

    /// <summary>How often a feminine one does.</summary>
    public int Feminine { get; private set; }

    /// <summary>The gender that at least <paramref name="least"/> pronouns give it.</summary>
    public Sense Gender(int least) => Most(Masculine, Feminine, least);

    /// <summary>True if things are said to be in it.</summary>
    public bool IsPlace => places >= LeastPlaces && places * ShareOfPlaces >= names;

    /// <summary>The forms of all names of a document.</summary>
    public static Dictionary<string, NameForm> Count(List<NameMention> mentions)
    {
        var forms = new Dictionary<string, NameForm>(StringComparer.Ordinal);
        foreach (var mention in mentions)
        {
            if (!forms.TryGetValue(mention.Form, out var form))
                forms[mention.Form] = form = new NameForm();
            form.names++;
            form.places += mention.Place ? 1 : 0;
            form.Masculine += mention.Followed == Sense.Masculine ? 1 : 0;
            form.Feminine += mention.Followed == Sense.Feminine ? 1 : 0;
        }
        return forms;
    }

    /// <summary>The gender that at least <paramref name="least"/> pronouns have, and more than twice as many as have the other; none where they are divided.</summary>
    public static Sense Most(int masculine, int feminine, int least) =>
        masculine >= least && masculine > 2 * feminine ? Sense.Masculine
        : feminine >= least && feminine > 2 * masculine ? Sense.Feminine
        : Sense.None;
}
