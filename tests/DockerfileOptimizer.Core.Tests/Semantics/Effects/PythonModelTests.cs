namespace DockerfileOptimizer.Tests.Semantics.Effects;

/// <summary>What the models of Python's package managers say; a line a fact.</summary>
public sealed class PythonModelTests
{
    [TestCase("pip install -r requirements.txt", "Restore pip, to /usr/local/lib/python*/…, store /root/.cache/pip")]
    [TestCase("pip install --no-cache-dir -r requirements.txt", "Restore pip, to /usr/local/lib/python*/…")]
    [TestCase("PIP_NO_CACHE_DIR=1 pip install -r requirements.txt", "Restore pip, to /usr/local/lib/python*/…")]
    [TestCase("pip install -r requirements-dev.txt", "Restore pip, with development, to /usr/local/lib/python*/…, store /root/.cache/pip")]
    [TestCase("pip install flask", "Install pip, to /usr/local/lib/python*/…, store /root/.cache/pip")]
    [TestCase("pip install .[dev]", "Build pip, to /usr/local/lib/python*/…, store /root/.cache/pip")]
    [TestCase("pip install --target /deps flask", "Install pip, to /deps/…, store /root/.cache/pip")]
    [TestCase("pip install --user flask", "Install pip, to /root/.local/…, store /root/.cache/pip")]
    [TestCase("/venv/bin/pip install flask", "Install pip, to /venv/…, store /root/.cache/pip")]
    [TestCase("venv/bin/pip install flask", "Install pip, to /app/venv/…, store /root/.cache/pip")]
    [TestCase(". /venv/bin/activate && pip install flask", "Install pip, to /venv/…, store /root/.cache/pip")]
    [TestCase("VIRTUAL_ENV=/env pip install flask", "Install pip, to /env/…, store /root/.cache/pip")]
    [TestCase("python3 -m pip install -r r.txt", "Restore pip, to /usr/local/lib/python*/…, store /root/.cache/pip")]
    [TestCase("pip cache purge", "Clean pip")]
    [TestCase("python -m build --outdir /dist", "Build build, makes /dist/…")]
    [TestCase("python -m pytest", "Test pytest")]
    [TestCase("python manage.py collectstatic --noinput", "Build manage.py")]
    [TestCase("poetry install", "Restore poetry, with development, to /usr/local/lib/python*/…, store /root/.cache/pypoetry")]
    [TestCase("poetry install --only main --no-root", "Restore poetry, without development, to /usr/local/lib/python*/…, store /root/.cache/pypoetry")]
    [TestCase("poetry install --without dev,test", "Restore poetry, without development, to /usr/local/lib/python*/…, store /root/.cache/pypoetry")]
    [TestCase("POETRY_VIRTUALENVS_IN_PROJECT=1 poetry install --no-dev", "Restore poetry, without development, to /app/.venv/…, store /root/.cache/pypoetry")]
    [TestCase("uv sync --frozen", "Restore uv, with development, to /app/.venv/…, store /root/.cache/uv")]
    [TestCase("uv sync --frozen --no-dev", "Restore uv, without development, to /app/.venv/…, store /root/.cache/uv")]
    [TestCase("uv pip install --system -r r.txt", "Restore uv, to /usr/local/lib/python*/…, store /root/.cache/uv")]
    [TestCase("pipenv install --system --deploy", "Restore pipenv, without development, to /usr/local/lib/python*/…, store /root/.cache/pipenv")]
    [TestCase("pdm install --prod", "Restore pdm, without development, to /app/.venv/…, store /root/.cache/pdm")]
    [TestCase("conda env create -f env.yml -p /env", "Restore conda, to /env/…")]
    [TestCase("/opt/conda/bin/conda install -y numpy", "Install conda, to /opt/conda/…, store /opt/conda/pkgs")]
    public void Steps(string command, params string[] expected) => Assert.That(BuildStepText.Of("RUN " + command), Is.EqualTo(expected));

    [Test]
    public void An_environment_that_is_first_in_the_path_is_the_one() =>
        Assert.That(
            BuildStepText.Of("FROM python:3.13-slim\nRUN python -m venv /opt/venv\nENV PATH=/opt/venv/bin:$PATH\nRUN pip install --no-cache-dir flask"),
            Is.EqualTo(new[] { "Install pip, to /opt/venv/…" }));

    [TestCase("python3 -m venv /venv", "must write /venv/…")]
    [TestCase("virtualenv -p python3 /venv", "must write /venv/…")]
    [TestCase("pip wheel -w /wheels flask", "must write /wheels/…", "must write /root/.cache/pip/… (cache)")]
    [TestCase("pip --version", new string[0])]
    [TestCase("python3 -V", new string[0])]
    public void Files_of_the_layer(string command, params string[] expected) => Assert.That(EffectText.Layer("RUN " + command), Is.EqualTo(expected));

    [TestCase("python -c 'import nltk'")]
    [TestCase("python install.py")]
    [TestCase("python -m spacy download en")]
    public void What_may_do_anything(string command) => Assert.That(EffectText.Of("WORKDIR /app\nRUN " + command).MayWriteAnywhere);
}
