namespace Portal.Features.Account.Limits;

/// <summary>What may be tried only so often.</summary>
public enum LimitedAction
{
    /// <summary>A password, wherever one is asked for.</summary>
    SignIn,

    /// <summary>A code from an app, or a recovery code.</summary>
    Code,

    /// <summary>A passkey.</summary>
    Passkey,

    /// <summary>A new account.</summary>
    Registration,

    /// <summary>Asking for a mail: reset, another confirmation, a new address.</summary>
    Mail,

    /// <summary>Asking somebody by mail to join.</summary>
    Invitation,
}
