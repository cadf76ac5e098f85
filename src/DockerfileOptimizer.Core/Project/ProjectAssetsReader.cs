using System.Runtime.Serialization.Json;
using System.Text;
using System.Xml;

namespace DockerfileOptimizer.Project;

/// <summary>Reads the packages in <c>project.assets.json</c>, whose greater part is not looked at.</summary>
internal sealed class ProjectAssetsReader
{
    /// <summary>Where the reader keeps a key that is no name in XML.</summary>
    private const string KeyAttribute = "item";

    private readonly XmlReader _reader;
    private readonly List<ResolvedPackage> _packages = [];

    private ProjectAssetsReader(XmlReader reader) => _reader = reader;

    /// <summary>Reads the text of a file; null when it is not one of restore's.</summary>
    public static ResolvedPackages? Read(string json)
    {
        try
        {
            using var reader = JsonReaderWriterFactory.CreateJsonReader(Encoding.UTF8.GetBytes(json), XmlDictionaryReaderQuotas.Max);
            return new ProjectAssetsReader(reader).ReadTargets();
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private ResolvedPackages? ReadTargets()
    {
        if (!_reader.Read())
            return null;
        bool isFound = false;
        foreach (string section in Keys())
        {
            if (section != "targets")
                continue;
            isFound = true;
            foreach (string _ in Keys())
            {
                foreach (string library in Keys())
                    _packages.Add(ReadLibrary(library));
            }

            // What follows is long and says the same again.
            break;
        }

        return isFound ? new(_packages) : null;
    }

    private ResolvedPackage ReadLibrary(string key)
    {
        string[] dependencies = [];
        string[] frameworks = [];
        string[] runtimes = [];
        foreach (string part in Keys())
        {
            switch (part)
            {
                case "dependencies":
                    dependencies = [.. Keys()];
                    break;
                case "frameworkReferences":
                    frameworks = [.. Values()];
                    break;
                case "runtimeTargets":
                    runtimes = [.. Keys().Where(path => path.IndexOf("/native/", StringComparison.Ordinal) >= 0).Select(path => path.Split('/')[1]).Distinct()];
                    break;
            }
        }

        int slash = key.IndexOf('/');
        return new(slash < 0 ? key : key.Substring(0, slash), slash < 0 ? "" : key.Substring(slash + 1))
        {
            Dependencies = dependencies,
            FrameworkReferences = frameworks,
            NativeRuntimes = runtimes,
        };
    }

    /// <summary>The keys of the object that the reader stands on; what is not read of a value is left out.</summary>
    private IEnumerable<string> Keys()
    {
        if (_reader.IsEmptyElement)
            yield break;
        int depth = _reader.Depth;
        while (_reader.Read() && _reader.Depth > depth)
        {
            if (_reader.NodeType == XmlNodeType.Element && _reader.Depth == depth + 1)
                yield return _reader.GetAttribute(KeyAttribute) ?? _reader.LocalName;
        }
    }

    /// <summary>The texts of the array that the reader stands on.</summary>
    private IEnumerable<string> Values()
    {
        int depth = _reader.Depth;
        while (_reader.Read() && _reader.Depth > depth)
        {
            if (_reader.NodeType == XmlNodeType.Text)
                yield return _reader.Value;
        }
    }
}
