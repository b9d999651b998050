namespace Portal.Components.Shared.Forms;

/// <summary>Something a form could not accept.</summary>
/// <param name="Field">The name and id of the field; null where the form as a whole is meant.</param>
/// <param name="Message">What is wrong and what would be right.</param>
public sealed record FormProblem(string? Field, string Message);

/// <summary>What a form could not accept, in the order of its fields.</summary>
public sealed class FormProblems
{
    private readonly List<FormProblem> all = [];

    public IReadOnlyList<FormProblem> All => all;

    public bool Any => all.Count > 0;

    /// <summary>The first message about the field, or null.</summary>
    public string? this[string field] => all.Find(problem => problem.Field == field)?.Message;

    /// <summary>Adds a problem of one field; nothing where there is no message, or where it stands there already.</summary>
    /// <param name="field">The field's name and id.</param>
    public void Add(string field, string? message)
    {
        if (message is not null && !all.Contains(new(field, message)))
        {
            all.Add(new(field, message));
        }
    }

    /// <summary>Adds a problem of the form as a whole.</summary>
    public void Add(string message) => all.Add(new(null, message));
}
