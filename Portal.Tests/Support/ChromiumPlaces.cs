namespace Portal.Tests.Support;

/// <summary>Where a Chromium, Chrome or Edge may be installed.</summary>
internal static class ChromiumPlaces
{
    private static readonly string[] Names =
    [
        "chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge", "microsoft-edge-stable", "chrome", "msedge",
    ];

    /// <summary>Full paths of the installed browsers, the likeliest first; empty where there is none.</summary>
    public static IReadOnlyList<string> Find() =>
        [.. OnPath().Concat(OperatingSystem.IsWindows() ? OnWindows() : OperatingSystem.IsMacOS() ? OnMac() : OnLinux).Where(File.Exists).Distinct()];

    private static IEnumerable<string> OnLinux =>
        ["/usr/lib/chromium/chromium", "/snap/bin/chromium", "/opt/google/chrome/google-chrome", "/opt/microsoft/msedge/microsoft-edge"];

    private static IEnumerable<string> OnPath() =>
        from name in Names
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        select Path.Combine(folder, OperatingSystem.IsWindows() ? name + ".exe" : name);

    private static IEnumerable<string> OnWindows() =>
        from program in (string[])[@"Google\Chrome\Application\chrome.exe", @"Chromium\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe"]
        from home in (Environment.SpecialFolder[])
            [Environment.SpecialFolder.ProgramFiles, Environment.SpecialFolder.ProgramFilesX86, Environment.SpecialFolder.LocalApplicationData]
        select Path.Combine(Environment.GetFolderPath(home), program);

    private static IEnumerable<string> OnMac() =>
        from program in (string[])["Google Chrome", "Chromium", "Microsoft Edge"]
        from home in (string[])["/Applications", Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), "Applications")]
        select Path.Combine(home, program + ".app", "Contents", "MacOS", program);
}
