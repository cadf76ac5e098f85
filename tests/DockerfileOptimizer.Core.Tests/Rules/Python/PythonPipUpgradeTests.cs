using DockerfileOptimizer.Rules.Python;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Python;

[ExemptFrom(Variants.Renamed, "The package is what the rule is about")]
public sealed class PythonPipUpgradeTests : RuleTests<PythonPipUpgrade>
{
    [Test]
    public void The_newest_version_is_taken() => Verify("RUN pip install --upgrade [|pip|]\n");

    [Test]
    public void The_short_option_too() => Verify("RUN pip install -U [|pip|]\n");

    [Test]
    public void Among_other_options() => Verify("RUN pip3 install --no-cache-dir -qU [|pip|]\n");

    [Test]
    public void Python_runs_it_as_a_module() => Verify("RUN python -m pip install --upgrade [|pip|]\n");

    [Test]
    public void Other_names_of_python() => Verify("RUN python3 -m pip install [|pip|] --upgrade\n");

    [Test]
    public void Behind_other_commands() => Verify("RUN apt-get update && pip install --upgrade [|pip|] && pip install -r requirements.txt\n");

    [Test]
    public void Beside_other_packages() => Verify("RUN pip install --upgrade [|pip|] setuptools wheel\n");

    [Test]
    public void By_its_path() => Verify("RUN /venv/bin/pip install --upgrade [|pip|]\n");

    [Test]
    public void With_a_wrapper() => Verify("RUN sudo -H pip install -U [|pip|]\n");

    [Test]
    public void A_version_is_what_it_should_be() => Silent("RUN pip install --upgrade pip==26.0\n");

    [Test]
    public void Bounds_are_a_choice() => Silent("RUN pip install --upgrade 'pip<26'\n");

    [Test]
    public void Other_packages_are_other_rules() => Silent("RUN pip install --upgrade requests\n");

    [Test]
    public void Without_upgrade_nothing_happens() => Silent("RUN pip install pip\n");

    [Test]
    public void Other_verbs_take_nothing() => Silent("RUN pip show pip && pip list --upgrade\n");

    [Test]
    public void Packages_with_like_names_are_others() => Silent("RUN pip install -U pip-tools pipenv\n");

    [Test]
    public void A_variable_may_hold_a_version() => Silent("RUN pip install -U $PIP_SPEC\n");

    [Test]
    public void Modules_are_other_programs() => Silent("RUN python -m ensurepip --upgrade && python -m venv --upgrade /venv\n");

    [Test]
    public void A_text_is_no_command() => Silent("RUN echo 'pip install --upgrade pip'\n");
}
