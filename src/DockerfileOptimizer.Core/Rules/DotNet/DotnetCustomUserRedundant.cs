using System.Globalization;
using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Semantics.Commands;
using DockerfileOptimizer.Shell;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.DotNet;

/// <summary>DFO8022: an account made for the app where the image has one.</summary>
public sealed class DotnetCustomUserRedundant : Rule<ShellCommand>
{
    private const string Account = "$APP_UID";

    public override RuleDescriptor Descriptor { get; } =
        new("DFO8022", "dotnet-custom-user-redundant", Category.DotNet, Severity.Info) { Since = "1.0", Triggers = ["useradd", "adduser"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "Since .NET 8 the images have an account for the app, `app`, with its number in `APP_UID`. One of your own is a layer and a line more for the same, and the Alpine and Debian images need different commands for it.",
        Noncompliant = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /app\nCOPY ./publish .\nRUN [|useradd|] --no-create-home runner\nUSER runner\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n",
        Compliant = "FROM mcr.microsoft.com/dotnet/aspnet:10.0\nWORKDIR /app\nCOPY ./publish .\nUSER $APP_UID\nENTRYPOINT [\"dotnet\", \"Shop.dll\"]\n",
    };

    protected override void Check(ShellCommand command, RuleContext context)
    {
        if (context is not { Stage: { IsExported: true } stage, Instruction: RunInstruction run } || AccountCommand.TryRead(command) is not { } account)
            return;
        bool isRuntime = DotNetImage.Of(stage.RootImage?.Name) is { Version.Major: >= 8, Family: DotNetImageFamily.AspNet or DotNetImageFamily.Runtime or DotNetImageFamily.RuntimeDeps };
        if (!isRuntime || account.Name is "app" or "root" || context.Model.Target is not { } target)
            return;
        // An account that the app does not run as is for something else.
        if (context.Model.UserOf(target) is not { Instruction: { Value: { } value } user } || !IsNamed(context.Model.ValueOf(value, user), account))
            return;
        context.Report(command.Name!, $"The image has an account for the app, so that '{account.Name}' is not needed; use 'USER {Account}'", Rewrite(run, user, account, target, context));
    }

    private static bool IsNamed(string? user, AccountCommand account)
    {
        string? name = user?.Split(':')[0];
        return name == account.Name || (account.Id is { } id && name == id.ToString(CultureInfo.InvariantCulture));
    }

    private static Fix? Rewrite(RunInstruction run, UserInstruction user, AccountCommand account, Stage target, RuleContext context)
    {
        // Only a RUN that does nothing else, and an account that nothing else names, can go.
        bool isAlone = context.Model.ScriptOf(run) is { Commands.Count: 1 } && run.InnerComments.Count == 0;
        bool isNamedElsewhere = target.InheritedInstructions.Any(other => other != run && other != user && context.Text.Slice(other.LinesSpan).IndexOf(account.Name, StringComparison.Ordinal) >= 0);
        if (!isAlone || isNamedElsewhere)
            return null;
        const string because = "The number of the user changes, and with it who may write to files and volumes";
        return Fix.Review($"Run as '{Account}'", because, new TextChange(context.Text.LinesWithBreak(run.LinesSpan), ""), user.Value!.ReplaceWith(Account)) with
        {
            AlternativesGroup = $"user of stage {target.Index.ToString(CultureInfo.InvariantCulture)}",
        };
    }
}
