using DockerfileOptimizer.Rules.Node;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Node;

public sealed class NodeEnvProductionTests : RuleTests<NodeEnvProduction>
{
    private const string App = "WORKDIR /srv\nCOPY . .\n";

    [Test]
    public void A_program_without_it_is_in_development() => Verify($"FROM [|node:22-slim|]\n{App}CMD [\"node\", \"app.js\"]\n", $"FROM node:22-slim\n{App}ENV NODE_ENV=production\nCMD [\"node\", \"app.js\"]\n");

    [Test]
    public void Installs_before_it_are_not_changed() => Verify(
        $"FROM [|node:22|]\n{App}RUN npm ci && npm run build\nEXPOSE 3000\nCMD [\"node\", \"app.js\"]\n", $"FROM node:22\n{App}RUN npm ci && npm run build\nENV NODE_ENV=production\nEXPOSE 3000\nCMD [\"node\", \"app.js\"]\n");

    [Test]
    public void In_shell_form_too() => Verify($"FROM [|node:22|]\n{App}CMD node app.js\n");

    [Test]
    public void Below_an_init_program() => Verify($"FROM [|node:22-alpine|]\n{App}ENTRYPOINT [\"/sbin/tini\", \"--\", \"node\", \"app.js\"]\n");

    [Test]
    public void Options_that_say_nothing_of_it() => Verify($"FROM [|node:22|]\n{App}CMD [\"node\", \"--max-old-space-size=512\", \"app.js\"]\n");

    [Test]
    public void Another_stage_has_its_own() => Verify($"FROM node:22 AS build\nENV NODE_ENV=production\n{App}RUN npm ci\n\nFROM [|node:22-slim|]\nCOPY --from=build /srv /srv\nCMD [\"node\", \"/srv/app.js\"]\n");

    [Test]
    public void An_argument_is_not_in_the_image() => Verify($"FROM [|node:22|]\nARG NODE_ENV=production\n{App}CMD [\"node\", \"app.js\"]\n");

    [Test]
    public void Lower_case_is_kept() => Verify("from [|node:22|]\ncopy app.js /\ncmd [\"node\", \"/app.js\"]\n", "from node:22\ncopy app.js /\nenv NODE_ENV=production\ncmd [\"node\", \"/app.js\"]\n");

    [Test]
    public void The_manifest_says_that_the_program_is_started() => In("package.json={ \"scripts\": { \"start\": \"node app.js\" } }").Verify($"FROM [|node:22|]\n{App}CMD [\"npm\", \"start\"]\n");

    [Test]
    public void Production_is_what_it_should_be() => Silent($"FROM node:22\nENV NODE_ENV=production\n{App}CMD [\"node\", \"app.js\"]\n");

    [Test]
    public void An_argument_may_carry_it() => Silent($"FROM node:22\nARG NODE_ENV=production\nENV NODE_ENV=$NODE_ENV\n{App}CMD [\"node\", \"app.js\"]\n");

    [Test]
    public void The_build_may_pass_it() => Silent($"FROM node:22\nARG MODE\nENV NODE_ENV=$MODE\n{App}CMD [\"node\", \"app.js\"]\n");

    [Test]
    public void Another_value_is_meant() => Silent($"FROM node:22\nENV NODE_ENV=staging\n{App}CMD [\"node\", \"app.js\"]\n");

    [Test]
    public void A_stage_below_may_set_it() => Silent($"FROM node:22 AS base\nENV NODE_ENV=production\n\nFROM base\n{App}CMD [\"node\", \"app.js\"]\n");

    [Test]
    public void A_stage_for_developers_is_theirs() => Silent($"FROM node:22 AS dev\n{App}CMD [\"node\", \"app.js\"]\n");

    [Test]
    public void A_debugger_is_for_developers() => Silent($"FROM node:22\n{App}CMD [\"node\", \"--inspect=0.0.0.0\", \"app.js\"]\n");

    [Test]
    public void A_file_may_set_it() => Silent($"FROM node:22\n{App}CMD [\"node\", \"--env-file=.env\", \"app.js\"]\n");

    [Test]
    public void The_command_may_set_it() => Silent($"FROM node:22\n{App}CMD NODE_ENV=production node app.js\n");

    [Test]
    public void What_npm_starts_may_set_it() => Silent($"FROM node:22\n{App}CMD [\"npm\", \"start\"]\n");

    [Test]
    public void Its_script_sets_it() => In("package.json={ \"scripts\": { \"start\": \"NODE_ENV=production node app.js\" } }").Silent($"FROM node:22\n{App}CMD [\"npm\", \"start\"]\n");

    [Test]
    public void Files_for_a_web_server_are_no_program() => Silent($"FROM node:22 AS build\n{App}RUN npm run build\n\nFROM nginx:alpine\nCOPY --from=build /srv/dist /usr/share/nginx/html\nCMD [\"nginx\", \"-g\", \"daemon off;\"]\n");
}
