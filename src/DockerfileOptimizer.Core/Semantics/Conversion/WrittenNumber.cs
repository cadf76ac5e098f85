using System.Globalization;

namespace DockerfileOptimizer.Semantics.Conversion;

/// <summary>Numbers as Go reads them: ASCII digits, no blanks, no separators.</summary>
internal static class WrittenNumber
{
    /// <summary>Reads a decimal number of 64 bits, with or without sign.</summary>
    public static bool TryParse(string text, out long number)
    {
        number = 0;
        int digits = text.Length > 0 && text[0] is '+' or '-' ? 1 : 0;
        for (int index = digits; index < text.Length; index++)
        {
            if (text[index] is < '0' or > '9')
                return false;
        }

        return text.Length > digits && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number);
    }

    /// <summary>Reads a number of 32 bits without sign.</summary>
    /// <param name="text">The digits.</param>
    /// <param name="radix">8 or 10.</param>
    /// <param name="number">The number.</param>
    public static bool TryParse(string text, int radix, out uint number)
    {
        number = 0;
        ulong value = 0;
        foreach (char character in text)
        {
            int digit = character - '0';
            if (digit < 0 || digit >= radix)
                return false;
            value = (value * (ulong)radix) + (ulong)digit;
            if (value > uint.MaxValue)
                return false;
        }

        number = (uint)value;
        return text.Length > 0;
    }
}
