namespace Portal.Components.Shared;

/// <summary>What a <see cref="Notice"/> is about; shown by icon and words, never by colour alone.</summary>
public enum NoticeTone
{
    Info,
    Warning,
    Bad,
    Ok,
}
