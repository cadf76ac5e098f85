using DockerfileOptimizer.Syntax;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>Checks the instructions of stages one after the other, each in the environment that those before it leave.</summary>
internal sealed class InstructionChecker(BuildEnvironment environment, GlobalArguments globals, bool hasDevices)
{
    public void Check(Instruction instruction, ConversionScope scope)
    {
        switch (instruction)
        {
            case EnvInstruction env:
                CheckEnv(env, scope);
                break;
            case ArgInstruction arg:
                CheckArg(arg, scope);
                break;
            case LabelInstruction label:
                CheckLabel(label, scope);
                break;
            case UserInstruction { Value: { } user }:
                scope.Expand(user);
                break;
            case WorkdirInstruction { Value: { } folder }:
                CheckWorkdir(folder, scope);
                break;
            case StopsignalInstruction { Value: { } signal }:
                if (scope.Expand(signal) is { } name && !SignalName.IsValid(name))
                    scope.Report(ConversionErrorKind.Signal, signal.Span, $"'{name}' is no signal; write a name such as 'SIGTERM', or a number");
                break;
            case VolumeInstruction volume:
                CheckVolume(volume, scope);
                break;
            case ExposeInstruction expose:
                CheckExpose(expose, scope);
                break;
            case TransferInstruction transfer:
                new TransferChecker(transfer, scope).Check();
                break;
            case RunInstruction run:
                CheckRun(run, scope);
                break;
        }
    }

    private void CheckEnv(EnvInstruction instruction, ConversionScope scope)
    {
        // All values of one ENV see what was there before it.
        var values = new List<(string? Name, string? Value)>();
        foreach (var pair in instruction.Pairs)
        {
            if (pair.Value is { } value)
                values.Add((scope.Expand(pair.Key), scope.Expand(value)));
        }

        foreach (var (name, value) in values)
        {
            if (name is not null)
                environment.Set(name, Known(value));
        }
    }

    private void CheckArg(ArgInstruction instruction, ConversionScope scope)
    {
        foreach (var pair in instruction.Pairs)
        {
            string name = pair.Key.Text;
            var value = pair.Value is { } word ? Known(scope.Expand(word)) : globals.Find(name);
            bool isSet = !value.IsKnown || value.Text is not null;
            if (isSet && name is not ("BUILDKIT_SBOM_SCAN_CONTEXT" or "BUILDKIT_SBOM_SCAN_STAGE"))
                environment.Set(name, value);
        }
    }

    private static void CheckLabel(LabelInstruction instruction, ConversionScope scope)
    {
        foreach (var pair in instruction.Pairs)
        {
            scope.Expand(pair.Key);
            if (pair.Value is { } value)
                scope.Expand(value);
        }
    }

    private void CheckWorkdir(Word folder, ConversionScope scope)
    {
        string? path = scope.Expand(folder);
        if (path is not null && scope.IsWindows && WindowsPath.Problem(path) is { } problem)
            scope.Report(ConversionErrorKind.WindowsPath, folder.Span, problem);
        environment.ChangeDirectory(scope.IsWindows ? null : path);
    }

    private static void CheckVolume(VolumeInstruction instruction, ConversionScope scope)
    {
        foreach (var word in instruction.Arguments)
        {
            string path = word.Value.Trim();
            string? volume = path.Length == word.Value.Length ? scope.Expand(word) : scope.Expand(path, word.Span);
            if (volume is { Length: 0 })
                scope.Report(ConversionErrorKind.EmptyVolume, word.Span, $"The volume '{word}' comes out empty; give its variables values, or write the path");
        }
    }

    private static void CheckExpose(ExposeInstruction instruction, ConversionScope scope)
    {
        // All words are expanded before the first port is read.
        foreach (var (word, ports) in instruction.Arguments.Select(word => (word, scope.ExpandWords(word))).ToList())
        {
            foreach (string port in ports)
                PortSpecification.Check(port, (kind, message) => scope.Report(kind, word.Span, message));
        }
    }

    private void CheckRun(RunInstruction instruction, ConversionScope scope)
    {
        foreach (var flag in instruction.Flags.Where(flag => flag.Name == "mount"))
        {
            if (new MountReader(scope, flag).Read() is { } mount)
                CheckTarget(mount, flag, scope);
        }

        if (!hasDevices && instruction.Flag("device") is { } device)
            scope.Report(ConversionErrorKind.Device, device.Span, "'--device' needs '# syntax=docker/dockerfile:1-labs' in the first line");
    }

    private void CheckTarget(MountDefinition mount, InstructionFlag flag, ConversionScope scope)
    {
        if (mount.Type is "secret" or "ssh")
            return;
        bool isAbsolute = mount.Target.StartsWith("/", StringComparison.Ordinal);
        if (isAbsolute ? mount.Target == "/" : environment.IsRoot(mount.Target))
            scope.Report(ConversionErrorKind.Mount, flag.PlaceOfValue(), $"A mount of type '{mount.Type}' needs a 'target' below the root: 'target=/path'");
    }

    private static VariableValue Known(string? value) => value is null ? VariableValue.Unknown : VariableValue.Of(value);
}
