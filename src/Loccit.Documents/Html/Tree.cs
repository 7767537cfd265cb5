using AngleSharp.Dom;

namespace Loccit.Documents.Html;

/// <summary>Walks a tree without recursion: pages are nested as deeply as their authors like.</summary>
internal static class Tree
{
    /// <summary>Visits <paramref name="root"/> and what is below it in document order.</summary>
    /// <param name="root">Where to begin.</param>
    /// <param name="enter">Called before a node's children; false leaves them and <paramref name="leave"/> out.</param>
    /// <param name="leave">Called after a node's children.</param>
    public static void Visit(INode root, Func<INode, bool> enter, Action<INode> leave)
    {
        var stack = new Stack<(INode Node, int Next)>();
        if (!enter(root))
            return;
        stack.Push((root, 0));
        while (stack.TryPop(out var top))
        {
            var children = top.Node.ChildNodes;
            if (top.Next == children.Length)
            {
                leave(top.Node);
                continue;
            }
            // by index: asking a node for its next sibling searches its parent from the start
            stack.Push(top with { Next = top.Next + 1 });
            var child = children[top.Next];
            if (enter(child))
                stack.Push((child, 0));
        }
    }

    /// <summary>The text of an element with white space made single spaces, cut after <paramref name="limit"/> units.</summary>
    public static string TextOf(INode node, int limit = 1000)
    {
        var text = new System.Text.StringBuilder();
        var full = false;
        Visit(
            node,
            n =>
            {
                if (full || n is IElement { LocalName: "script" or "style" or "template" })
                    return false;
                if (n is IText t)
                {
                    foreach (var c in t.Data)
                    {
                        if (!char.IsWhiteSpace(c))
                            text.Append(c);
                        else if (text.Length > 0 && text[^1] != ' ')
                            text.Append(' ');
                        full = text.Length >= limit;
                        if (full)
                            break;
                    }
                }
                else if (n is IElement e && (e.LocalName == "br" || Elements.IsBlock(e.LocalName)) && text.Length > 0 && text[^1] != ' ')
                {
                    text.Append(' ');
                }
                return true;
            },
            _ => { }
        );
        return text.ToString().Trim();
    }
}
