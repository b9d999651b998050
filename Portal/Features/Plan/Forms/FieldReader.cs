using System.Globalization;
using Portal.Components.Shared.Figures;
using Portal.Components.Shared.Forms;
using Portal.Components.Wording;
using Portal.Domain.Progress;

namespace Portal.Features.Plan.Forms;

/// <summary>Reads the changed fields of a form; what cannot be read is a problem beside its field.</summary>
internal sealed class FieldReader(PlanForm form)
{
    public const string Ticked = "true";

    /// <summary>Null where the field was not changed.</summary>
    public Given<DateOnly?>? Day(string field)
    {
        if (!form.IsChanged(field))
        {
            return null;
        }

        var text = form[field];
        if (text.Length == 0)
        {
            return new(null);
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return new(day);
        }

        form.Problems.Add(field, Texts.PlanProblemDay);
        return null;
    }

    /// <inheritdoc cref="Day"/>
    public Given<decimal?>? Number(string field)
    {
        if (!form.IsChanged(field))
        {
            return null;
        }

        var number = WrittenNumber.Read(form[field]);
        if (number is null && form[field].Length > 0)
        {
            form.Problems.Add(field, Texts.PlanProblemNumber);
            return null;
        }

        return new(number);
    }

    /// <summary>A figure from two fields of which the second may be empty; null with a problem beside the first where it is none.</summary>
    public (decimal Min, decimal Max)? Range(string minField, string maxField)
    {
        var (min, max) = (WrittenNumber.Read(form[minField]), WrittenNumber.Read(form[maxField]));
        if (min is null || (max is null && form[maxField].Length > 0))
        {
            form.Problems.Add(min is null ? minField : maxField, Texts.PlanProblemNumber);
            return null;
        }

        return (min.Value, max ?? min.Value);
    }

    /// <summary>What a field of a day shows.</summary>
    public static string Text(DateOnly? day) => day is { } known ? DateText.Machine(known) : "";

    /// <summary>What a field of a number shows.</summary>
    public static string Text(decimal? number) => number is { } known ? WrittenNumber.Of(known) : "";
}
