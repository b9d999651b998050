using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Portal.Infrastructure.Limits;

namespace Portal.Features.Account.Limits;

/// <summary>Settings of section <c>Limits</c> that concern accounts.</summary>
public sealed class AccountLimitOptions
{
    public const string Section = "Limits";

    /// <summary>After so many wrong passwords or codes in a row an account is closed to sign-in for that long.</summary>
    [Required, ValidateObjectMembers]
    public AttemptLimit Lockout { get; set; } = new() { Attempts = 5, Per = TimeSpan.FromMinutes(10) };

    /// <summary>A school shares one address: a class signs in within minutes.</summary>
    [Required, ValidateObjectMembers]
    public ActionLimit SignIn { get; set; } = new()
    {
        PerAccount = new() { Attempts = 10, Per = TimeSpan.FromMinutes(5) },
        PerAddress = new() { Attempts = 50, Per = TimeSpan.FromMinutes(5) },
    };

    [Required, ValidateObjectMembers]
    public ActionLimit Code { get; set; } = new()
    {
        PerAccount = new() { Attempts = 10, Per = TimeSpan.FromMinutes(5) },
        PerAddress = new() { Attempts = 50, Per = TimeSpan.FromMinutes(5) },
    };

    /// <summary>A passkey names no account before it is checked, and every sign-in asks twice.</summary>
    [Required, ValidateObjectMembers]
    public ActionLimit Passkey { get; set; } = new()
    {
        PerAccount = new() { Attempts = 40, Per = TimeSpan.FromMinutes(5) },
        PerAddress = new() { Attempts = 200, Per = TimeSpan.FromMinutes(5) },
    };

    /// <summary>A class registers within one lesson.</summary>
    [Required, ValidateObjectMembers]
    public ActionLimit Registration { get; set; } = new()
    {
        PerAccount = new() { Attempts = 5, Per = TimeSpan.FromHours(1) },
        PerAddress = new() { Attempts = 60, Per = TimeSpan.FromHours(1) },
    };

    /// <summary>Nobody's mailbox is filled from here.</summary>
    [Required, ValidateObjectMembers]
    public ActionLimit Mail { get; set; } = new()
    {
        PerAccount = new() { Attempts = 3, Per = TimeSpan.FromHours(1) },
        PerAddress = new() { Attempts = 20, Per = TimeSpan.FromHours(1) },
    };

    /// <summary>A whole office may be asked in an hour, each of them three times.</summary>
    [Required, ValidateObjectMembers]
    public ActionLimit Invitation { get; set; } = new()
    {
        PerAccount = new() { Attempts = 3, Per = TimeSpan.FromHours(1) },
        PerAddress = new() { Attempts = 60, Per = TimeSpan.FromHours(1) },
    };

    public ActionLimit For(LimitedAction action) => action switch
    {
        LimitedAction.SignIn => SignIn,
        LimitedAction.Code => Code,
        LimitedAction.Passkey => Passkey,
        LimitedAction.Registration => Registration,
        LimitedAction.Mail => Mail,
        LimitedAction.Invitation => Invitation,
        _ => throw new ArgumentOutOfRangeException(nameof(action)),
    };
}

/// <summary>The two limits that hold at once.</summary>
public sealed class ActionLimit
{
    [Required, ValidateObjectMembers]
    public AttemptLimit PerAccount { get; set; } = new();

    [Required, ValidateObjectMembers]
    public AttemptLimit PerAddress { get; set; } = new();
}

[OptionsValidator]
internal sealed partial class AccountLimitOptionsValidator : IValidateOptions<AccountLimitOptions>;
