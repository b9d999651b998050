// Opens plan pages, each of a student of its own, and ticks on all of them, or holds them open.
//
//   OpenPlans tick PORTAL PAGES EVERY-SECONDS SECONDS   prints the times from tick to acknowledgement
//   OpenPlans hold PORTAL PAGES                         opens so many more at each line it reads, until the input ends
//   OpenPlans read PORTAL TIMES OTHER-PORTAL            compares how long both take to answer with the page of a plan
using System.Diagnostics;
using System.Globalization;
using OpenPlans;

const string Path = "/plan/start/backend-developer/by-way-of-frontend";
var portal = new Uri(args[1]);
var pages = Number(args[2]);
return args[0] switch
{
    "tick" => await TickAsync(TimeSpan.FromSeconds(Number(args[3])), TimeSpan.FromSeconds(Number(args[4]))),
    "hold" => await HoldAsync(),
    _ => await ReadAsync(new(args[3])),
};

async Task<int> TickAsync(TimeSpan every, TimeSpan during)
{
    var open = await OpenAsync();
    Console.WriteLine($"{pages} pages open");
    var errors = new List<string>();
    var all = new List<(double At, double Took)>();
    using var end = new CancellationTokenSource(during);
    var began = DateTime.UtcNow;
    await Task.WhenAll(open.Select((plan, index) => Task.Run(async () =>
    {
        // Spread over the interval, as people are; the timer counts from there.
        await Task.Delay(every * index / open.Count);
        using var timer = new PeriodicTimer(every);
        for (var number = index; !end.IsCancellationRequested; number++)
        {
            try
            {
                var took = await plan.TickAsync(number);
                lock (all)
                {
                    all.Add(((DateTime.UtcNow - began).TotalSeconds, took.TotalMilliseconds));
                }
            }
            catch (Exception exception) when (exception is InvalidOperationException or TimeoutException or InvalidDataException)
            {
                lock (errors)
                {
                    errors.Add(exception.Message);
                }
            }

            await timer.WaitForNextTickAsync();
        }
    })));
    var sorted = all.Select(tick => tick.Took).Order().ToList();
    double At(double share) => sorted[(int)(share * (sorted.Count - 1))];
    Console.WriteLine(Invariant(
        $"{sorted.Count} ticks acknowledged, {errors.Count} errors: median {At(0.5):F1} ms, p95 {At(0.95):F1} ms, p99 {At(0.99):F1} ms (goal 150), slowest {At(1):F1} ms"));
    foreach (var error in errors.CountBy(error => error).OrderByDescending(error => error.Value).Take(5))
    {
        Console.WriteLine($"  {error.Value} × {error.Key}");
    }

    return errors.Count == 0 ? 0 : 1;
}

async Task<int> HoldAsync()
{
    var open = new List<OpenPlan>();
    while (await Console.In.ReadLineAsync() is not null)
    {
        open.AddRange(await OpenAsync());
        Console.WriteLine(open.Count);
    }

    return 0;
}

async Task<int> ReadAsync(Uri other)
{
    (Uri Portal, Student Student, List<double> Times)[] both = [(portal, new(portal), []), (other, new(other), [])];
    var plans = new Uri[both.Length];
    foreach (var (index, (at, student, _)) in both.Index())
    {
        var page = await student.FollowAsync(Path);
        plans[index] = page.Address;
        await using var plan = await OpenPlan.OpenAsync(at, student, page);
        foreach (var box in Enumerable.Range(0, plan.Count))
        {
            await plan.TickAsync(box);
        }
    }

    // In turn, so that a machine that drifts drifts for both. The first half warms up: until the runtime has compiled what is
    // asked for often, which of both it takes up first decides.
    for (var time = 0; time < 2 * pages; time++)
    {
        foreach (var (index, (_, student, times)) in both.Index())
        {
            var began = Stopwatch.GetTimestamp();
            await student.ReadAsync(plans[index]);
            if (time >= pages)
            {
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }
    }

    double Median(int index) => both[index].Times.Order().ElementAt(pages / 2);
    Console.WriteLine(Invariant($"{pages} pages each: median {Median(0):F2} ms and {Median(1):F2} ms, ratio {Median(1) / Median(0):F2} (goal 1.20)"));
    return 0;
}

async Task<IReadOnlyList<OpenPlan>> OpenAsync()
{
    var open = new List<OpenPlan>();
    foreach (var _ in Enumerable.Range(0, pages))
    {
        var student = new Student(portal);
        open.Add(await OpenPlan.OpenAsync(portal, student, await student.FollowAsync(Path)));
    }

    return open;
}

static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
