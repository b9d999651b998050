using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Portal.Data;
using Portal.Features.Account.Passkeys;
using Portal.Infrastructure;

namespace Portal.Features.Account.Manage;

public sealed partial class PasskeysPage(PasskeySignIn passkeys)
{
    /// <summary>More than anybody has devices; keeps a row of forms from growing without end.</summary>
    private const int MaximumCount = 20;

    private IReadOnlyList<Key> keys = [];

    [SupplyParameterFromForm] private string? Name { get; set; }

    [SupplyParameterFromForm] private string? NewName { get; set; }

    [SupplyParameterFromForm] private string? Credential { get; set; }

    protected override async Task LoadAsync(PortalUser person) =>
        keys = [.. (await Users.GetPasskeysAsync(person)).OrderBy(passkey => passkey.CreatedAt).Select(passkey => new Key(passkey))];

    private async Task AddAsync()
    {
        Problems.Add(nameof(NewName), PasskeyNames.ProblemOf(NewName));
        if (keys.Count >= MaximumCount)
        {
            Problems.Add($"You have {MaximumCount} passkeys. Remove one before you add another.");
        }

        if (Person is null || GoesBack())
        {
            return;
        }

        if (await passkeys.ReadNewAsync(Credential, Person) is not { } passkey)
        {
            GoBackWith("The passkey was not added: your browser’s answer did not fit, or came too late. Try again.");
            return;
        }

        passkey.Name = NewName!.Trim();
        await Users.AddOrUpdatePasskeyAsync(Person, passkey).OrThrowAsync();
        Tell(Person.Email!, $"A passkey named “{passkey.Name}” was added to your account.");
        GoTo(PortalUrls.AfterDoing(PortalUrls.ManagePasskeys, Done.PasskeyAdded));
    }

    private async Task RenameAsync(Key key)
    {
        Problems.Add(key.FieldId, PasskeyNames.ProblemOf(Name));
        if (Person is null || GoesBack())
        {
            return;
        }

        key.Passkey.Name = Name!.Trim();
        await Users.AddOrUpdatePasskeyAsync(Person, key.Passkey).OrThrowAsync();
        GoTo(PortalUrls.AfterDoing(PortalUrls.ManagePasskeys, Done.PasskeyRenamed));
    }

    private async Task RemoveAsync(Key key)
    {
        if (Person is null)
        {
            return;
        }

        await Users.RemovePasskeyAsync(Person, key.Passkey.CredentialId).OrThrowAsync();
        Tell(Person.Email!, $"The passkey “{key.Name}” was removed from your account.");
        GoTo(PortalUrls.AfterDoing(PortalUrls.ManagePasskeys, Done.PasskeyRemoved));
    }

    private sealed class Key(UserPasskeyInfo passkey)
    {
        public UserPasskeyInfo Passkey => passkey;

        public string Id { get; } = Convert.ToHexString(passkey.CredentialId);

        public string FieldId => $"name-{Id}";

        public string Name => passkey.Name ?? "without a name";

        public string Added => passkey.CreatedAt.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
    }
}
