using DockerfileOptimizer.Rules.Node;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Node;

[ExemptFrom(Variants.Onbuild, "What runs in another build starts nothing in this image")]
public sealed class NodeStartWithNpmTests : RuleTests<NodeStartWithNpm>
{
    private const string From = "FROM node:22-slim\nWORKDIR /srv\nCOPY . .\n";
    private const string Server = "package.json={ \"scripts\": { \"start\": \"node --enable-source-maps dist/server.js\", \"start:prod\": \"node dist/main\" } }";

    [Test]
    public void Npm_stands_in_front_of_the_program() => Verify($"{From}CMD [[|\"npm\"|], \"start\"]\n");

    [Test]
    public void So_does_yarn() => Verify($"{From}CMD [[|\"yarn\"|], \"start\"]\n");

    [Test]
    public void So_does_pnpm() => Verify($"{From}ENTRYPOINT [[|\"pnpm\"|], \"start\"]\n");

    [Test]
    public void A_script_that_is_run_is_a_start() => Verify($"{From}CMD [[|\"npm\"|], \"run\", \"start:prod\"]\n");

    [Test]
    public void A_server_is_served() => Verify($"{From}CMD [[|\"yarn\"|], \"serve\"]\n");

    [Test]
    public void In_shell_form_there_is_a_shell_besides() => Verify($"{From}CMD [|npm|] start\n");

    [Test]
    public void Any_image_may_hold_it() => Verify("FROM debian:trixie-slim\nWORKDIR /srv\nCOPY . .\nCMD [[|\"npm\"|], \"start\"]\n");

    [Test]
    public void Entry_point_and_command_are_one() => Verify($"{From}ENTRYPOINT [[|\"npm\"|]]\nCMD [\"start\"]\n");

    [Test]
    public void An_empty_entry_point_leaves_the_start_to_the_command() => Verify($"{From}ENTRYPOINT []\nCMD [[|\"npm\"|], \"start\"]\n");

    [Test]
    public void The_manifest_tells_what_to_start() => In(Server).Verify($"{From}CMD [[|\"npm\"|], \"start\"]\n", $"{From}CMD [\"node\", \"--enable-source-maps\", \"dist/server.js\"]\n");

    [Test]
    public void A_shell_form_stays_one() => In(Server).Verify($"{From}CMD [|yarn|] start:prod\n", $"{From}CMD node dist/main\n");

    [Test]
    public void Scripts_around_it_have_to_run() => Assert.That(In("package.json={ \"scripts\": { \"prestart\": \"node migrate.js\", \"start\": \"node server.js\" } }").Single($"{From}CMD [\"npm\", \"start\"]\n").Fix, Is.Null);

    [Test]
    public void A_script_that_needs_a_shell_is_left_to_people() => Assert.That(In("package.json={ \"scripts\": { \"start\": \"NODE_ENV=production node server.js\" } }").Single($"{From}CMD [\"npm\", \"start\"]\n").Fix, Is.Null);

    [Test]
    public void A_script_for_developers_is_theirs() => Silent($"{From}CMD [\"npm\", \"run\", \"dev\"]\n");

    [Test]
    public void The_program_itself_is_what_it_should_be() => Silent($"{From}CMD [\"node\", \"server.js\"]\n");

    [Test]
    public void An_init_program_passes_signals_on() => Silent($"{From}ENTRYPOINT [\"tini\", \"--\"]\nCMD [\"npm\", \"start\"]\n");

    [Test]
    public void A_stage_for_developers_is_theirs() => Silent("FROM node:22 AS development\nWORKDIR /srv\nCOPY . .\nCMD [\"npm\", \"start\"]\n");

    [Test]
    public void Tests_end_by_themselves() => Silent($"{From}CMD [\"npm\", \"test\"]\n");

    [Test]
    public void A_step_before_needs_a_shell() => Silent($"{From}CMD npm run migrate && npm start\n");

    [Test]
    public void A_stage_that_is_not_shipped_is_left_alone() => Silent($"{From}CMD [\"npm\", \"start\"]\n\nFROM nginx:alpine\nCMD [\"nginx\", \"-g\", \"daemon off;\"]\n");

    [Test]
    public void An_environment_for_development_is_meant() => Silent($"{From}ENV NODE_ENV=development\nCMD [\"npm\", \"start\"]\n");

    [Test]
    public void Npm_itself_may_be_the_program() => Silent($"{From}CMD [\"npm\", \"--version\"]\n");
}
