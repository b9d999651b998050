using Microsoft.AspNetCore.Components;
using Portal.Data.Entities;
using Portal.Domain.Institutions;
using Portal.Features.Institutions.Copying;
using Portal.Infrastructure;

namespace Portal.Features.Institutions.Settings;

/// <summary>How the embeds of an institution look, on which websites they may be shown, and its keys.</summary>
public sealed partial class SettingsPage(InstitutionEditor editor, EmbedKeyDesk keyDesk, EmbeddableQueries embeddable)
{
    private const string SettingsForm = "settings", LogoField = "Logo";

    private const string OriginsHint =
        "One on each line, like https://www.uni.example. https://*.uni.example stands for all names before uni.example. At most 50. On other websites your embeds show nothing.";

    private string? sample;
    private bool isLogoForm;

    [SupplyParameterFromForm(FormName = SettingsForm)] private string? Name { get; set; }

    [SupplyParameterFromForm(FormName = SettingsForm)] private string? Accent { get; set; }

    [SupplyParameterFromForm(FormName = SettingsForm)] private string? Contact { get; set; }

    [SupplyParameterFromForm(FormName = SettingsForm)] private string? Origins { get; set; }

    [SupplyParameterFromForm(FormName = "logo")] private IFormFile? Logo { get; set; }

    /// <summary>The embed that shows the colour.</summary>
    private string SampleIn(string? accent) =>
        PortalUrls.FrameOf(sample!, sections: null, place: null, theme: null, InstitutionSettings.ReadAccent(accent ?? ""), Here!.CurrentKey);

    private string Page => PortalUrls.InstitutionSettings(Here!.Slug);

    protected override async Task<bool> LoadAsync(InstitutionView institution)
    {
        sample = await embeddable.ListAsync(Aborted) is [var first, ..] ? first.Page : null;
        return true;
    }

    private async Task SaveAsync()
    {
        var settings = InstitutionSettings.Read(Name, Accent, Contact, Origins, Problems);
        // An empty field of the form must not look like one that was not sent.
        (Name, Accent, Contact, Origins) = (Name ?? "", Accent ?? "", Contact ?? "", Origins ?? "");
        if (!GoesBack())
        {
            GoOn(await editor.SaveAsync(Me, Here!.Id, settings!, Aborted), Page, InstitutionDone.Saved);
        }
    }

    private async Task KeepLogoAsync()
    {
        isLogoForm = true;
        if (Logo is not { Length: > 0 })
        {
            Problems.Add(LogoField, "Choose a file first.");
        }
        else
        {
            // One byte more tells a file that is too large from one that just fits.
            var content = new byte[Math.Min(Logo.Length, InstitutionLogo.MaxBytes + 1)];
            await using (var stream = Logo.OpenReadStream())
            {
                await stream.ReadExactlyAsync(content, Aborted);
            }

            var reading = LogoPicture.Read(content, Logo.Length, InstitutionLogo.MaxBytes);
            Problems.Add(LogoField, reading.Problem);
            if (reading.ContentType is { } type)
            {
                GoOn(await editor.SetLogoAsync(Me, Here!.Id, content, type, Aborted), Page, InstitutionDone.LogoKept);
            }
        }

        GoesBack();
    }

    private async Task RemoveLogoAsync() => GoOn(await editor.RemoveLogoAsync(Me, Here!.Id, Aborted), Page, InstitutionDone.LogoRemoved);

    private async Task RotateAsync(int days) => GoOn(await keyDesk.RotateAsync(Me, Here!.Id, days, Aborted), Page, InstitutionDone.KeyMade);

    private async Task DisableAsync(KeyView key) => GoOn(await keyDesk.DisableAsync(Me, Here!.Id, key.Id, Aborted), Page, InstitutionDone.KeyDisabled);
}
