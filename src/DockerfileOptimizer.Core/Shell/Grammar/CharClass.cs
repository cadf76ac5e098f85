namespace DockerfileOptimizer.Shell.Grammar;

/// <summary>What a character means to a shell, by a table for ASCII; all others are plain.</summary>
internal static class CharClass
{
    private const int Size = 128;

    private static readonly CharKinds[] Kinds = Build();

    public static bool Is(char character, CharKinds kinds) => character < Size && (Kinds[character] & kinds) != 0;

    private static CharKinds[] Build()
    {
        var kinds = new CharKinds[Size];
        Add(" \t\r", CharKinds.Blank | CharKinds.WordEnd);
        Add("\n;&|()<>", CharKinds.WordEnd);
        Add("$`\\", CharKinds.WordStop | CharKinds.DoubleQuotedStop | CharKinds.OperandStop | CharKinds.QuotedOperandStop | CharKinds.ArithmeticStop | CharKinds.HeredocStop | CharKinds.PatternStop);
        Add("'\"", CharKinds.WordStop | CharKinds.OperandStop | CharKinds.ArithmeticStop | CharKinds.PatternStop);
        Add("\"", CharKinds.DoubleQuotedStop | CharKinds.QuotedOperandStop);
        Add("}", CharKinds.OperandStop | CharKinds.QuotedOperandStop);
        Add("()", CharKinds.PatternStop | CharKinds.RegexStop);
        Add(" \t\r\n;&$`\\'\"", CharKinds.RegexStop);
        Add("?*+@!", CharKinds.PatternPrefix);
        Add("?*@!#$-", CharKinds.SpecialParameter);
        for (char digit = '0'; digit <= '9'; digit++)
            kinds[digit] |= CharKinds.Digit;
        for (char letter = 'a'; letter <= 'z'; letter++)
        {
            kinds[letter] |= CharKinds.Letter;
            kinds[char.ToUpperInvariant(letter)] |= CharKinds.Letter;
        }

        Add("_", CharKinds.Letter);
        return kinds;

        void Add(string characters, CharKinds added)
        {
            foreach (char character in characters)
                kinds[character] |= added;
        }
    }
}
