using DockerfileOptimizer.Rules.Size;
using DockerfileOptimizer.Testing;

namespace DockerfileOptimizer.Tests.Rules.Size;

[ExemptFrom(Variants.Onbuild, "What runs in another build makes no layer of this image")]
public sealed class RunCpDuplicatesTests : RuleTests<RunCpDuplicates>
{
    [TestCase("COPY . /app\nRUN [|cp|] -r /app/public /var/www/html\n")]
    [TestCase("COPY . /app\nRUN [|cp|] -a /app/conf/. /etc/app/\n")]
    [TestCase("COPY . /app\nRUN mkdir /x && [|cp|] -R /app/dist /x\n")]
    [TestCase("COPY . /app\nRUN make -C /app\nRUN [|cp|] -r /app/build/* /usr/share/nginx/html/\n")]
    [TestCase("RUN git clone https://example.com/a.git /src\nRUN [|cp|] -r /src/plugins /opt/\n")]
    [TestCase("RUN curl -fsSL https://example.com/a.tgz | tar -xz -C /opt/a\nRUN [|cp|] --recursive /opt/a/lib /usr/lib/a\n")]
    [TestCase("FROM node AS build\nRUN true\nFROM nginx\nCOPY --from=build /app/ /app/\nRUN [|cp|] -r /app/dist /usr/share/nginx/html\n")]
    [TestCase("FROM debian AS base\nCOPY . /app\nFROM base\nRUN [|cp|] -r /app/public /srv/public\n")]
    [TestCase("WORKDIR /app\nCOPY . .\nRUN [|cp|] -r public /srv/public\n")]
    [TestCase("COPY . /app\nRUN <<EOF\n[|cp|] -r /app/a /b\nEOF\n")]
    [TestCase("COPY . /app\nRUN [|cp|] -r /app/a /app/b /srv/\n")]
    public void A_folder_is_stored_twice(string text) => Verify(text);

    [TestCase("COPY public/ /var/www/html/\n")]
    [TestCase("COPY . /app\nRUN ln -s /app/public /var/www/html\n")]
    [TestCase("COPY . /app\nRUN cp /app/a.json /app/b.json\n")]
    [TestCase("RUN cp -r /etc/skel /home/app\n")]
    [TestCase("RUN git clone https://example.com/a.git /src && cp -r /src/plugins /opt/\n")]
    [TestCase("COPY . /app\nRUN make -C /app && cp -r /app/build /srv/\n")]
    [TestCase("COPY . /app\nRUN --mount=type=cache,target=/cache cp -r /app/build /cache/\n")]
    [TestCase("RUN --mount=type=bind,target=/src cp -r /src/public /srv/\n")]
    [TestCase("COPY . /app\nRUN test -d /x || cp -r /app/public /srv/\n")]
    [TestCase("COPY . /app\nRUN cp -r /app/a /tmp/b && tar -cf /x.tar /tmp/b && rm -rf /tmp/b\n")]
    [TestCase("COPY . /app\nRUN cp -r $SRC /srv/\n")]
    [TestCase("COPY rootfs/ /\nRUN cp -r /etc/nginx /etc/nginx.orig\n")]
    [TestCase("FROM debian AS build\nCOPY . /app\nRUN cp -r /app/public /srv/\nFROM debian\nCOPY --from=build /srv /srv\n")]
    [TestCase("COPY public/ /tmp/public\nRUN cp -r /tmp/public /srv/public\n")]
    [TestCase("ONBUILD COPY . /app\nONBUILD RUN cp -r /app/public /srv/\n")]
    public void Other_copies_are_fine(string text) => Silent(text);

    [Test]
    public void The_message_names_paths_and_the_earlier_end() =>
        Assert.That(
            Message("FROM debian\nCOPY . /app\nRUN cp -r /app/public /srv/public\n"),
            Is.EqualTo("'/app/public', in the image since line 2, is copied to '/srv/public' and so stored twice; COPY or link it there"));
}
