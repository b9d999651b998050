namespace Portal.Domain.Studio;

/// <summary>Who does something, from the server's authentication state, never from a parameter of the page.</summary>
/// <param name="Name">In words that outlive the account: its e-mail address, or what else did it.</param>
/// <param name="Id">The account; null where none did it.</param>
public sealed record Actor(string Name, Guid? Id)
{
    /// <summary>The portal itself, by a schedule.</summary>
    public static readonly Actor Portal = new("The portal", null);
}
