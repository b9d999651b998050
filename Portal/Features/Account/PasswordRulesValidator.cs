using Microsoft.AspNetCore.Identity;
using Portal.Data;
using Portal.Domain.Accounts;

namespace Portal.Features.Account;

/// <summary>Holds Identity to the portal's rules, on whatever way a password reaches it.</summary>
internal sealed class PasswordRulesValidator : IPasswordValidator<PortalUser>
{
    public Task<IdentityResult> ValidateAsync(UserManager<PortalUser> manager, PortalUser user, string? password) =>
        Task.FromResult(PasswordRules.ProblemOf(password, user.Email) is { } problem
            ? IdentityResult.Failed(new IdentityError { Code = nameof(PasswordRules), Description = problem })
            : IdentityResult.Success);
}
