using DockerfileOptimizer.Rules.Python;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Python;

public sealed class PythonAlpineWheelsTests : RuleTests<PythonAlpineWheels>
{
    [Test]
    public void A_package_for_glibc_only() => Verify("FROM [|python:3.14-alpine|]\nRUN pip install torch==2.9.0\n", "FROM python:3.14-slim\nRUN pip install torch==2.9.0\n");

    [Test]
    public void Other_names_are_spelled_in_ways() => Verify("FROM [|python:3.13-alpine3.22|]\nRUN pip install 'opencv_python>=4'\n", "FROM python:3.13-slim\nRUN pip install 'opencv_python>=4'\n");

    [Test]
    public void As_a_module_too() => Verify("FROM [|python:3.14-alpine|]\nRUN python -m pip install tensorflow\n");

    [Test]
    public void The_list_in_the_build_context_tells() => In("requirements.txt=requests==2.32\nplaywright==1.56\n").Verify("FROM [|python:3.14-alpine|]\nWORKDIR /srv\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n");

    [Test]
    public void Compilers_are_there_for_packages() => Verify("FROM [|python:3.14-alpine|]\nRUN apk add --no-cache gcc musl-dev\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n");

    [Test]
    public void A_group_of_tools_is_one() => Verify("FROM [|python:3.12-alpine|]\nCOPY requirements.txt .\nRUN apk add --virtual .build build-base libffi-dev && pip install -r requirements.txt && apk del .build\n");

    [Test]
    public void Rust_is_a_compiler() => Verify("FROM [|python:3.12-alpine|]\nRUN apk add cargo\nCOPY . .\nRUN pip install -r requirements.txt\n");

    [Test]
    public void Stages_that_build_take_time_too() => Verify("FROM [|python:3.14-alpine|] AS build\nRUN pip install torchvision\n\nFROM alpine:3.24\nCMD [\"sh\"]\n");

    [Test]
    public void Packages_of_the_distribution_are_bound_to_it() => Assert.That(Single("FROM python:3.14-alpine\nRUN apk add git\nRUN pip install torch\n").Fix, Is.Null);

    [Test]
    public void Packages_with_wheels_are_fine() => Silent("FROM python:3.14-alpine\nRUN pip install requests==2.32 cryptography==46\n");

    [Test]
    public void Slim_takes_them_ready_made() => Silent("FROM python:3.14-slim\nRUN pip install torch\n");

    [Test]
    public void What_is_compiled_everywhere_is_not_alpines_fault() => Silent("FROM python:3.14-alpine\nRUN apk add gcc musl-dev postgresql-dev\nCOPY requirements.txt .\nRUN pip install -r requirements.txt psycopg2==2.9\n");

    [Test]
    public void Compilers_without_packages_are_for_something_else() => Silent("FROM python:3.14-alpine\nRUN apk add gcc make\nCOPY . .\nRUN make\n");

    [Test]
    public void Headers_alone_compile_nothing() => Silent("FROM python:3.14-alpine\nRUN apk add libffi-dev\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n");

    [Test]
    public void A_list_that_is_not_known_may_hold_anything() => Silent("FROM python:3.14-alpine\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n");

    [Test]
    public void The_list_may_hold_what_is_compiled_everywhere() => In("requirements.txt=mysqlclient\n").Silent("FROM python:3.14-alpine\nRUN apk add gcc musl-dev\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n");

    [Test]
    public void Compilers_that_are_removed_install_nothing() => Silent("FROM python:3.14-alpine\nRUN apk del gcc\nCOPY requirements.txt .\nRUN pip install -r requirements.txt\n");

    [Test]
    public void Other_images_are_other_rules() => Silent("FROM alpine:3.24\nRUN apk add python3 py3-pip gcc\nRUN pip install torch\n");

    [Test]
    public void Packages_with_like_names_are_others() => Silent("FROM python:3.14-alpine\nRUN pip install torchtoy tensorflow-hub-x\n");
}
