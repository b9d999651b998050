using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Identity;
using Portal.Data;
using Portal.Domain.Accounts;
using Portal.Infrastructure;

namespace Portal.Features.Account.SettingUp;

public sealed partial class SetUpPage(SetUpLink link, AdministratorSetUp setUp, SignInManager<PortalUser> signIn)
{
    private bool isOpen;

    [SupplyParameterFromQuery] private string? Token { get; set; }

    [SupplyParameterFromForm] private string? Email { get; set; }

    [SupplyParameterFromForm] private string? Password { get; set; }

    [SupplyParameterFromForm] private string? Repeated { get; set; }

    protected override void OnInitialized()
    {
        isOpen = link.Opens(Token);
        if (!isOpen)
        {
            AnswerNotFound();
        }
    }

    private async Task MakeAsync()
    {
        var email = ReadEmail(nameof(Email), Email);
        Problems.Add(nameof(Password), PasswordRules.ProblemOf(Password, email));
        Problems.Add(nameof(Repeated), Password == Repeated ? null : "Type the same password as above.");
        if (GoesBack())
        {
            return;
        }

        switch (await setUp.MakeAsync(email!, Password!, Aborted))
        {
            case SetUpResult.Made made:
                await signIn.SignInAsync(made.Administrator, isPersistent: false);
                GoTo(PortalUrls.AfterDoing(PortalUrls.Manage, Done.SetUp));
                break;
            case SetUpResult.EmailTaken:
                Problems.Add(nameof(Email), "There is an account with this address already. Use another one for the administrator.");
                GoesBack();
                break;
            default:
                isOpen = false;
                AnswerNotFound();
                break;
        }
    }
}
