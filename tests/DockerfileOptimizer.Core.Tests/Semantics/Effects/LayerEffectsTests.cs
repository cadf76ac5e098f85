namespace DockerfileOptimizer.Tests.Semantics.Effects;

public sealed class LayerEffectsTests
{
    [TestCase("RUN rm /a", "must remove /a")]
    [TestCase("RUN rm -rf /a", "must remove /a/…")]
    [TestCase("RUN rm -rf /a/*", "must remove /a/*/…")]
    [TestCase("RUN true && rm /a", "must remove /a")]
    [TestCase("RUN rm /a || true", "must remove /a")]
    [TestCase("RUN false || rm /a", "may remove /a")]
    [TestCase("RUN if true; then rm /a; fi", "may remove /a")]
    [TestCase("RUN for f in 1 2; do rm /a; done", "may remove /a")]
    [TestCase("RUN case x in x) rm /a ;; esac", "may remove /a")]
    [TestCase("RUN sudo rm /a", "must remove /a")]
    [TestCase("RUN sh -c 'rm /a'", "must remove /a")]
    [TestCase("RUN echo /a | xargs rm", "may remove anywhere")]
    [TestCase("RUN [\"sh\", \"-c\", \"rm /a\"]", "must remove /a")]
    public void A_command_acts_as_certainly_as_it_runs(string text, string expected) =>
        Assert.That(EffectText.Layer(text), Is.EqualTo(new[] { expected }));

    [TestCase("WORKDIR /app\nRUN touch a", "/app/a")]
    [TestCase("WORKDIR /app\nRUN cd sub && touch a", "/app/sub/a")]
    [TestCase("WORKDIR /app\nRUN (cd sub) && touch a", "/app/a")]
    [TestCase("WORKDIR /app\nRUN cd sub | touch a", "/app/a")]
    [TestCase("WORKDIR /app\nRUN cd /x && cd y && touch ../a", "/x/a")]
    [TestCase("ENV D=/data\nRUN touch $D/a", "/data/a")]
    [TestCase("ARG D=/data\nRUN touch \"${D}/a\"", "/data/a")]
    [TestCase("RUN D=/data; touch $D/a", "/data/a")]
    [TestCase("RUN export D=/data && touch $D/a", "/data/a")]
    [TestCase("RUN D=/data && touch ${D%ta}/a", "/da/a")]
    [TestCase("RUN touch ${NOT_SET_BY_DEBIAN:-/x}/a", "/x/a")]
    [TestCase("USER root\nRUN touch ~/a", "/root/a")]
    [TestCase("RUN echo x > /a", "/a")]
    [TestCase("RUN { echo x; echo y; } > /a", "/a")]
    [TestCase("RUN sh -c 'cd /x && touch a'", "/x/a")]
    public void Paths_are_resolved_by_variables_and_working_directory(string text, string path) =>
        Assert.That(EffectText.Layer(text), Is.EqualTo(new[] { "must write " + path }));

    [TestCase("RUN rm -rf /tmp/$(date)", "may remove /tmp/…?")]
    [TestCase("RUN if x; then D=/x; fi; rm $D", "may remove anywhere")]
    [TestCase("RUN for d in a b; do :; done; rm /x/$d", "may remove /x/…?")]
    [TestCase("FROM unknown.example/image\nRUN rm a", "may remove anywhere")]
    public void What_is_not_known_may_be_among_others(string text, string expected) =>
        Assert.That(EffectText.Layer(text).Where(effect => effect.Contains("remove", StringComparison.Ordinal)), Does.Contain(expected));

    [TestCase("RUN touch /x/{a,b}", "/x/a", "/x/b")]
    [TestCase("RUN touch /x/{a,{b,c}}", "/x/a", "/x/b", "/x/c")]
    [TestCase("RUN F='/a /b'; touch $F", "/a", "/b")]
    public void A_word_may_be_several_arguments(string text, params string[] paths) =>
        Assert.That(EffectText.Layer(text), Is.EqualTo(paths.Select(path => "must write " + path)));

    [Test]
    public void Nothing_below_a_mount_gets_into_the_layer()
    {
        const string Run = "RUN --mount=type=cache,target=/cache touch /cache/a /b";
        Assert.That(EffectText.Layer(Run), Is.EqualTo(new[] { "must write /b" }));
        Assert.That(EffectText.Files(Run), Is.EqualTo(new[] { "must write /cache/a in a mount", "must write /b" }));
    }

    [TestCase("RUN ./unknown-tool")]
    [TestCase("RUN $COMMAND")]
    [TestCase("RUN [\"/tool\"]")]
    [TestCase("RUN <<EOF python3\nprint()\nEOF")]
    [TestCase("SHELL [\"pwsh\", \"-c\"]\nRUN x")]
    public void What_has_no_model_may_write_anywhere(string text)
    {
        Assert.That(EffectText.Of(text).MayWriteAnywhere);
        Assert.That(EffectText.Of(text).Layer.Any(effect => effect.IsCertain), Is.False);
    }

    [Test]
    public void A_function_does_nothing_until_it_may_be_called() =>
        Assert.That(EffectText.Layer("RUN f() { rm /a; }; f"), Is.EqualTo(new[] { "may remove /a" }));

    [TestCase("WORKDIR /app\nCOPY package.json .", "must write /app/package.json")]
    [TestCase("WORKDIR /app\nCOPY a.json b.json ./", "must write /app/a.json", "must write /app/b.json")]
    [TestCase("WORKDIR /app\nCOPY . .", "must write /app/…")]
    [TestCase("WORKDIR /app\nCOPY src/ src/", "must write /app/src/…")]
    [TestCase("COPY app.jar /x/y.jar", "must write /x/y.jar")]
    [TestCase("COPY *.csproj /src/", "must write /src/*.csproj")]
    [TestCase("COPY My.Project /src/", "must write /src/…?")]
    [TestCase("ADD rootfs.tar.gz /", "must write /…?")]
    [TestCase("COPY <<EOF /etc/x.conf\na\nEOF", "must write /etc/x.conf")]
    [TestCase("FROM unknown.example/image\nCOPY . $UNKNOWN_TO_US", "may write anywhere")]
    [TestCase("WORKDIR /a\nWORKDIR b", "must write /a/b (folder)")]
    public void Copying_writes_to_the_destination(string text, params string[] expected) =>
        Assert.That(EffectText.Layer(text), Is.EqualTo(expected));
}
