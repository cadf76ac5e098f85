using DockerfileOptimizer.Project;

namespace DockerfileOptimizer.Tests.Project;

public sealed class SolutionFileTests
{
    [Test]
    public void A_solution_names_projects_and_no_folders() => Assert.That(
        SolutionFile.Projects("A.sln", "\r\nMicrosoft Visual Studio Solution File, Format Version 12.00\r\nProject(\"{2150E333-8FDC-42A3-9474-1A3956D46DE8}\") = \"src\", \"src\", \"{1}\"\r\nEndProject\r\nProject(\"{FAE04EC0-301F-11D3-BF4B-00C04F79EFBC}\") = \"W b\", \"src\\W b\\W.csproj\", \"{2}\"\r\nEndProject\r\n"),
        Is.EqualTo(new[] { "src/W b/W.csproj" }));

    [Test]
    public void The_XML_format_names_paths() => Assert.That(
        SolutionFile.Projects("A.slnx", "<Solution><Folder Name=\"/src/\"><Project Path=\"src\\W\\W.fsproj\" /></Folder><Project Path=\"T.vbproj\" /></Solution>"),
        Is.EqualTo(new[] { "src/W/W.fsproj", "T.vbproj" }));

    [Test]
    public void A_filter_names_paths_from_its_solution()
    {
        const string text = "{ \"solution\": { \"path\": \"..\\\\A.sln\", \"projects\": [ \"src\\\\W\\\\W.csproj\" ] } }";
        Assert.That(SolutionFile.Projects("x/A.slnf", text), Is.EqualTo(new[] { "../src/W/W.csproj" }));
        Assert.That(SolutionFile.SolutionOf(text), Is.EqualTo("../A.sln"));
    }

    [TestCase("A.sln", "hello")]
    [TestCase("A.slnx", "<Solution")]
    [TestCase("A.slnf", "{ \"solution\": ")]
    [TestCase("A.slnf", "{}")]
    [TestCase("A.txt", "")]
    public void Other_texts_are_none(string path, string text) => Assert.That(SolutionFile.Projects(path, text), Is.Null);
}
