using DockerfileOptimizer.Rules.Context;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Context;

[ExemptFrom(Variants.Onbuild, "a trigger takes from the context of another build")]
public sealed class ContextSecretFilesTests : ContextRuleTests<ContextSecretFiles>
{
    private const string Key = "-----BEGIN RSA PRIVATE KEY-----\nMIIE\n";

    [TestCase(".env=STRIPE_SECRET_KEY=sk_live_4242x9\n")]
    [TestCase("conf/.env.production=export DB_PASSWORD='h7Kq0xZ!'\n")]
    [TestCase("certs/server.key=" + Key)]
    [TestCase("id_rsa=" + Key)]
    [TestCase(".npmrc=//registry.example.org/:_authToken=npm_aB3dE5fG7hJ9\n")]
    [TestCase("NuGet.Config=<add key=\"ClearTextPassword\" value=\"k9$x_Lq2\" />\n")]
    [TestCase(".netrc=https://build:q8Wz7Lm2@example.org\n")]
    [TestCase(".aws/credentials=aws_secret_access_key = wJalrXUtnFEMI\n")]
    [TestCase(".git/config=url = https://ci:ghp_a1B2c3D4e5@example.org/a.git\n")]
    [TestCase("appsettings.Production.json={ \"Db\": \"Server=x;Password=Zk4!vv81;\" }\n")]
    public void A_secret_is_told_by_name_and_content(string file) => In(file, "a").Verify("COPY [|.|] /app/");

    [TestCase(".env=PORT=8080\n")]
    [TestCase(".env=DB_PASSWORD=\nTOKEN=${TOKEN}\nAPI_KEY=<your key>\nSECRET=changeme\n")]
    [TestCase(".env.example=STRIPE_SECRET_KEY=sk_live_4242x9\n")]
    [TestCase("certs/ca.pem=-----BEGIN CERTIFICATE-----\nMIIE\n")]
    [TestCase("tests/certs/server.key=" + Key)]
    [TestCase(".npmrc=registry=https://registry.example.org\n")]
    [TestCase(".npmrc=//registry.example.org/:_authToken=${NPM_TOKEN}\n")]
    [TestCase("NuGet.Config=<add key=\"ClearTextPassword\" value=\"%FEED_KEY%\" />\n")]
    [TestCase("appsettings.Development.json={ \"Db\": \"Server=x;Password=postgres;\" }\n")]
    [TestCase("notes.txt=STRIPE_SECRET_KEY=sk_live_4242x9\n")]
    public void Anything_else_is_left_alone(string file) => In(file, "a").Silent("COPY . /app/");

    [Test]
    public void An_ignored_file_is_left_alone() => In(".env=API_KEY=9f8a7c6b5d\n", ".dockerignore=.env*\n").Silent("COPY . /app/");

    [Test]
    public void A_file_that_no_folder_takes_along_is_left_alone() => In(".env=API_KEY=9f8a7c6b5d\n", "src/a").Silent("COPY src /app/");

    [Test]
    public void The_source_that_takes_it_is_named() => In("src/.env=API_KEY=9f8a7c6b5d\n", "doc/b").Verify("COPY doc /doc\nCOPY [|src|] /app/");

    [Test]
    public void The_fix_ignores_it() => In(".env=API_KEY=9f8a7c6b5d\n", ".dockerignore=.git\n").Gives("COPY . /app/", ".git\n.env\n");

    [Test]
    public void The_value_is_not_in_the_message() => Assert.That(In(".env=API_KEY=9f8a7c6b5d\n").Message("COPY . /app/"), Does.Not.Contain("9f8a"));
}
