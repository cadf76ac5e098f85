using DockerfileOptimizer.Project;
using DockerfileOptimizer.Rules.DotNet;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.DotNet;

[ExemptFrom(Variants.Onbuild, "A trigger publishes in another build")]
public sealed class DotnetSpaNodeMissingTests : ContextRuleTests<DotnetSpaNodeMissing>
{
    private const string Client = "<Target Name=\"Client\" AfterTargets=\"ComputeFilesToPublish\"><Exec WorkingDirectory=\"$(SpaRoot)\" Command=\"npm install\" /></Target>";
    private const string Publish = "COPY . /there\nRUN dotnet publish /there/Bill.csproj -o /out\n";
    private const string Run = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nCOPY --from=compile /out /app\nENTRYPOINT [\"dotnet\", \"/app/Bill.dll\"]\n";

    private static readonly ProjectFacts Project = new() { ProjectPath = "/src/App/Bill.csproj", AssemblyName = "Bill", OutputType = "Exe", TargetFrameworks = ["net10.0"], SpaRoot = "web/" };

    [TestCase(Client)]
    [TestCase("<ItemGroup><ProjectReference Include=\"..\\web\\web.esproj\"><ReferenceOutputAssembly>false</ReferenceOutputAssembly></ProjectReference></ItemGroup>")]
    [TestCase("<Target Name=\"X\" BeforeTargets=\"PrepareForPublish\"><Exec Command=\"yarn build\" /></Target>")]
    public void A_client_without_Node_is_found(string project) => Case(project).Verify($"FROM [|mcr.microsoft.com/dotnet/sdk:10.0|] AS compile\n{Publish}{Run}");

    [TestCase("<Target Name=\"Dev\" BeforeTargets=\"Build\" Condition=\"'$(Configuration)' == 'Debug'\"><Exec Command=\"npm install\" /></Target>")]
    [TestCase("<Target Name=\"Client\" AfterTargets=\"ComputeFilesToPublish\" Condition=\"'$(SkipClient)' != 'true'\"><Exec Command=\"npm install\" /></Target>")]
    [TestCase("<Target Name=\"Client\" AfterTargets=\"ComputeFilesToPublish\"><Exec Command=\"npm ci\" Condition=\"Exists('web')\" /></Target>")]
    [TestCase("<!-- " + Client + " -->")]
    [TestCase("")]
    public void A_client_that_may_not_be_built_is_silent(string project) => Case(project).Silent($"FROM mcr.microsoft.com/dotnet/sdk:10.0 AS compile\n{Publish}{Run}");

    [TestCase("RUN apt-get update && apt-get install -y nodejs\n")]
    [TestCase("RUN curl -sL https://deb.nodesource.com/setup_22.x | bash -\nRUN apt-get install -y build-essential\n")]
    [TestCase("COPY --from=node:22 /usr/local /usr/local\n")]
    [TestCase("ADD https://nodejs.org/dist/node.tar.gz /opt/\n")]
    [TestCase("RUN ./prepare.sh\n")]
    public void An_image_that_may_have_Node_is_silent(string install) => Case(Client).Silent($"FROM mcr.microsoft.com/dotnet/sdk:10.0 AS compile\n{install}{Publish}{Run}");

    [TestCase("FROM registry.example.com/sdk-node:10.0 AS compile\n" + Publish)]
    [TestCase("FROM mcr.microsoft.com/dotnet/sdk:10.0 AS compile\nCOPY . /there\nRUN dotnet publish /there/Bill.csproj -o /out -p:BuildClient=false\n")]
    [TestCase("FROM mcr.microsoft.com/dotnet/sdk:10.0 AS compile\nCOPY . /there\nRUN dotnet publish /there/Other.csproj -o /out\n")]
    public void Another_build_is_silent(string build) => Case(Client).Silent(build + Run);

    private static ContextCase Case(string project) => In($"Bill.csproj=<Project Sdk=\"Microsoft.NET.Sdk.Web\">{project}</Project>").With(Project);
}
