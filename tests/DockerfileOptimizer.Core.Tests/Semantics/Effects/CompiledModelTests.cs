namespace DockerfileOptimizer.Tests.Semantics.Effects;

/// <summary>What the models of the build tools of Java, Go, Rust and .NET, and of compilers, say; a line a fact.</summary>
public sealed class CompiledModelTests
{
    [TestCase("mvn -B dependency:go-offline", "Restore mvn, store /root/.m2/repository")]
    [TestCase("mvn -B -DskipTests clean package", "Build mvn, makes /app/target/…, store /root/.m2/repository")]
    [TestCase("./mvnw -f api/pom.xml package", "Build mvn, makes /app/api/target/…, store /root/.m2/repository")]
    [TestCase("mvn -Dmaven.repo.local=/repo package", "Build mvn, makes /app/target/…, store /repo")]
    [TestCase("MAVEN_OPTS='-Xmx1g -Dmaven.repo.local=/repo' mvn test", "Test mvn, store /repo")]
    [TestCase("./gradlew --no-daemon dependencies", "Restore gradle, store /root/.gradle")]
    [TestCase("gradle bootJar -x test", "Build gradle, makes /app/build/libs/…, store /root/.gradle")]
    [TestCase("GRADLE_USER_HOME=/g gradle :api:installDist", "Build gradle, store /g")]
    [TestCase("jlink --add-modules java.base --output /jre", "Build jlink, makes /jre/…")]
    [TestCase("javac -d /out A.java", "Build javac, makes /out/…")]
    [TestCase("go mod download", "Restore go, store /root/go/pkg/mod")]
    [TestCase("CGO_ENABLED=0 go build -ldflags '-s -w' -o /bin/app ./cmd/app", "Build go, makes /bin/app/…, store /root/.cache/go-build")]
    [TestCase("GOPATH=/go go install ./...", "Build go, makes /go/bin/…, store /root/.cache/go-build")]
    [TestCase("go test ./...", "Test go, store /root/.cache/go-build")]
    [TestCase("cargo fetch", "Restore cargo, store /root/.cargo/registry")]
    [TestCase("cargo build --release", "Build cargo, makes /app/target/release/…, store /root/.cargo/registry")]
    [TestCase("cargo +nightly build", "Build cargo, makes /app/target/debug/…, store /root/.cargo/registry")]
    [TestCase("cargo build --release --target x86_64-unknown-linux-musl", "Build cargo, makes /app/target/x86_64-unknown-linux-musl/release/…, store /root/.cargo/registry")]
    [TestCase("cargo chef cook --release", "Restore cargo, store /root/.cargo/registry")]
    [TestCase("dotnet restore Api.csproj", "Restore dotnet, store /root/.nuget/packages")]
    [TestCase("C=Release; dotnet publish Api.csproj -c $C -o /out /p:UseAppHost=false", "Publish dotnet, makes /out/…, store /root/.nuget/packages")]
    [TestCase("NUGET_PACKAGES=/n dotnet test", "Test dotnet, store /n")]
    [TestCase("make -j4", "Build make")]
    [TestCase("make check", "Test make")]
    [TestCase("gcc -O2 -o /bin/x x.c", "Build gcc, makes /bin/x")]
    public void Steps(string command, params string[] expected) => Assert.That(BuildStepText.Of("RUN " + command), Is.EqualTo(expected));

    [Test]
    public void The_image_of_Go_says_where_modules_are() =>
        Assert.That(BuildStepText.Of("FROM golang:1.25-alpine\nWORKDIR /src\nRUN go mod download"), Is.EqualTo(new[] { "Restore go, store /go/pkg/mod" }));

    [Test]
    public void The_image_of_Rust_says_where_crates_are() =>
        Assert.That(BuildStepText.Of("FROM rust:1-slim\nWORKDIR /src\nRUN cargo fetch"), Is.EqualTo(new[] { "Restore cargo, store /usr/local/cargo/registry" }));

    [Test]
    public void Projects_beside_the_one_that_is_built_are_built_too() =>
        Assert.That(EffectText.Layer("FROM debian:bookworm-slim\nWORKDIR /src/Api\nRUN dotnet build Api.csproj"), Does.Contain("may write /src/…"));

    [TestCase("make", "may write /app/…", "may remove /app/…")]
    [TestCase("make -C lib", "may write /app/lib/…", "may remove /app/lib/…")]
    [TestCase("make install DESTDIR=/out", "may write /app/…", "may remove /app/…", "may write /out/…")]
    [TestCase("java -Djarmode=layertools -jar app.jar extract", "must write /app/…")]
    [TestCase("java -Djarmode=tools -jar app.jar extract --layers --destination out", "must write /app/out/…")]
    [TestCase("jar -xf ../app.jar", "must write /app/…")]
    [TestCase("strip /bin/x", "must write /bin/x")]
    [TestCase("dpkg -x a.deb /out", "must write /out/…")]
    [TestCase("dpkg --print-architecture", new string[0])]
    [TestCase("java -version", new string[0])]
    public void Files_of_the_layer(string command, params string[] expected) =>
        Assert.That(EffectText.Layer("FROM debian:bookworm-slim\nWORKDIR /app\nRUN " + command), Is.EqualTo(expected));

    [Test]
    public void Installing_from_sources_may_change_the_system_and_nothing_else()
    {
        var effects = EffectText.Of("WORKDIR /app\nRUN make install");
        Assert.That((effects.MayWriteAnywhere, effects.MayWrite("/usr/local/bin"), effects.MayWrite("/data")), Is.EqualTo((false, true, false)));
    }

    [Test]
    public void A_build_may_read_what_another_command_left_elsewhere() =>
        Assert.That(EffectText.Of("WORKDIR /app\nRUN mvn package").MayRead(DockerfileOptimizer.Semantics.Effects.PathSet.Exact("/root/.m2/settings.xml")));

    [Test]
    public void A_local_package_is_installed_as_one() =>
        Assert.That(EffectText.Of("RUN dpkg -i /tmp/a.deb").Packages.Single().Packages.Single().Value, Is.EqualTo("/tmp/a.deb"));
}
