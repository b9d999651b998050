using Portal.Features.Plan.Forms;

namespace Portal.Tests.Features.Plan.Forms;

public sealed class PlanFormTests
{
    private readonly PlanForm form = new(Fields("5", "Ask"));

    [Fact]
    public void Accept_WhatWasTypedWhileItWasOnItsWay_IsNotTakenForStored()
    {
        form.Type("hours", "6");
        var sent = form.Typed();
        form.Type("note", "Ask the clinic");

        form.Accept("hours", sent);

        Assert.Equal("hours", form.Saved);
        Assert.False(form.IsChanged("hours"));
        Assert.True(form.IsChanged("note"));
    }

    [Fact]
    public void Accept_AFieldThatIsTypedIntoAgain_DoesNotShowAsSaved()
    {
        form.Type("note", "Ask the");
        var sent = form.Typed();
        form.Type("note", "Ask the clinic");

        form.Accept("note", sent);

        Assert.Null(form.Saved);
        Assert.Equal("Ask the", form.Stored("note"));
        Assert.Equal("Ask the clinic", form["note"]);
    }

    [Fact]
    public void Renew_AfterAnotherDevice_TakesWhatIsStoredAndKeepsWhatIsTyped()
    {
        form.Type("note", "Half ty");

        form.Renew(new(Fields("7", "From elsewhere")));

        Assert.Equal("7", form["hours"]);
        Assert.False(form.IsChanged("hours"));
        Assert.Equal("Half ty", form["note"]);
        Assert.Equal("From elsewhere", form.Stored("note"));
        Assert.True(form.IsChanged("note"));
    }

    private static Dictionary<string, string> Fields(string hours, string note) =>
        new(StringComparer.Ordinal) { ["hours"] = hours, ["note"] = note };
}
