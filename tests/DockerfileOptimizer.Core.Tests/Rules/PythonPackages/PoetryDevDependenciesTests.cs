using DockerfileOptimizer.Diagnostics;
using DockerfileOptimizer.Rules.PythonPackages;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.PythonPackages;

[ExemptFrom(Variants.Onbuild, "a trigger runs in another build")]
public sealed class PoetryDevDependenciesTests : RuleTests<PoetryDevDependencies>
{
    private static string File(string run, string end = "CMD [\"uvicorn\", \"web:app\"]\n") => $"FROM python:3.13\nWORKDIR /srv\nCOPY pyproject.toml ./\nRUN {run}\nCOPY . .\n{end}";

    [TestCase("[|poetry|] install", "poetry install --only main")]
    [TestCase("poetry config virtualenvs.create false && [|poetry|] install --no-interaction", "poetry config virtualenvs.create false && poetry install --no-interaction --only main")]
    [TestCase("[|uv|] sync --frozen", "uv sync --frozen --no-dev")]
    public void What_runs_does_not_need_them(string run, string expected) => Verify(File(run), File(expected));

    [TestCase("poetry install --only main")]
    [TestCase("poetry install --only=main,web")]
    [TestCase("poetry install --without dev,test")]
    [TestCase("poetry install --without docs")]
    [TestCase("poetry install --no-dev")]
    [TestCase("poetry install $(flags)")]
    [TestCase("poetry install && poetry install --only main --sync")]
    [TestCase("uv sync --no-dev")]
    [TestCase("uv sync --no-default-groups")]
    [TestCase("UV_NO_DEV=1 uv sync")]
    [TestCase("uv sync && pytest --version && python -m pytest")]
    [TestCase("pip install -r requirements.txt")]
    public void Nothing_is_said_of(string run) => Silent(File(run));

    [TestCase("")]
    [TestCase("CMD [\"pytest\"]\n")]
    [TestCase("CMD [\"uvicorn\", \"web:app\", \"--reload\"]\n")]
    [TestCase("CMD [\"python\", \"manage.py\", \"runserver\"]\n")]
    [TestCase("ENV APP_ENV=development\nCMD [\"uvicorn\", \"web:app\"]\n")]
    public void Nothing_is_said_before(string end) => Silent(File("poetry install", end));

    [Test]
    public void A_chosen_group_is_not_contradicted() => Assert.That(Single(File("uv sync --group dev")).Fix, Is.Null);

    [Test]
    public void Where_nothing_is_for_development_nothing_is_left_out() =>
        In("pyproject.toml=[project]\nname = \"web\"\n").Silent(File("uv sync"));

    [Test]
    public void It_is_for_information() => Assert.That(SeverityOf(File("poetry install")), Is.EqualTo(Severity.Info));
}
