using DockerfileOptimizer.Rules.Node;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Node;

public sealed class NodeUserTests : RuleTests<NodeUser>
{
    private const string App = "WORKDIR /srv\nCOPY . .\n";

    [Test]
    public void The_account_of_the_image_is_used() => Verify($"FROM [|node:22|]\n{App}CMD [\"node\", \"app.js\"]\n", $"FROM node:22\n{App}USER node\nCMD [\"node\", \"app.js\"]\n");

    [Test]
    public void Alpine_has_it_too() => Verify($"FROM [|node:22-alpine|]\n{App}CMD [\"node\", \"app.js\"]\n");

    [Test]
    public void What_only_describes_stays_behind_it() => Verify(
        $"FROM [|node:22|]\n{App}RUN npm ci\nEXPOSE 3000\nHEALTHCHECK NONE\nCMD [\"node\", \"app.js\"]\n", $"FROM node:22\n{App}RUN npm ci\nUSER node\nEXPOSE 3000\nHEALTHCHECK NONE\nCMD [\"node\", \"app.js\"]\n");

    [Test]
    public void A_package_manager_may_start_it() => Verify($"FROM [|node:22|]\n{App}CMD [\"npm\", \"start\"]\n");

    [Test]
    public void In_shell_form_too() => Verify($"FROM [|node:22|]\n{App}CMD node app.js\n");

    [Test]
    public void Only_the_shipped_stage_counts() => Verify($"FROM node:22 AS build\n{App}RUN npm ci\nUSER node\n\nFROM [|node:22-slim|]\nCOPY --from=build /srv /srv\nCMD [\"node\", \"/srv/app.js\"]\n");

    [Test]
    public void A_stage_below_is_inherited() => Verify($"FROM node:22 AS base\n{App}\nFROM [|base|]\nCMD [\"node\", \"app.js\"]\n", $"FROM node:22 AS base\n{App}\nFROM base\nUSER node\nCMD [\"node\", \"app.js\"]\n");

    [Test]
    public void Mirrors_serve_the_same_image() => Verify($"FROM [|public.ecr.aws/docker/library/node:22|]\n{App}CMD [\"node\", \"app.js\"]\n");

    [Test]
    public void Lower_case_is_kept() => Verify("from [|node:22|]\ncopy app.js /\ncmd [\"node\", \"/app.js\"]\n", "from node:22\ncopy app.js /\nuser node\ncmd [\"node\", \"/app.js\"]\n");

    [Test]
    public void The_account_is_what_it_should_be() => Silent($"FROM node:22\n{App}USER node\nCMD [\"node\", \"app.js\"]\n");

    [Test]
    public void Another_account_will_do() => Silent($"FROM node:22\n{App}USER 1000:1000\nCMD [\"node\", \"app.js\"]\n");

    [Test]
    public void Root_by_name_is_another_rules() => Silent($"FROM node:22\n{App}USER root\nCMD [\"node\", \"app.js\"]\n");

    [Test]
    public void An_entry_point_may_drop_privileges() => Silent($"FROM node:22\n{App}ENTRYPOINT [\"gosu\", \"node\", \"node\", \"app.js\"]\n");

    [Test]
    public void A_script_may_drop_them_too() => Silent($"FROM node:22\n{App}ENTRYPOINT [\"/srv/docker-entrypoint.sh\"]\n");

    [Test]
    public void A_stage_for_developers_is_theirs() => Silent($"FROM node:22 AS dev\n{App}CMD [\"npm\", \"run\", \"dev\"]\n");

    [Test]
    public void An_image_without_start_is_a_tool() => Silent("FROM node:22\nRUN npm install -g eslint\n");

    [Test]
    public void Other_images_have_other_accounts() => Silent($"FROM bitnami/node:22\n{App}CMD [\"node\", \"app.js\"]\n");

    [Test]
    public void A_stage_that_only_builds_may_be_root() => Silent($"FROM node:22 AS build\n{App}RUN npm run build\nCMD [\"node\", \"app.js\"]\n\nFROM nginx:alpine\nCOPY --from=build /srv/dist /usr/share/nginx/html\n");

    [Test]
    public void Old_versions_have_no_account() => Silent($"FROM node:0.10\n{App}CMD [\"node\", \"app.js\"]\n");

    [Test]
    public void A_user_that_is_not_known_is_left_alone() => Silent($"FROM node:22\nARG ACCOUNT\n{App}USER $ACCOUNT\nCMD [\"node\", \"app.js\"]\n");
}
