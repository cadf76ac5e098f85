using DockerfileOptimizer.Semantics;
using DockerfileOptimizer.Syntax;
using DockerfileOptimizer.Text;

namespace DockerfileOptimizer.Tests.Semantics;

/// <summary>Makes models of texts.</summary>
internal static class Models
{
    public static DockerfileModel Of(string text, string? target = null, params (string Name, string Value)[] buildArguments) =>
        DockerfileModel.Create(DockerfileSyntax.Parse(SourceText.From(text)), target, buildArguments.ToDictionary(argument => argument.Name, argument => argument.Value));

    /// <summary>The value of the last argument of the last instruction.</summary>
    public static string? LastValue(string text, params (string Name, string Value)[] buildArguments)
    {
        var model = Of(text, target: null, buildArguments);
        var instruction = model.Syntax.Instructions[^1];
        return model.ValueOf(instruction.Arguments[^1], instruction);
    }

    /// <summary>The last instruction of a text, or what stands behind its ONBUILD, with its model.</summary>
    public static (DockerfileModel Model, Instruction Last) Last(string text, params (string Name, string Value)[] buildArguments)
    {
        var model = Of(text, target: null, buildArguments);
        var last = model.Syntax.Instructions[^1];
        return (model, (last as OnbuildInstruction)?.Trigger ?? last);
    }
}
