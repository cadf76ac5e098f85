using DockerfileOptimizer.Rules.Python;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Python;

public sealed class PythonUnbufferedTests : RuleTests<PythonUnbuffered>
{
    private const string App = "COPY app.py /srv/\n";
    private const string Start = "CMD [\"python\", \"/srv/app.py\"]\n";

    [Test]
    public void Both_are_missing() => Verify($"FROM [|python:3.14-slim|]\n{App}{Start}", $"FROM python:3.14-slim\n{App}ENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1\n{Start}");

    [Test]
    public void One_is_missing() => Verify($"FROM [|python:3.14-slim|]\nENV PYTHONUNBUFFERED=1\n{App}{Start}", $"FROM python:3.14-slim\nENV PYTHONUNBUFFERED=1\n{App}ENV PYTHONDONTWRITEBYTECODE=1\n{Start}");

    [Test]
    public void An_option_does_the_same() => Verify($"FROM [|python:3.14|]\n{App}CMD [\"python\", \"-u\", \"/srv/app.py\"]\n", $"FROM python:3.14\n{App}ENV PYTHONDONTWRITEBYTECODE=1\nCMD [\"python\", \"-u\", \"/srv/app.py\"]\n");

    [Test]
    public void Servers_run_python_too() => Verify($"FROM [|python:3.14-slim|]\n{App}CMD [\"gunicorn\", \"app:app\"]\n");

    [Test]
    public void Scripts_do() => Verify($"FROM [|python:3.14-slim|]\n{App}ENTRYPOINT [\"/srv/run.sh\"]\n");

    [Test]
    public void Alpine_too() => Verify($"FROM [|python:3.14-alpine|]\n{App}CMD python /srv/app.py\n");

    [Test]
    public void A_stage_below_is_inherited() => Verify($"FROM python:3.14-slim AS base\nENV PYTHONDONTWRITEBYTECODE=1\n\nFROM [|base|]\n{App}{Start}", $"FROM python:3.14-slim AS base\nENV PYTHONDONTWRITEBYTECODE=1\n\nFROM base\n{App}ENV PYTHONUNBUFFERED=1\n{Start}");

    [Test]
    public void Lower_case_is_kept() => Verify("from [|python:3.14|]\ncopy app.py /\ncmd python /app.py\n", "from python:3.14\ncopy app.py /\nenv PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1\ncmd python /app.py\n");

    [Test]
    public void Both_are_what_it_should_be() => Silent($"FROM python:3.14-slim\nENV PYTHONUNBUFFERED=1 PYTHONDONTWRITEBYTECODE=1\n{App}{Start}");

    [Test]
    public void Any_value_will_do() => Silent($"FROM python:3.14-slim\nENV PYTHONUNBUFFERED=yes\nENV PYTHONDONTWRITEBYTECODE=x\n{App}{Start}");

    [Test]
    public void An_argument_may_carry_them() => Silent($"FROM python:3.14-slim\nARG FLAG=1\nENV PYTHONUNBUFFERED=$FLAG PYTHONDONTWRITEBYTECODE=$FLAG\n{App}{Start}");

    [Test]
    public void Options_do_the_same() => Silent($"FROM python:3.14\n{App}CMD [\"python\", \"-uB\", \"/srv/app.py\"]\n");

    [Test]
    public void A_stage_that_only_builds_logs_nothing() => Silent($"FROM python:3.14 AS build\n{App}{Start}\nFROM alpine:3.24\nCMD [\"sh\"]\n");

    [Test]
    public void An_image_without_start_is_a_tool() => Silent("FROM python:3.14\nRUN pip install ruff\n");

    [Test]
    public void Other_images_may_set_them() => Silent($"FROM tiangolo/uvicorn-gunicorn:python3.11\n{App}{Start}");

    [Test]
    public void A_stage_for_developers_is_theirs() => Silent($"FROM python:3.14 AS dev\n{App}{Start}");

    [Test]
    public void Windows_is_left_alone() => Silent($"FROM python:3.14-windowsservercore\n{App}{Start}");
}
