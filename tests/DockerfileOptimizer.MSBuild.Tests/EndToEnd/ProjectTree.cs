namespace DockerfileOptimizer.MSBuild.Tests.EndToEnd;

/// <summary>A service of several projects below one folder, with central package versions: Web needs Logic, Logic needs Data, and Tool is only built before.</summary>
internal sealed class ProjectTree : IDisposable
{
    private readonly TemporaryProject _folder = new();

    /// <param name="properties">Elements of the property group of Web.</param>
    public ProjectTree(string properties = TemporaryProject.SingleTargeted)
    {
        File.Delete(_folder.ProjectPath);
        File.Delete(_folder["Class.cs"]);
        Write(
            "Directory.Packages.props",
            $"""
             <Project>
               <PropertyGroup><ManagePackageVersionsCentrally>true</ManagePackageVersionsCentrally></PropertyGroup>
               <ItemGroup><PackageVersion Include="DockerfileOptimizer.MSBuild" Version="{LocalFeed.PackageVersion}" /></ItemGroup>
             </Project>
             """);
        Write(
            "src/Web/Web.csproj",
            $"""
             <Project Sdk="Microsoft.NET.Sdk">
               <PropertyGroup>
                 {properties}
                 <OutputType Condition="'$(TargetFramework)' == 'net10.0'">Exe</OutputType>
               </PropertyGroup>
               <ItemGroup>
                 <FrameworkReference Include="Microsoft.AspNetCore.App" Condition="'$(TargetFramework)' == 'net10.0'" />
                 <PackageReference Include="DockerfileOptimizer.MSBuild" PrivateAssets="all" />
                 <ProjectReference Include="..\Logic\Logic.csproj" />
                 <ProjectReference Include="..\Tool\Tool.csproj" ReferenceOutputAssembly="false" />
               </ItemGroup>
             </Project>
             """);
        Write("src/Web/Program.cs", "public static class Program { public static void Main() { } }\n");
        WriteLibrary("src/Logic/Logic.csproj", """<ProjectReference Include="../Data/Data.vbproj" />""");
        WriteLibrary("src/Data/Data.vbproj");
        WriteLibrary("src/Tool/Tool.csproj");
        Write(
            "All.slnx",
            """
            <Solution>
              <Project Path="src/Web/Web.csproj" />
              <Project Path="src/Logic/Logic.csproj" />
              <Project Path="src/Data/Data.vbproj" />
              <Project Path="src/Tool/Tool.csproj" />
            </Solution>
            """);
    }

    public string this[string name] => _folder[name];

    public string Write(string name, string content) => _folder.Write(name, content);

    public string Read(string name) => _folder.Read(name);

    /// <summary>Runs an SDK command in the folder above all projects.</summary>
    public CommandResult Run(params string[] arguments) => _folder.Run(arguments);

    public void Dispose() => _folder.Dispose();

    private void WriteLibrary(string name, string items = "") => Write(
        name, $"""<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><TargetFramework>netstandard2.0</TargetFramework></PropertyGroup><ItemGroup>{items}</ItemGroup></Project>""");
}
