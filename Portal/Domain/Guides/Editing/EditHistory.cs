using System.Text.Json.Nodes;

namespace Portal.Domain.Guides.Editing;

/// <summary>What an author did to a document and can take back. Typing in one field is one step until another field is touched.</summary>
public sealed class EditHistory(DocumentTree tree)
{
    /// <summary>Steps that can be taken back at most.</summary>
    public const int Most = 200;

    private readonly LinkedList<TreeEdit> undone = [];
    private readonly LinkedList<TreeEdit> redone = [];

    /// <summary>The field that is being typed into; null: none.</summary>
    private string? typing;

    public bool CanUndo => undone.Count > 0;

    public bool CanRedo => redone.Count > 0;

    /// <returns>Whether anything changed.</returns>
    public bool Do(TreeEdit edit)
    {
        if (tree.Apply(edit) is not { } inverse)
        {
            return false;
        }

        redone.Clear();
        // What was there before the first letter is what undoing brings back.
        var field = (edit as TreeEdit.Set)?.Path;
        if (field is null || field != typing || edit is not TreeEdit.Set { Value: JsonValue })
        {
            Push(undone, inverse);
        }

        typing = field;
        return true;
    }

    /// <summary>Ends the step that is being typed.</summary>
    public void Pause() => typing = null;

    /// <returns>The path of what changed; null where there was nothing to undo.</returns>
    public string? Undo() => Take(undone, redone);

    /// <returns>The path of what changed; null where there was nothing to do again.</returns>
    public string? Redo() => Take(redone, undone);

    private string? Take(LinkedList<TreeEdit> from, LinkedList<TreeEdit> to)
    {
        typing = null;
        while (from.Last?.Value is { } edit)
        {
            from.RemoveLast();
            // Where somebody else has taken the place away meanwhile, the step is passed over.
            if (tree.Apply(edit) is { } inverse)
            {
                Push(to, inverse);
                return edit switch
                {
                    TreeEdit.Set set => set.Path,
                    TreeEdit.Insert insert => insert.List,
                    TreeEdit.Remove remove => FieldPath.Parent(remove.Path),
                    TreeEdit.Move move => FieldPath.Parent(move.Path),
                    TreeEdit.Clear clear => clear.Path,
                    _ => "",
                };
            }
        }

        return null;
    }

    private static void Push(LinkedList<TreeEdit> steps, TreeEdit edit)
    {
        steps.AddLast(edit);
        if (steps.Count > Most)
        {
            steps.RemoveFirst();
        }
    }
}
