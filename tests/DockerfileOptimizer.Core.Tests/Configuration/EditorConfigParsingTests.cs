using static DockerfileOptimizer.Tests.Configuration.EditorConfigText;

namespace DockerfileOptimizer.Tests.Configuration;

public sealed class EditorConfigParsingTests
{
    [TestCase("[*]\nkey = value")]
    [TestCase("[*]\nkey=value")]
    [TestCase("[*]\nkey : value")]
    [TestCase("[*]\n\t key\t=\tvalue \t")]
    [TestCase("[*]\r\nkey = value\r\n")]
    [TestCase("[*]\rkey = value\r")]
    [TestCase("[*]\nkey = value # why")]
    [TestCase("[*]\nkey = value; why")]
    [TestCase("[*]\nKEY = value")]
    [TestCase("[*]\nkey = other\nkey = value")]
    [TestCase("  [*]  # why\nkey = value")]
    [TestCase("[*];why\nkey = value")]
    [TestCase("[*]\n# key = other\n ; key = other\nkey = value")]
    [TestCase("[*]\nkey = value\nnot a property\n= nothing\n[]\n[x\n[*] x")]
    [TestCase("[*]\nkey = other\n[*]\nkey = value")]
    [TestCase("[*]\nkey = value\n[*.cs]\nkey = other")]
    public void A_property_is_read(string text) => Assert.That(Find("key", text), Is.EqualTo("value"));

    [TestCase("[*]\nkey =", "")]
    [TestCase("[*]\nkey = # why", "")]
    [TestCase("[*]\nkey = a=b:c", "a=b:c")]
    [TestCase("[*]\nkey = Mixed Case", "Mixed Case")]
    [TestCase("[*]\nkey = a#b", "a")]
    public void A_value_reaches_from_the_separator_to_the_comment(string text, string value) =>
        Assert.That(Find("key", text), Is.EqualTo(value));

    [TestCase("key = value")]
    [TestCase("[dockerfile]\nkey = value")]
    [TestCase("#[*]\nkey = value")]
    [TestCase("[*.cs]\nkey = value")]
    [TestCase("[*]\nke y = value")]
    [TestCase("[*]\nkey value")]
    public void A_key_does_not_apply(string text) => Assert.That(Find("key", text), Is.Null);

    [Test]
    public void Keys_are_found_in_any_case() => Assert.That(Find("KEY", "[*]\nkey = value"), Is.EqualTo("value"));

    [TestCase("root = true", true)]
    [TestCase("ROOT=TRUE # top", true)]
    [TestCase("root = false", false)]
    [TestCase("root = yes", false)]
    [TestCase("[*]\nroot = true", false)]
    [TestCase("", false)]
    public void Root_is_read_before_the_first_section(string text, bool expected) =>
        Assert.That(Parse("/r/.editorconfig", text).IsRoot, Is.EqualTo(expected));

    [TestCase("/r/.globalconfig", "", true, 100)]
    [TestCase("/r/.GlobalConfig", "global_level = 7", true, 7)]
    [TestCase("/r/.globalconfig", "global_level = high", true, 100)]
    [TestCase("/r/.editorconfig", "is_global = true", true, 0)]
    [TestCase("/r/.editorconfig", "is_global = true\nglobal_level = -3", true, -3)]
    [TestCase("/r/.editorconfig", "[*]\nis_global = true", false, 0)]
    [TestCase("/r/.editorconfig", "", false, 0)]
    public void A_file_is_global_by_its_name_or_its_key(string path, string text, bool isGlobal, int level)
    {
        var file = Parse(path, text);
        Assert.Multiple(() =>
        {
            Assert.That(file.IsGlobal, Is.EqualTo(isGlobal));
            Assert.That(file.GlobalLevel, Is.EqualTo(level));
        });
    }
}
