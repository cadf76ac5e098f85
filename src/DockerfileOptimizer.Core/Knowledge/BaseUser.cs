namespace DockerfileOptimizer.Knowledge;

/// <summary>The user that a base image leaves in force.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Id">Its number; null when that depends on the version.</param>
public sealed record BaseUser(string Name, int? Id)
{
    public bool IsRoot => Id == 0 || Name == "root";

    internal static BaseUser Read(string[] value) => new(value[1], FactColumn.OptionalNumber(value[2]));
}
