using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Portal.Tests.Support;

/// <summary>The portal as its own process, from the build output, over a database in a folder of its own.</summary>
public sealed partial class PortalProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;
    private readonly StringBuilder output = new();
    private readonly TaskCompletionSource<Uri> listening = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PortalProcess(Process process) => this.process = process;

    /// <summary>The folder of the program these tests were built with.</summary>
    public static string ProgramFolder { get; } = Path.Combine(
        SourceTree.Root, "Portal", "bin", Path.Combine([.. AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar)[^2..]]));

    /// <summary>Where it answers, once started.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Everything written so far, to either stream.</summary>
    public string Output
    {
        get
        {
            lock (output)
            {
                return output.ToString();
            }
        }
    }

    /// <summary>Starts the portal and waits until it says where it answers.</summary>
    /// <param name="folder">Where the database is.</param>
    /// <param name="port">0: a free one.</param>
    /// <param name="programFolder">Where the program is; absent: <see cref="ProgramFolder"/>.</param>
    /// <param name="environment">Environment variables beside that of the database.</param>
    public static async Task<PortalProcess> StartAsync(
        string folder, int port = 0, string? programFolder = null, params (string Name, string Value)[] environment)
    {
        var portal = Run(["--urls", $"http://127.0.0.1:{port}"], folder, programFolder, environment);
        portal.Address = await portal.listening.Task.WaitAsync(Patience);
        return portal;
    }

    /// <summary>Runs the program to its end.</summary>
    /// <param name="arguments">Of the command line.</param>
    public static async Task<(int ExitCode, string Output)> ToEndAsync(string folder, params string[] arguments)
    {
        await using var portal = Run(arguments, folder, programFolder: null);
        await portal.process.WaitForExitAsync().WaitAsync(Patience);
        return (portal.process.ExitCode, portal.Output);
    }

    /// <summary>Ends the process at once, as a crash or a power cut would.</summary>
    public async Task KillAsync()
    {
        process.Kill();
        await process.WaitForExitAsync().WaitAsync(Patience);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
        {
            await KillAsync();
        }

        process.Dispose();
    }

    private static PortalProcess Run(
        string[] arguments, string folder, string? programFolder, params (string Name, string Value)[] environment)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(programFolder ?? ProgramFolder, "Portal.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder,
        };
        start.Environment["ConnectionStrings__Portal"] = $"Data Source={Path.Combine(folder, "portal.db")}";
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development";
        foreach (var (name, value) in environment)
        {
            start.Environment[name] = value;
        }

        var portal = new PortalProcess(new Process { StartInfo = start });
        portal.process.OutputDataReceived += (_, line) => portal.Take(line.Data);
        portal.process.ErrorDataReceived += (_, line) => portal.Take(line.Data);
        portal.process.EnableRaisingEvents = true;
        portal.process.Exited += (_, _) => portal.listening.TrySetException(
            new InvalidOperationException($"The portal ended before it answered:\n{portal.Output}"));
        portal.process.Start();
        portal.process.BeginOutputReadLine();
        portal.process.BeginErrorReadLine();
        return portal;
    }

    private void Take(string? line)
    {
        if (line is null)
        {
            return;
        }

        lock (output)
        {
            output.AppendLine(line);
        }

        if (AddressLine().Match(line) is { Success: true } match)
        {
            listening.TrySetResult(new(match.Groups[1].Value));
        }
    }

    [GeneratedRegex(@"The portal answers at (http://\S+?)(,|$)")]
    private static partial Regex AddressLine();
}
