namespace Portal.Components.Shared;

/// <summary>What <see cref="Icon"/> can draw.</summary>
public enum IconName
{
    Clock,
    Info,
    Warning,
    Tick,
    Search,
    Cross,
    Out,
    ArrowUp,
    ArrowDown,
}
