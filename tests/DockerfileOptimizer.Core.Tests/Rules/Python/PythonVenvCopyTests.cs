using DockerfileOptimizer.Rules.Python;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Python;

[ExemptFrom(Variants.Onbuild, "What runs in another build has that one's stages")]
public sealed class PythonVenvCopyTests : RuleTests<PythonVenvCopy>
{
    private const string Build = "FROM python:3.14-slim AS build\nWORKDIR /src\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n\nFROM python:3.14-slim\n";

    [Test]
    public void All_of_the_local_folder() => Verify($"{Build}COPY --from=build [|/usr/local|] /usr/local\nCMD [\"python\"]\n");

    [Test]
    public void The_folder_of_packages() => Verify($"{Build}COPY --from=build [|/usr/local/lib/python3.14/site-packages|] /usr/local/lib/python3.14/site-packages\nCMD [\"python\"]\n");

    [Test]
    public void All_libraries() => Verify($"{Build}COPY --from=build [|/usr/local/lib|] /usr/local/lib\nCMD [\"python\"]\n");

    [Test]
    public void The_folder_of_python() => Verify($"{Build}COPY --from=build [|/usr/local/lib/python3.14/|] /usr/local/lib/python3.14/\nCMD [\"python\"]\n");

    [Test]
    public void Programs_beside_them_go_along() => Verify(
        $"{Build}COPY --from=build [|/usr/local/lib/python3.14/site-packages|] /usr/local/lib/python3.14/site-packages\nCOPY --from=build /usr/local/bin /usr/local/bin\nCMD [\"python\"]\n",
        "FROM python:3.14-slim AS build\nWORKDIR /src\nCOPY requirements.txt .\nRUN python -m venv /opt/venv\nENV PATH=\"/opt/venv/bin:$PATH\"\nRUN pip install -r requirements.txt\n\n"
        + "FROM python:3.14-slim\nCOPY --from=build /opt/venv /opt/venv\nENV PATH=\"/opt/venv/bin:$PATH\"\nCMD [\"python\"]\n");

    [Test]
    public void Owners_do_not_matter() => Verify($"{Build}COPY --chown=1000 --from=build [|/usr/local|] /usr/local\nCMD [\"python\"]\n");

    [Test]
    public void Packages_by_name_are_installed_too() => Verify("FROM python:3.14 AS build\nRUN pip install flask==3.1\n\nFROM python:3.14-slim\nCOPY --from=build [|/usr/local|] /usr/local\n");

    [Test]
    public void The_stage_may_have_a_number() => Verify("FROM python:3.14\nRUN python -m pip install flask==3.1\n\nFROM python:3.14-slim\nCOPY --from=0 [|/usr/local|] /usr/local\n");

    [Test]
    public void A_stage_below_may_install() => Verify("FROM python:3.14 AS base\nRUN pip install flask==3.1\n\nFROM base AS build\nCOPY . /src\n\nFROM python:3.14-slim\nCOPY --from=build [|/usr/local|] /usr/local\n");

    [Test]
    public void An_environment_is_what_it_should_be() => Silent("FROM python:3.14-slim AS build\nRUN python -m venv /venv\nENV PATH=/venv/bin:$PATH\nRUN pip install flask==3.1\n\nFROM python:3.14-slim\nCOPY --from=build /venv /venv\n");

    [Test]
    public void A_prefix_will_do() => Silent("FROM python:3.14-slim AS build\nRUN pip install --prefix=/install flask==3.1\n\nFROM python:3.14-slim\nCOPY --from=build /install /usr/local\n");

    [Test]
    public void One_program_is_not_all() => Silent($"{Build}COPY --from=build /usr/local/bin/flask /usr/local/bin/flask\n");

    [Test]
    public void One_package_is_not_all() => Silent($"{Build}COPY --from=build /usr/local/lib/python3.14/site-packages/flask /srv/flask\n");

    [Test]
    public void Python_that_is_built_there_is_meant() => Silent("FROM debian:trixie AS build\nRUN curl -fsSL https://example.com/python.tgz | tar xz && make install\n\nFROM debian:trixie-slim\nCOPY --from=build /usr/local /usr/local\n");

    [Test]
    public void Without_an_install_there_are_no_packages() => Silent("FROM python:3.14 AS build\nRUN make install\n\nFROM python:3.14-slim\nCOPY --from=build /usr/local /usr/local\n");

    [Test]
    public void An_image_without_python_needs_it() => Silent("FROM python:3.14-slim AS build\nRUN pip install flask==3.1\n\nFROM gcr.io/distroless/base-debian13\nCOPY --from=build /usr/local /usr/local\n");

    [Test]
    public void Folders_of_the_app_are_others() => Silent($"{Build}COPY --from=build /src /srv\n");

    [Test]
    public void What_comes_from_the_build_context_is_other() => Silent("FROM python:3.14-slim\nRUN pip install flask==3.1\nCOPY usr/local /usr/local\n");

    [Test]
    public void Images_are_no_stages() => Silent("FROM python:3.14-slim\nRUN pip install flask==3.1\nCOPY --from=ghcr.io/astral-sh/uv:0.9 /usr/local /usr/local\n");
}
