using System.Xml;
using System.Xml.Linq;

namespace DockerfileOptimizer.Project;

/// <summary>What stands in a project file, or in a file that one imports, read without evaluating it.</summary>
public sealed class ProjectXml
{
    private const string ThisFolder = "$(MSBuildThisFileDirectory)";

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private readonly XElement _root;

    private ProjectXml(XElement root, string text)
    {
        _root = root;
        Text = text;
    }

    /// <summary>What was read.</summary>
    public string Text { get; }

    /// <summary>The projects it references: paths as written, a property in one is left as it is.</summary>
    public IEnumerable<ProjectXmlReference> ProjectReferences => Includes("ProjectReference");

    /// <summary>Names of the packages it references.</summary>
    public IEnumerable<string> PackageReferences => Includes("PackageReference").Select(reference => reference.Include);

    /// <summary>True when a package is certainly referenced whose version stands elsewhere.</summary>
    public bool HasPackageWithoutVersion => _root.Descendants().Any(element =>
        !element.AncestorsAndSelf().Any(IsConditional) && element.Name.LocalName == "PackageReference" && element.Attribute("Include") is not null
        && element.Attribute("Version") is null && element.Attribute("VersionOverride") is null && !element.Elements().Any(child => child.Name.LocalName is "Version" or "VersionOverride"));

    /// <summary>Paths of the files it imports, as written, relative to its folder.</summary>
    public IEnumerable<string> Imports =>
        from element in _root.Descendants()
        where element.Name.LocalName == "Import" && element.Attribute("Sdk") is null
        let path = element.Attribute("Project")?.Value
        where !string.IsNullOrEmpty(path)
        select WithoutThisFolder(path);

    /// <summary>The values of an attribute of elements of a name.</summary>
    public IEnumerable<string> Values(string element, string attribute) =>
        _root.Descendants().Where(node => node.Name.LocalName.Equals(element, StringComparison.OrdinalIgnoreCase)).Select(node => node.Attribute(attribute)?.Value).OfType<string>();

    /// <summary>Reads a text; null when it is no XML.</summary>
    public static ProjectXml? TryParse(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            return XDocument.Load(reader).Root is { } root ? new(root, text) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private IEnumerable<ProjectXmlReference> Includes(string item) =>
        from element in _root.Descendants()
        where element.Name.LocalName == item && !IsForOrderAlone(element)
        from path in (element.Attribute("Include")?.Value ?? "").Split(';')
        where path.Trim().Length > 0
        select new ProjectXmlReference(WithoutThisFolder(path.Trim()), element.AncestorsAndSelf().Any(IsConditional));

    // A reference that the project only wants to be built before it.
    private static bool IsForOrderAlone(XElement element)
    {
        string? value = element.Attribute("ReferenceOutputAssembly")?.Value ?? element.Elements().FirstOrDefault(child => child.Name.LocalName == "ReferenceOutputAssembly")?.Value;
        return string.Equals(value?.Trim(), "false", StringComparison.OrdinalIgnoreCase);
    }

    private static bool IsConditional(XElement element) => element.Attribute("Condition") is not null || element.Name.LocalName is "Otherwise" or "Target";

    private static string WithoutThisFolder(string path) =>
        path.StartsWith(ThisFolder, StringComparison.OrdinalIgnoreCase) ? path.Substring(ThisFolder.Length).TrimStart('/', '\\') : path;
}
