using DockerfileOptimizer.Rules.Node;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Node;

[ExemptFrom(Variants.Onbuild, "What runs in another build has that one's stages")]
public sealed class NodeStandaloneOutputTests : RuleTests<NodeStandaloneOutput>
{
    private const string Build = "FROM node:22 AS build\nWORKDIR /src\nCOPY . .\nRUN npm ci && npm run build\n\nFROM node:22-slim\nWORKDIR /srv\n";
    private const string Packages = "COPY --from=build /src/node_modules ./node_modules\n";

    [Test]
    public void All_packages_come_along() => Verify($"{Build}{Packages}COPY --from=build [|/src/.next|] ./.next\nCMD [\"npx\", \"next\", \"start\"]\n");

    [Test]
    public void Npm_may_start_it() => Verify($"{Build}{Packages}COPY --from=build /src/package.json ./\nCOPY --from=build [|/src/.next|] ./.next\nCMD [\"npm\", \"start\"]\n");

    [Test]
    public void The_order_does_not_matter() => Verify($"{Build}COPY --from=build [|/src/.next|] ./.next\n{Packages}CMD [\"npm\", \"start\"]\n");

    [Test]
    public void Owners_do_not_matter() => Verify($"{Build}COPY --from=build --chown=node:node [|/src/.next|] ./.next\n{Packages}USER node\nCMD [\"npm\", \"start\"]\n");

    [Test]
    public void Packages_of_another_stage_are_all_packages() => Verify("FROM node:22 AS deps\nWORKDIR /src\nCOPY package.json .\nRUN npm ci\n\n" + Build + "COPY --from=deps /src/node_modules ./node_modules\nCOPY --from=build [|/src/.next|] .next\nCMD yarn start\n");

    [Test]
    public void Nuxt_has_an_output_of_its_own() => Verify($"{Build}{Packages}COPY --from=build [|/src/.nuxt|] ./.nuxt\nCMD [\"npm\", \"start\"]\n");

    [Test]
    public void Slashes_at_the_end_do_not_matter() => Verify($"{Build}COPY --from=build /src/node_modules/ ./node_modules/\nCOPY --from=build [|/src/.next/|] ./.next/\nCMD [\"npm\", \"start\"]\n");

    [Test]
    public void The_framework_is_named() => Assert.That(Message($"{Build}{Packages}COPY --from=build /src/.nuxt ./.nuxt\nCMD [\"npm\", \"start\"]\n"), Does.Contain("Nuxt"));

    [Test]
    public void Without_the_setting_there_is_nothing_to_copy() => Assert.That(Single($"{Build}{Packages}COPY --from=build /src/.next ./.next\nCMD [\"npm\", \"start\"]\n").Fix, Is.Null);

    [Test]
    public void The_standalone_output_is_what_it_should_be() => Silent($"{Build}COPY --from=build /src/.next/standalone ./\nCOPY --from=build /src/.next/static ./.next/static\nCMD [\"node\", \"server.js\"]\n");

    [Test]
    public void The_output_of_nuxt_too() => Silent($"{Build}COPY --from=build /src/.output ./.output\nCMD [\"node\", \".output/server/index.mjs\"]\n");

    [Test]
    public void Both_side_by_side_are_a_choice() => Silent($"{Build}COPY --from=build /src/.next/standalone ./\n{Packages}COPY --from=build /src/.next ./.next\nCMD [\"npm\", \"start\"]\n");

    [Test]
    public void Without_packages_it_is_something_else() => Silent($"{Build}COPY --from=build /src/.next ./.next\nRUN npm ci --omit=dev\nCMD [\"npm\", \"start\"]\n");

    [Test]
    public void Static_files_need_no_server() => Silent("FROM node:22 AS build\nWORKDIR /src\nCOPY . .\nRUN npm run build\n\nFROM nginx:alpine\nCOPY --from=build /src/out /usr/share/nginx/html\nCMD [\"nginx\", \"-g\", \"daemon off;\"]\n");

    [Test]
    public void A_build_that_is_not_in_the_file_is_not_known() => Silent("FROM node:22\nCOPY node_modules ./node_modules\nCOPY .next ./.next\nCMD [\"npm\", \"start\"]\n");

    [Test]
    public void A_stage_for_developers_is_theirs() => Silent($"{Build.Replace("node:22-slim", "node:22-slim AS dev", StringComparison.Ordinal)}{Packages}COPY --from=build /src/.next ./.next\nCMD [\"npm\", \"start\"]\n");

    [Test]
    public void Without_a_start_nothing_runs() => Silent($"{Build}{Packages}COPY --from=build /src/.next ./.next\n");

    [Test]
    public void Other_folders_are_other_frameworks() => Silent($"{Build}{Packages}COPY --from=build /src/dist ./dist\nCMD [\"node\", \"dist/main.js\"]\n");
}
