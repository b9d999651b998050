using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Portal.Data.Sqlite;

namespace Portal.Data;

/// <summary>Lets <c>dotnet ef migrations</c> build the model without starting the portal.</summary>
internal sealed class DesignTimeContextFactory : IDesignTimeDbContextFactory<PortalDbContext>
{
    public PortalDbContext CreateDbContext(string[] args) =>
        new ServiceCollection()
            .AddPortalData(DatabaseLocation.From("Data Source=design-time.db", Path.GetTempPath()))
            .BuildServiceProvider()
            .GetRequiredService<IDbContextFactory<PortalDbContext>>()
            .CreateDbContext();
}
