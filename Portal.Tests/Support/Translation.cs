using System.Globalization;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Reflection.PortableExecutable;
using System.Resources;
using Portal.Components.Wording;

namespace Portal.Tests.Support;

/// <summary>The one file that a further language of the portal is, as the build makes it from its texts.</summary>
public static class Translation
{
    /// <summary>Puts the file where a program in the folder looks for it.</summary>
    public static void Write(string folder, CultureInfo language, IReadOnlyDictionary<string, string> texts)
    {
        var portal = typeof(Texts).Assembly.GetName();
        var file = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, language.Name)).FullName, "Portal.resources.dll");

        var metadata = new MetadataBuilder();
        metadata.AddModule(0, metadata.GetOrAddString("Portal.resources.dll"), metadata.GetOrAddGuid(Guid.NewGuid()), default, default);
        metadata.AddAssembly(
            metadata.GetOrAddString("Portal.resources"), portal.Version!, metadata.GetOrAddString(language.Name), default, default, AssemblyHashAlgorithm.None);
        metadata.AddTypeDefinition(
            default, default, metadata.GetOrAddString("<Module>"), default, MetadataTokens.FieldDefinitionHandle(1), MetadataTokens.MethodDefinitionHandle(1));
        metadata.AddManifestResource(
            ManifestResourceAttributes.Public, metadata.GetOrAddString($"{typeof(Texts).FullName}.{language.Name}.resources"), default, offset: 0);

        var image = new BlobBuilder();
        new ManagedPEBuilder(
            PEHeaderBuilder.CreateLibraryHeader(), new MetadataRootBuilder(metadata), ilStream: new BlobBuilder(), managedResources: Resources(texts))
            .Serialize(image);
        File.WriteAllBytes(file, image.ToArray());
    }

    private static BlobBuilder Resources(IReadOnlyDictionary<string, string> texts)
    {
        using var written = new MemoryStream();
        using (var writer = new ResourceWriter(written))
        {
            foreach (var (name, text) in texts)
            {
                writer.AddResource(name, text);
            }
        }

        var bytes = written.ToArray();
        var resources = new BlobBuilder();
        resources.WriteInt32(bytes.Length);
        resources.WriteBytes(bytes);
        return resources;
    }
}
