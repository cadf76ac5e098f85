using DockerfileOptimizer.Rules.Speed;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Speed;

[ExemptFrom(Variants.Onbuild, "what a trigger does is known only in the build that it runs in")]
public sealed class CacheMountHoldsOutputTests : RuleTests<CacheMountHoldsOutput>
{
    [TestCase("/src/target", "cargo build --release", "/src/target/release/shop")]
    [TestCase("/app/dist", "npm run build", "/app/dist/index.html")]
    [TestCase("/job/bin", "go build -o /job/bin/tool ./...", "/job/bin/tool")]
    [TestCase("/job/build", "./gradlew build", "/job/build/libs/shop.jar")]
    [TestCase("/job/obj", "make", "/job/obj/a.out")]
    public void It_is_copied_out(string target, string command, string path)
    {
        string name = path[(path.LastIndexOf('/') + 1)..];
        Verify(
            $"FROM example.com/tools AS make\nWORKDIR {target[..target.LastIndexOf('/')]}\nRUN [|--mount=type=cache,target={target}|] {command}\nFROM scratch\nCOPY --from=make {path} /x\n",
            $"FROM example.com/tools AS make\nWORKDIR {target[..target.LastIndexOf('/')]}\nRUN --mount=type=cache,target={target} {command} && mkdir -p /out && cp -r {path} /out/\nFROM scratch\nCOPY --from=make /out/{name} /x\n");
    }

    [Test]
    public void A_relative_target_counts() =>
        Verify("FROM rust:1.90 AS b\nWORKDIR /src\nCOPY . .\nRUN [|--mount=type=cache,target=target|] cargo build\nFROM scratch\nCOPY --from=b src/target/debug/x /x\n");

    [Test]
    public void A_later_RUN_loses_it_too() =>
        Verify("FROM rust:1.90\nWORKDIR /src\nRUN [|--mount=type=cache,target=/src/target|] cargo build --release\nRUN cp /src/target/release/shop /usr/local/bin/\n");

    [Test]
    public void Packages_in_a_mount_are_lost() =>
        Verify("FROM node:22 AS b\nWORKDIR /app\nRUN [|--mount=type=cache,target=/app/node_modules|] npm ci\nFROM node:22\nCOPY --from=b /app/node_modules/express /x\n");

    [Test]
    public void A_stage_by_number_is_one() =>
        Verify("FROM rust:1.90\nRUN [|--mount=type=cache,target=/t|] cargo build --target-dir /t\nFROM scratch\nCOPY --from=0 /t/debug/x /x\n");

    [Test]
    public void Where_the_name_is_taken_there_is_no_fix() =>
        Verify(
            "FROM rust:1.90 AS b\nRUN [|--mount=type=cache,target=/t|] cargo build --target-dir /t && echo > /out\nFROM scratch\nCOPY --from=b /t/debug/x /x\n",
            "FROM rust:1.90 AS b\nRUN --mount=type=cache,target=/t cargo build --target-dir /t && echo > /out\nFROM scratch\nCOPY --from=b /t/debug/x /x\n");

    [TestCase("RUN --mount=type=cache,target=/src/target cargo build && cp target/debug/x /x", "/x")]
    [TestCase("RUN --mount=type=cache,target=/src/target cargo build --target-dir /src/other", "/src/other/debug/x")]
    [TestCase("RUN --mount=type=cache,target=/root/.npm npm ci", "/src/node_modules")]
    [TestCase("RUN --mount=type=cache,target=/src/target cargo build\nRUN cargo build", "/src/target/debug/x")]
    [TestCase("RUN --mount=type=cache,target=/src/target cargo build\nRUN own-script", "/src/target/debug/x")]
    [TestCase("COPY target /src/target\nRUN --mount=type=cache,target=/src/target true", "/src/target/debug/x")]
    [TestCase("RUN --mount=type=cache,target=/src/target cargo build\nCOPY prebuilt/x /src/target/debug/x", "/src/target/debug/x")]
    [TestCase("RUN --mount=type=bind,target=/src/target cargo build", "/src/target/debug/x")]
    [TestCase("RUN --mount=type=cache,target=$WHERE cargo build", "/src/target/debug/x")]
    [TestCase("RUN --mount=type=cache,target=/src/target cargo build", "/src/targets/x")]
    [TestCase("RUN --mount=type=cache,target=/src/target cargo build", "/src/target")]
    [TestCase("RUN --mount=type=cache,target=/src/target cargo build", "$OUT/x")]
    public void What_is_in_a_layer_is_fine(string instructions, string source) =>
        Silent($"FROM rust:1.90 AS b\nWORKDIR /src\n{instructions}\nFROM scratch\nARG OUT\nCOPY --from=b {source} /x\n");

    [Test]
    public void A_RUN_with_the_same_mount_sees_it() =>
        Silent("FROM rust:1.90\nWORKDIR /src\nRUN --mount=type=cache,target=/src/target cargo build\nRUN --mount=type=cache,target=/src/target cp /src/target/debug/x /x\n");

    [Test]
    public void A_copy_from_another_image_is_fine() =>
        Silent("FROM rust:1.90 AS b\nRUN --mount=type=cache,target=/t cargo build --target-dir /t\nFROM scratch\nCOPY --from=example.com/b /t/x /x\n");
}
