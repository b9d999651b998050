namespace Portal.Components.Layout;

/// <summary>The stations on the masthead's rule.</summary>
public enum MastheadSection
{
    Guides,
    Internships,
    Openings,
    Plan,
    Account,
}
