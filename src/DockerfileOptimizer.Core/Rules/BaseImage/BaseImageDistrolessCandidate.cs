using DockerfileOptimizer.Analysis;
using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Rules.BaseImage;

/// <summary>DFO2009: a base image with shell and packages that nothing uses.</summary>
public sealed class BaseImageDistrolessCandidate : Rule<ImageReference>
{
    public override RuleDescriptor Descriptor { get; } =
        new("DFO2009", "base-image-distroless-candidate", Category.BaseImage, Severity.Info) { Since = "1.0", Refines = ["DFO2008"] };

    public override RuleDocumentation Documentation => new()
    {
        Why = "An image that only starts one program needs no shell, package manager or distribution. Without them there is less to download, to patch and to break in with: an ASP.NET Core 10 service is a download of about 92 MB on `aspnet:10.0` and of 53 MB on its chiseled variant.",
        Noncompliant = "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /out/server .\n\nFROM [|debian:trixie-slim|]\nCOPY --from=build /out/server /server\nENTRYPOINT [\"/server\"]\n",
        Compliant = "FROM golang:1.27 AS build\nWORKDIR /src\nCOPY . .\nRUN CGO_ENABLED=0 go build -o /out/server .\n\nFROM gcr.io/distroless/static-debian13:nonroot\nCOPY --from=build /out/server /server\nENTRYPOINT [\"/server\"]\n",
    };

    protected override void Check(ImageReference image, RuleContext context)
    {
        if (!image.IsExportedBase || image.Name is not { } name || context.Model.Target is not { } target)
            return;
        if (DistrolessCandidate.Of(target, context.Model) is not { } candidate)
            return;
        string saving = RuntimeImage.Saving(name.Facts, ImageName.TryParse(candidate.Image)?.Facts) is { } megabytes ? $" saves {megabytes}" : " has neither";
        string shown = candidate.Image.StartsWith(name.FamiliarName + ":", StringComparison.Ordinal) ? candidate.Image.Substring(name.FamiliarName.Length + 1) : candidate.Image;
        context.Report(image, $"Nothing here uses the shell and packages of '{image.Text}'; '{shown}'{saving}", Replace(image, target, candidate));
    }

    private static Fix? Replace(ImageReference image, Stage target, DistrolessCandidate candidate)
    {
        bool isPlain = image.Name!.Digest is null && image.IsLiteral && image.Span.Length == image.Text.Length;
        // Accounts by name, and what starts Node.js by a path, differ from image to image.
        bool isNode = candidate.Image.IndexOf("/nodejs", StringComparison.Ordinal) >= 0;
        if (!isPlain || NamesAccounts(target) || (isNode && candidate.Command is null))
            return null;
        var changes = new List<TextChange> { image.ReplaceWith(candidate.Image) };
        if (candidate.Command is { Arguments.Count: > 1 } command)
            changes.Add(new TextChange(TextSpan.FromBounds(command.Arguments[0].Span.Start, command.Arguments[1].Span.Start), ""));
        else if (candidate.Command is not null)
            return null;
        const string because = "It has no shell to look around with, and does not run as root: ports below 1024 and files of root are out of reach";
        return Fix.Review($"Use '{candidate.Image}'", because, [.. changes]) with { AlternativesGroup = RuntimeImage.AlternativesOf(image.Stage) };
    }

    private static bool NamesAccounts(Stage target) => target.InheritedInstructions.Any(instruction => instruction switch
    {
        UserInstruction user => user.Value?.Text is { } name && name.Any(char.IsLetter) && name is not ("$APP_UID" or "app"),
        _ => instruction.Flag("chown")?.Value is { } owner && owner.Any(char.IsLetter),
    });
}
