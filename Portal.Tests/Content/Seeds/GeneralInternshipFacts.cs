namespace Portal.Tests.Content.Seeds;

/// <summary>Collection 002: back-end engineering internships, without a country.</summary>
internal static class GeneralInternshipFacts
{
    public static IEnumerable<SeedFact> All { get; } = SeedFact.In(
        "002", "backend-engineering-internship",
        ["purpose", "entry point to server-side work", "who want to become engineers"],
        ["front end and back end", "front end is the interface", "the logic behind it", "databases, the servers and the APIs"],
        ["from theory to practice", "from academic theory to practical work on real systems", "with a mentor"],
        ["scope", "full development life cycle"],
        ["task 1: endpoints", "help to design new endpoints and implement them"],
        ["task 2: logic", "server-side logic for features"],
        ["task 3: databases", "data models, write migrations", "query optimisation"],
        ["task 4: small parts", "small, defined features or microservices"],
        ["task 4: the whole", "how the parts fit into a larger architecture"],
        ["practice: Git and code", "Git, clean and documented code"],
        ["practice: reviews", "reviews of pull requests"],
        ["practice: releasing", "basic deployment and dependency management"],
        ["skill: a language", "Python, Java, JavaScript with Node.js, Ruby or Go"],
        ["skill: databases", "Database concepts, both SQL and NoSQL"],
        ["skill: data structures", "Data structures"],
        ["skill: algorithms", "Algorithms"],
        ["skill: system design", "System-design basics"],
        ["skill: speaking", "Spoken communication, to discuss solutions and work in a team"],
        ["skill: writing", "Written communication, to document"],
        ["stacks differ", "tech stack differs from company to company"],
        ["eligibility", "enrolled at the time", "Computer Science, Software Engineering or a related field"],
        ["outcome: development", "professional development", "classroom knowledge used on real problems"],
        ["outcome: tools", "the tools and methods of the industry"],
        ["outcome: portfolio", "a portfolio of concrete work"],
        ["outcome: first step", "first step to building robust, scalable and efficient systems"],
        ["whom it suits", "logic and problem solving", "build the engine behind a technology"],
        ["no figures", "no pay, no length and no dates"]);
}
