using System.Xml;
using System.Xml.Linq;

namespace DockerfileOptimizer.Project;

/// <summary>What stands in a project file, or in a file that one imports, read without evaluating it.</summary>
public sealed class ProjectXml
{
    private const string ThisFolder = "$(MSBuildThisFileDirectory)";

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private readonly XElement _root;

    private ProjectXml(XElement root) => _root = root;

    /// <summary>Paths of the projects it references, as written; a property in one is left as it is.</summary>
    public IEnumerable<string> ProjectReferences => Includes("ProjectReference");

    /// <summary>Names of the packages it references.</summary>
    public IEnumerable<string> PackageReferences => Includes("PackageReference");

    /// <summary>Paths of the files it imports, as written, relative to its folder.</summary>
    public IEnumerable<string> Imports =>
        from element in _root.Descendants()
        where element.Name.LocalName == "Import" && element.Attribute("Sdk") is null
        let path = element.Attribute("Project")?.Value
        where !string.IsNullOrEmpty(path)
        select path.StartsWith(ThisFolder, StringComparison.OrdinalIgnoreCase) ? path.Substring(ThisFolder.Length).TrimStart('/', '\\') : path;

    /// <summary>Reads a text; null when it is no XML.</summary>
    public static ProjectXml? TryParse(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            return XDocument.Load(reader).Root is { } root ? new(root) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private IEnumerable<string> Includes(string item) =>
        from element in _root.Descendants()
        where element.Name.LocalName == item
        from path in (element.Attribute("Include")?.Value ?? "").Split(';')
        where path.Trim().Length > 0
        select path.Trim();
}
