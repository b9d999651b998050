using Portal.Domain.Guides;

namespace ManyGuides;

/// <summary>Makes role guides of the size of real ones, each with a title of its own.</summary>
public sealed class GuideGenerator(Words words, Random random)
{
    private static readonly string[] Subjects =
    [
        "Backend", "Frontend", "Data", "Cloud", "Network", "Security", "Mobile", "Game", "Embedded", "Payroll", "Tax", "Audit", "Dental",
        "Surgical", "Paediatric", "Mental Health", "Community", "School", "Primary", "Music", "Textile", "Timber", "Solar", "Wind", "Water",
        "Rail", "Road", "Marine", "Aircraft", "Crop", "Dairy", "Forest", "Wildlife", "Museum", "Library", "Legal", "Property", "Insurance",
        "Banking", "Retail", "Hotel", "Kitchen", "Event", "Film", "Sound", "Print", "Ceramics", "Glass", "Steel", "Plastics",
    ];

    private static readonly string[] Roles =
    [
        "Developer", "Engineer", "Analyst", "Administrator", "Architect", "Technician", "Nurse", "Teacher", "Adviser", "Planner", "Manager",
        "Assistant", "Officer", "Inspector", "Designer", "Researcher", "Operator", "Coordinator", "Fitter", "Buyer",
    ];

    private static readonly string[] Levels = ["", "Junior ", "Senior ", "Assistant ", "Lead ", "Trainee ", "Field ", "Chief ", "Regional ", "Clinical "];
    private static readonly string[] Fields = ["Technology", "Health", "Education", "Built environment", "Trades", "Finance", "Land and water", "Arts"];
    private static readonly string[] Countries = ["KE", "IN", "IN-KA", "US", "GB", "NG", "ZA", "DE"];
    private static readonly string[] Routes = [.. Vocabulary.EntryRoutes.Order(StringComparer.Ordinal)];

    private readonly List<string> titles = [];

    public IReadOnlyList<string> Titles => titles;

    public RoleGuideDocument Next(int number)
    {
        var title = $"{Levels[number / (Subjects.Length * Roles.Length) % Levels.Length]}{Subjects[number % Subjects.Length]} "
            + Roles[number / Subjects.Length % Roles.Length];
        titles.Add(title);
        var place = Countries[random.Next(Countries.Length)];
        var paths = Enumerable.Range(0, random.Next(2, 4)).Select(Path).ToList();
        return new()
        {
            Slug = $"guide-{number}",
            Title = title,
            Field = Fields[number % Subjects.Length % Fields.Length],
            AlsoCalled = [$"{words.Next(random)} {title}", words.Sentence(random, 2)],
            Place = place,
            Summary = words.Sentence(random, 30),
            Overview = words.Sentence(random, 100),
            Tasks = Texts(8, 8),
            Skills = [new("One", Texts(8, 3)), new("Two", Texts(8, 3)), new("Three", Texts(8, 3))],
            Difficulty = new(random.Next(1, 6), words.Sentence(random, 10), []),
            Timelines = [new("start", "a start", new(6, random.Next(7, 80), "months", "calendar"), place, [], Source.Editorial, "2026")],
            Paths = paths,
            ReviewedOn = new(2026, 10, 1),
            ReviewBy = new(2027, 10, 1),
        };
    }

    private Pathway Path(int number) => new(
        $"path-{number}", words.Sentence(random, 4), Routes[random.Next(Routes.Length)], [], null, Texts(3, 8), Texts(3, 8), [], null,
        [.. Enumerable.Range(0, 5).Select(Step)]);

    private PathwayStep Step(int number) => new(
        $"step-{number}", words.Sentence(random, 5), "course", new(1, random.Next(2, 13), "months", "self-paced"), [], words.Sentence(random, 60), false,
        [.. Enumerable.Range(0, 3).Select(_ => random.Next(5_000)).Distinct().Select(id => new Outcome($"outcome-{id}", OutcomeText(id), false))], []);

    /// <summary>The same outcome has the same wording wherever it stands.</summary>
    private string OutcomeText(int id) => words.Sentence(new Random(id), 10);

    private List<string> Texts(int count, int length) => [.. Enumerable.Range(0, count).Select(_ => words.Sentence(random, length))];
}
