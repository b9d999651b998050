namespace Portal.Infrastructure.Security;

/// <summary>Set on a request whose answer may stand in a frame: in place of the portal's own policy it has this one.</summary>
/// <param name="Policy">A whole content security policy, <c>frame-ancestors</c> included.</param>
public sealed record FramedAnswer(string Policy);
