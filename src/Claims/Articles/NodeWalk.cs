using AngleSharp.Dom;

namespace Claims;

/// <summary>
/// Goes through a tree of HTML nodes in reading order, without recursion, as pages may nest deeply, and without asking a node for its next sibling,
/// which takes AngleSharp as long as there are siblings before it.
/// </summary>
internal static class NodeWalk
{
    /// <summary>Visits a node and all below it.</summary>
    /// <param name="root">Where to begin.</param>
    /// <param name="enter">Called before the nodes inside a node, with its depth below the root; false leaves these out.</param>
    /// <param name="leave">Called after them, for each node that was entered.</param>
    internal static void Visit(INode root, Func<INode, int, bool> enter, Action<INode> leave)
    {
        if (!enter(root, 0))
            return;
        var path = new Stack<(INode Node, int Next)>([(root, 0)]);
        while (path.TryPop(out var at))
        {
            if (at.Next == at.Node.ChildNodes.Length)
            {
                leave(at.Node);
                continue;
            }

            path.Push((at.Node, at.Next + 1));
            var child = at.Node.ChildNodes[at.Next];
            if (enter(child, path.Count))
                path.Push((child, 0));
        }
    }
}
