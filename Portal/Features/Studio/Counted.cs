namespace Portal.Features.Studio;

/// <summary>Numbers with what they count.</summary>
internal static class Counted
{
    public static string Students(int count) => Of(count, "student", "students");

    public static string Of(int count, string one, string many) => count == 1 ? $"1 {one}" : $"{count} {many}";
}
