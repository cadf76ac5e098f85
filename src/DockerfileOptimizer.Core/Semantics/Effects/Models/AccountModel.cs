namespace DockerfileOptimizer.Semantics.Effects.Models;

internal sealed class AccountModel : CommandModel
{
    public override IReadOnlyList<string> Programs { get; } =
        ["useradd", "adduser", "usermod", "userdel", "deluser", "groupadd", "addgroup", "groupmod", "groupdel", "delgroup", "passwd", "chpasswd", "chsh"];

    public override void Describe(CommandCall call, EffectRecorder effects)
    {
        effects.Writes(PathSet.Matching("/etc/*"));
        if (call.Program is "useradd" or "adduser")
            DescribeHome(call, effects);
    }

    private static void DescribeHome(CommandCall call, EffectRecorder effects)
    {
        effects.MayWrite(PathSet.Below("/var/log"), FileRole.Log);
        string? home = call.Arguments
            .Where((_, index) => index > 0 && call.Arguments[index - 1].Value is "-d" or "--home" or "--home-dir" or "-h")
            .Select(argument => argument.Value)
            .FirstOrDefault();
        if (home is not null)
            effects.MayWrite(PathSet.Below(home), FileRole.Folder);
        else
            effects.MayWrite(PathSet.Below("/home"), FileRole.Folder);
    }
}
