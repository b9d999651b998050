using Microsoft.AspNetCore.Identity;

namespace Portal.Features.Account;

internal static class IdentityResults
{
    /// <summary>For what was checked before: a failure now is a mistake in the program, or the same account changed at the same moment.</summary>
    /// <exception cref="InvalidOperationException">It failed all the same.</exception>
    public static async Task OrThrowAsync(this Task<IdentityResult> work)
    {
        var result = await work;
        if (!result.Succeeded)
        {
            throw new InvalidOperationException($"Identity refused a change that was checked: {result}");
        }
    }
}
