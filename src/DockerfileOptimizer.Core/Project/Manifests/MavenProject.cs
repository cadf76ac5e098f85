using System.Xml;
using System.Xml.Linq;

namespace DockerfileOptimizer.Project.Manifests;

/// <summary>What a <c>pom.xml</c> of Maven says, read without evaluating it.</summary>
public sealed class MavenProject
{
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null };

    private readonly XElement _root;

    private MavenProject(XElement root) => _root = root;

    public string? ArtifactId => Child(_root, "artifactId");

    /// <summary>The version; null when it is its parent's, or holds a property.</summary>
    public string? Version => Child(_root, "version") is { } version && version.IndexOf("${", StringComparison.Ordinal) < 0 ? version : null;

    /// <summary>What is made: <c>jar</c> where nothing is said, <c>war</c>, <c>pom</c>.</summary>
    public string Packaging => Child(_root, "packaging") ?? "jar";

    /// <summary>The name of what is made, without its ending, properties not replaced; null where it is the usual one, of artifact and version.</summary>
    public string? FinalName => Find(_root, "build") is { } build ? Child(build, "finalName") : null;

    /// <summary>Folders of the projects that belong to it.</summary>
    public IReadOnlyList<string> Modules => Find(_root, "modules")?.Elements().Select(module => module.Value.Trim()).ToList() ?? [];

    /// <summary>True when the plugin that makes archives of Spring Boot is named; in a parent it may be, too.</summary>
    public bool HasSpringBootPlugin => _root.Descendants().Any(element => element.Name.LocalName == "artifactId" && element.Value.Trim() == "spring-boot-maven-plugin");

    /// <summary>Reads a text; null when it is no project of Maven.</summary>
    public static MavenProject? TryParse(string text)
    {
        try
        {
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            return XDocument.Load(reader).Root is { Name.LocalName: "project" } root ? new(root) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static XElement? Find(XElement parent, string name) => parent.Elements().FirstOrDefault(element => element.Name.LocalName == name);

    private static string? Child(XElement parent, string name) => Find(parent, name)?.Value.Trim();
}
