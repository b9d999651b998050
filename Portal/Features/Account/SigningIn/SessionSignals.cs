using Portal.Infrastructure;

namespace Portal.Features.Account.SigningIn;

/// <summary>Tells the open pages of a person that their sign-in may have ended: they ask at once instead of at the next round.</summary>
public sealed class SessionSignals : HolderSignals;
