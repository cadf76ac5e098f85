using System.Globalization;

namespace DockerfileOptimizer.Text;

/// <summary>Numbers of bytes as people read them.</summary>
public static class ByteCount
{
    private static readonly string[] Units = ["B", "kB", "MB", "GB", "TB"];

    /// <summary>Decimal units, as Docker prints them: <c>812 B</c>, <c>4.2 MB</c>, <c>120 MB</c>.</summary>
    public static string Format(long bytes)
    {
        double value = bytes;
        int unit = 0;
        for (; value >= 999.5 && unit < Units.Length - 1; unit++)
            value /= 1000;
        string number = value.ToString(unit > 0 && value < 10 ? "0.#" : "0", CultureInfo.InvariantCulture);
        return $"{number} {Units[unit]}";
    }
}
