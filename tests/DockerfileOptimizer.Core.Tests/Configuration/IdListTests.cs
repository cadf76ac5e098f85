using DockerfileOptimizer.Configuration;

namespace DockerfileOptimizer.Tests.Configuration;

public sealed class IdListTests
{
    [TestCase("DFO1;DFO2")]
    [TestCase("DFO1,DFO2")]
    [TestCase("DFO1 DFO2")]
    [TestCase(" ;DFO1;,\t\r\n DFO2; ")]
    public void A_list_is_split_on_semicolons_commas_and_blanks(string list) =>
        Assert.That(IdList.Split(list), Is.EqualTo(new[] { "DFO1", "DFO2" }));

    [TestCase(null)]
    [TestCase("")]
    [TestCase(" ; ")]
    public void A_list_without_IDs_is_empty(string? list) => Assert.That(IdList.Split(list), Is.Empty);
}
