namespace Portal.Components.Shared.Forms;

public enum NoteTone
{
    Information,
    Good,
    Warning,
}
