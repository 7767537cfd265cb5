namespace Loccit.Documents;

/// <summary>Which version of a document with tracked changes is meant.</summary>
public enum TrackedChanges
{
    /// <summary>The one in which all changes are accepted: what was put in is text, what was deleted is not.</summary>
    Accepted,

    /// <summary>The one before the changes: what was put in is no text, what was deleted is.</summary>
    Original,
}
