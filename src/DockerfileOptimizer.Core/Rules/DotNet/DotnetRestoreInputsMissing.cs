using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Context;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Project;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.DotNet;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8008: a file above the project that restore reads, and that is not there when it does.</summary>
public sealed class DotnetRestoreInputsMissing : Rule<DockerfileModel>
{
    private const string Base = "FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build\nWORKDIR /source\n";

    private const string Rest = "COPY . .\nRUN dotnet publish Shop/Shop.csproj -c Release -o /app\n";

    /// <summary>What in an imported file has a say in the packages.</summary>
    private static readonly string[] Deciding =
    [
        "PackageReference", "PackageVersion", "ProjectReference", "FrameworkReference", "TargetFramework", "RuntimeIdentifier", "Restore", "ManagePackageVersionsCentrally", "NuGet", "<Import", "<Sdk",
        "SelfContained", "PublishAot", "PublishTrimmed", "PublishReadyToRun", "DisableImplicit",
    ];

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8008", "dotnet-restore-inputs-missing", Category.DotNet, Severity.Warning) { Since = "1.0" };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Versions of packages, their sources and whole settings of projects stand in files above the project. Restore does not complain when they are missing: it takes other versions or another feed, fails with NU1015 or NETSDK1013, or does all its work again once the sources are copied.",
        Files = new Dictionary<string, string>
        {
            ["Shop/Shop.csproj"] = "<Project Sdk=\"Microsoft.NET.Sdk.Web\"><ItemGroup><PackageReference Include=\"Dapper\" /></ItemGroup></Project>",
            ["Directory.Packages.props"] = "<Project><ItemGroup><PackageVersion Include=\"Dapper\" Version=\"2.1.66\" /></ItemGroup></Project>",
            ["nuget.config"] = "<configuration />",
        },
        Noncompliant = Base + "COPY Shop/Shop.csproj Shop/\nRUN [|dotnet|] restore Shop/Shop.csproj\n" + Rest,
        Compliant = Base + "COPY Shop/Shop.csproj Shop/\nCOPY Directory.Packages.props nuget.config ./\nRUN dotnet restore Shop/Shop.csproj\n" + Rest,
    };

    protected override void Check(DockerfileModel model, RuleContext context)
    {
        if (context.BuildContext is not { } files || context.Files is null)
            return;
        var subjects = DotNetSubjects.Of(model, files, context.Files, context.Project);
        foreach (var call in DotNetCalls.All(model))
        {
            if (MissingFiles.Of(call, subjects, model) is not { } missing)
                continue;
            var inputs = missing.Files.Where(file => file.Kind != RestoreInputKind.Project && Matters(file, files)).ToList();
            if (inputs.Count == 0)
                continue;
            bool fails = inputs.Exists(file => file.Kind == RestoreInputKind.CentralPackageVersions) && FailsWithoutVersions(call, subjects, context);
            string paths = FileList.Name([.. inputs.Select(file => file.ContextPath)]);
            string message = $"Restore reads {paths}, which {(inputs.Count == 1 ? "is" : "are")} not copied{(fails ? ", and fails (NU1015)" : "")}; copy {(inputs.Count == 1 ? "it" : "them")} before";
            var fix = missing.Copy(model) is { } changes ? Fix.Safe("Copy what restore reads", [.. changes]) : null;
            if (fails)
                context.ReportGraver(call.Command.Command.Name!, message, fix, Severity.Error);
            else
                context.Report(call.Command.Command.Name!, message, fix, inputs.TrueForAll(file => file.Kind == RestoreInputKind.GlobalJson) ? Severity.Info : Severity.Warning);
        }
    }

    private static bool Matters(RestoreFile file, BuildContext files) =>
        file.Kind is not (RestoreInputKind.DirectoryBuild or RestoreInputKind.Import)
        || (files.Read(file.ContextPath).File is { } read && Deciding.Any(word => read.Text.Content.IndexOf(word, StringComparison.Ordinal) >= 0));

    /// <summary>From version 10 on a package without version is an error; before, restore takes the lowest one.</summary>
    private static bool FailsWithoutVersions(DotNetCall call, DotNetSubjects subjects, RuleContext context) =>
        context.Project?.ManagePackageVersionsCentrally == true
        && subjects.Of(call) is { Closure.HasPackageWithoutVersion: true } subject && subjects.IsEvaluated(subject)
        && DotNetImage.Of(call.Stage.RootImage?.Name) is { Family: DotNetImageFamily.Sdk, IsPreview: false, Version.Major: >= 10 };
}
