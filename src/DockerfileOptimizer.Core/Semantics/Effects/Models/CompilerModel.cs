using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class CompilerModel : CommandModel
{
    private static readonly OptionSyntax Options = new("", "-o", "-I", "-L", "-l", "-D", "-x", "-MF", "-MT", "-isystem", "-include", "-Xlinker", "-arch", "-target", "-T", "-m") { HasWholeNames = true };

    private static readonly OptionSyntax RustOptions = new("oCL", "--out-dir", "--crate-type", "--edition", "--target", "--crate-name", "--emit", "--extern", "--cfg");

    public override IReadOnlyList<string> Programs { get; } =
        ["gcc", "g++", "cc", "c++", "clang", "clang++", "ld", "as", "nasm", "yasm", "gfortran", "musl-gcc", "tcc", "xx-clang", "xx-clang++", "xx-cc", "rustc", "ghc", "zig", "protoc"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        if (call.Arguments.All(argument => argument.KnownStart.StartsWith("-print", StringComparison.Ordinal) || argument.Value is "-dumpmachine" or "-dumpversion" or "-v" or "--print-target-triple"))
            return;
        effects.Reads(PathSet.Anywhere);
        if (call.Program == "protoc")
        {
            // Each of its plug-ins has an option of its own for where it writes.
            effects.MayWrite(PathSet.Anywhere);
            effects.Takes(new(Ecosystem.Native, BuildStepKind.Build, call.Program, call.Command));
            return;
        }

        var output = call.Read(call.Program == "rustc" ? RustOptions : Options).Find("-o", "--out-dir")?.Argument;
        if (output is not null)
            effects.Writes(call.PathOf(output));
        else
            effects.MayWrite(call.Below("."));
        effects.Takes(new(call.Program == "rustc" ? Ecosystem.Rust : Ecosystem.Native, BuildStepKind.Build, call.Program, call.Command) { Output = output is null ? null : call.PathOf(output) });
    }
}
