using System.ComponentModel.DataAnnotations;
using Microsoft.Extensions.Options;
using Portal.Infrastructure.Limits;

namespace Portal.Features.Api;

/// <summary>Settings of section <c>Api</c>.</summary>
public sealed class ApiOptions
{
    public const string Section = "Api";

    /// <summary>Requests from one address; a machine room that shares one is meant to keep a copy by the changes.</summary>
    [Required, ValidateObjectMembers]
    public AttemptLimit Requests { get; set; } = new() { Attempts = 300, Per = TimeSpan.FromMinutes(1) };
}

[OptionsValidator]
internal sealed partial class ApiOptionsValidator : IValidateOptions<ApiOptions>;
