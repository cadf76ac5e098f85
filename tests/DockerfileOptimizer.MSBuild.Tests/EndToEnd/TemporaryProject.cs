using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.MSBuild.Tests.EndToEnd;

/// <summary>A project of somebody else that has the package: nothing from above it counts, and no package source is asked.</summary>
internal sealed class TemporaryProject : IDisposable
{
    public const string SingleTargeted = "<TargetFramework>net10.0</TargetFramework>";
    public const string MultiTargeted = "<TargetFrameworks>net10.0;netstandard2.0</TargetFrameworks>";

    private readonly TemporaryFolder _folder = new();

    /// <param name="properties">Elements of the project's property group.</param>
    /// <param name="items">Elements of its item group.</param>
    public TemporaryProject(string properties = SingleTargeted, string items = "")
    {
        Write(
            "NuGet.config",
            $"""
             <configuration>
               <config><add key="globalPackagesFolder" value="{LocalFeed.ExtractedPackages}" /></config>
               <packageSources><clear /><add key="local" value="{LocalFeed.Source}" /></packageSources>
               <fallbackPackageFolders><clear /><add key="repository" value="{LocalFeed.PackagesAtHand}" /></fallbackPackageFolders>
             </configuration>
             """);
        Write("Directory.Build.props", "<Project />");
        Write("Directory.Build.targets", "<Project />");
        Write("Directory.Packages.props", "<Project />");
        Write(".editorconfig", "root = true\n");
        Write("Class.cs", "public class Class { }\n");
        WriteProject(properties, items);
    }

    /// <summary>Absolute path of the project file.</summary>
    public string ProjectPath => _folder["Service.csproj"];

    public string this[string name] => _folder[name];

    public void WriteProject(string properties, string items = "") => Write(
        "Service.csproj",
        $"""
         <Project Sdk="Microsoft.NET.Sdk">
           <PropertyGroup>
             {properties}
           </PropertyGroup>
           <ItemGroup>
             <PackageReference Include="DockerfileOptimizer.MSBuild" Version="{LocalFeed.PackageVersion}" PrivateAssets="all" />
             {items}
           </ItemGroup>
         </Project>
         """);

    public string Write(string name, string content) => _folder.Write(name, content);

    public string Read(string name) => _folder.Read(name);

    public CommandResult Build(params string[] options) => Run(["build", "-tl:off", .. options]);

    /// <summary>Runs an SDK command in the project's folder.</summary>
    public CommandResult Run(params string[] arguments) => DotNet.Run(_folder.FullName, arguments);

    /// <summary>Restores from the local feed only.</summary>
    public void Restore()
    {
        var result = Run("restore");
        Assert.That(result.ExitCode, Is.Zero, result.Output);
    }

    public void Dispose() => _folder.Dispose();
}
