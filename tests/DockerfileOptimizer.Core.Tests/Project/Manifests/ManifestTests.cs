using DockerfileOptimizer.Project.Manifests;

namespace DockerfileOptimizer.Tests.Project.Manifests;

/// <summary>What the files of package managers and build tools say.</summary>
public sealed class ManifestTests
{
    [Test]
    public void A_package_of_Node()
    {
        var package = PackageJson.TryParse(
            """
            {
              // comments are seen now and then
              "name": "shop", "type": "module", "main": "dist/index.js", "packageManager": "pnpm@9.1.0",
              "engines": { "node": ">=20" }, "scripts": { "start": "node dist/index.js", "odd": 1 },
              "dependencies": { "express": "^4" }, "devDependencies": { "jest": "^29", "@types/node": "*" },
              "workspaces": { "packages": ["apps/*"] }, "nested": [[{ "a": null }], -1.5e3, "\u0041\n"],
            }
            """)!;
        Assert.Multiple(() =>
        {
            Assert.That((package.Name, package.Main, package.IsModule, package.PackageManager, package.NodeVersions), Is.EqualTo(("shop", "dist/index.js", true, "pnpm@9.1.0", ">=20")));
            Assert.That(package.Scripts, Is.EqualTo(new Dictionary<string, string> { ["start"] = "node dist/index.js" }));
            Assert.That(package.Dependencies.Keys, Is.EqualTo(new[] { "express" }));
            Assert.That(package.DevelopmentDependencies.Keys, Is.EqualTo(new[] { "jest", "@types/node" }));
            Assert.That(package.Workspaces, Is.EqualTo(new[] { "apps/*" }));
        });
    }

    [TestCase("")]
    [TestCase("{")]
    [TestCase("[1]")]
    [TestCase("{\"a\":}")]
    [TestCase("{\"a\" 1}")]
    [TestCase("{\"a\":1} x")]
    [TestCase("{\"a\":\"\\u00\"}")]
    [TestCase("{\"a\":\"open}")]
    public void What_is_no_JSON_object_is_not_known(string text) => Assert.That(PackageJson.TryParse(text), Is.Null);

    [Test]
    public void A_text_that_is_nested_too_deeply_is_not_known() =>
        Assert.That(PackageJson.TryParse("{\"a\":" + new string('[', 100_000) + new string(']', 100_000) + "}"), Is.Null);

    [TestCase("{\"workspaces\":[\"a\",\"b\"]}", "a,b")]
    [TestCase("{\"workspaces\":\"a\"}", "")]
    [TestCase("{}", "")]
    public void Workspaces_are_a_list_or_an_object(string text, string expected) =>
        Assert.That(string.Join(",", PackageJson.TryParse(text)!.Workspaces), Is.EqualTo(expected));

    [Test]
    public void A_package_of_PHP()
    {
        var composer = ComposerJson.TryParse("{\"require\":{\"php\":\">=8\"},\"require-dev\":{\"phpunit/phpunit\":\"*\"},\"config\":{\"vendor-dir\":\"lib\"}}")!;
        Assert.That((composer.Dependencies.Count, composer.DevelopmentDependencies.Single().Key, composer.VendorFolder), Is.EqualTo((1, "phpunit/phpunit", "lib")));
    }

    [Test]
    public void A_project_of_Maven()
    {
        var project = MavenProject.TryParse(
            """
            <project xmlns="http://maven.apache.org/POM/4.0.0"><artifactId>shop</artifactId><version>1.0</version><packaging>pom</packaging>
            <modules><module>api</module><module> web </module></modules>
            <build><finalName>app</finalName><plugins><plugin><artifactId>spring-boot-maven-plugin</artifactId></plugin></plugins></build></project>
            """)!;
        Assert.That((project.ArtifactId, project.Version, project.Packaging, project.FinalName, string.Join(",", project.Modules), project.HasSpringBootPlugin), Is.EqualTo(("shop", "1.0", "pom", "app", "api,web", true)));
    }

    [TestCase("<project><version>${revision}</version></project>", null, "jar")]
    [TestCase("<project><parent><version>3</version></parent></project>", null, "jar")]
    public void A_version_that_is_computed_is_not_known(string text, string? version, string packaging) =>
        Assert.That((MavenProject.TryParse(text)!.Version, MavenProject.TryParse(text)!.Packaging), Is.EqualTo((version, packaging)));

    [TestCase("<project>")]
    [TestCase("<settings/>")]
    [TestCase("<!DOCTYPE project [<!ENTITY a \"b\">]><project>&a;</project>")]
    public void What_is_no_project_of_Maven_is_not_known(string text) => Assert.That(MavenProject.TryParse(text), Is.Null);

    [TestCase("plugins {\n  id 'org.springframework.boot' version '3.3.0'\n}", true)]
    [TestCase("plugins {\n  id(\"org.springframework.boot\") version \"3.3.0\"\n}", true)]
    [TestCase("// id 'org.springframework.boot'", false)]
    [TestCase("implementation 'org.springframework.boot:spring-boot-starter-web'", false)]
    public void A_build_of_Gradle(string text, bool hasSpringBoot) => Assert.That(GradleBuild.Parse(text).HasSpringBootPlugin, Is.EqualTo(hasSpringBoot));

    [TestCase("[project]\nname = \"shop\"\n[dependency-groups]\ndev = [\"pytest\"]\n", true)]
    [TestCase("[tool.poetry]\nname = \"shop\"\n[tool.poetry.group.dev.dependencies]\npytest = \"*\"\n", true)]
    [TestCase("[tool.poetry]\nname = 'shop'\n[tool.poetry.dev-dependencies]\n", true)]
    [TestCase("[project]\nname = \"shop\" \ndependencies = [\n  \"flask[async]\",\n]\n", false)]
    public void A_project_of_Python(string text, bool hasDevelopment) =>
        Assert.That((PythonProject.Parse(text).Name, PythonProject.Parse(text).HasDevelopmentDependencies), Is.EqualTo(("shop", hasDevelopment)));

    [Test]
    public void The_build_system_of_Python_is_told()
    {
        var project = PythonProject.Parse("[build-system]\nbuild-backend = \"poetry.core.masonry.api\"\n[tool.poetry]\n");
        Assert.That((project.BuildBackend, project.UsesPoetry, project.UsesUv, project.UsesPdm), Is.EqualTo(("poetry.core.masonry.api", true, false, false)));
    }

    [Test]
    public void A_list_of_requirements()
    {
        var list = PythonRequirements.Parse("# all\nFlask==3.0 # web\npsycopg2_binary[pool]>=2; python_version > '3'\n-r base.txt\n--constraint=c.txt\n-e ./lib\n--hash=sha256:00\n");
        Assert.That((string.Join(",", list.Packages), string.Join(",", list.Files), list.NeedsSources), Is.EqualTo(("flask,psycopg2-binary", "base.txt,c.txt", true)));
    }

    [Test]
    public void A_module_of_Go()
    {
        var module = GoModule.Parse("module example.org/shop // the shop\n\ngo 1.22\n\nrequire (\n\tgithub.com/a/b v1.0.0\n)\nreplace github.com/a/b => ../b\n");
        Assert.That((module.Path, module.Version, module.ReplacesByFolder), Is.EqualTo(("example.org/shop", "1.22", true)));
    }

    [Test]
    public void A_package_of_Rust()
    {
        var cargo = CargoManifest.Parse("[package]\nname = \"shop\"\n[workspace.dependencies]\n[profile.release]\nstrip = true\n");
        Assert.That((cargo.Name, cargo.IsWorkspace, cargo.StripsRelease), Is.EqualTo(("shop", true, true)));
    }

    [Test]
    public void Gems()
    {
        var gems = Gemfile.Parse("gem \"rails\", \"~> 7\"\n# group :test do\ngroup :development, :test do\n  gem 'rspec'\nend\n");
        Assert.That((gems.UsesRails, gems.HasDevelopmentGroups, gems.Names("rspec"), gems.Names("puma")), Is.EqualTo((true, true, true, false)));
    }
}
