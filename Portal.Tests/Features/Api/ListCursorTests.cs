using FsCheck.Xunit;
using Portal.Features.Api;

namespace Portal.Tests.Features.Api;

public sealed class ListCursorTests
{
    [Property]
    public bool Read_OfItsOwnList_IsTheNumber(int id) => id < 0 || ListCursor.Read("guides", ListCursor.After("guides", id)) == id;

    [Property]
    public bool Read_OfAnotherList_IsNone(int id) => ListCursor.Read("openings", ListCursor.After("guides", id)) is null;

    [Property]
    public bool Read_Anything_IsANumberOrNone(string? text) => text is null || ListCursor.Read("guides", text) is null or >= 0;
}
