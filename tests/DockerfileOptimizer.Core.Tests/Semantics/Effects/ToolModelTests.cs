using DockerfileOptimizer.Semantics.Effects;

namespace DockerfileOptimizer.Tests.Semantics.Effects;

/// <summary>What the models of programs that every distribution has say; a line a fact.</summary>
public sealed class ToolModelTests
{
    [TestCase("mkdir -p /a /b", "must write /a (folder)", "must write /b (folder)")]
    [TestCase("chmod 755 /a", "must change mode /a")]
    [TestCase("chmod -x /a", "must change mode /a")]
    [TestCase("chmod +x /a", "must change mode /a")]
    [TestCase("chown -R app:app /a", "must change mode /a/…")]
    [TestCase("install -d -m 755 /a", "must write /a (folder)")]
    [TestCase("install -m 755 /x /a/", "must write /a/x/…")]
    [TestCase("cp -r /x /a", "must write /a/…")]
    [TestCase("mv /x /a", "must remove /x/…", "must write /a/…")]
    [TestCase("ln -s /x /a", "must write /a/…")]
    [TestCase("tee /a", "must write /a")]
    [TestCase("sed -i s/a/b/ /a", "must write /a")]
    [TestCase("sed s/a/b/ /a")]
    [TestCase("tar -xzf /x.tgz -C /a", "must write /a/…")]
    [TestCase("tar xzf /x.tgz -C /a --strip-components=1", "must write /a/…")]
    [TestCase("tar -cf /a.tar /x", "must write /a.tar")]
    [TestCase("unzip -q /x.zip -d /a", "must write /a/…")]
    [TestCase("gunzip /x.gz", "must remove /x.gz/…", "must write /x")]
    [TestCase("curl -fsSL https://h/x", new string[0])]
    [TestCase("curl -fsSL -o /a https://h/x", "must write /a")]
    [TestCase("curl -fsSLo /a https://h/x", "must write /a")]
    [TestCase("cd /d && curl -O https://h/x.tgz", "must write /d/x.tgz")]
    [TestCase("wget -qO /a https://h/x", "must write /a")]
    [TestCase("wget -q https://h/x.tgz -P /d", "must write /d/x.tgz")]
    [TestCase("wget -qO- https://h/x", new string[0])]
    [TestCase("git clone --depth 1 https://h/u/repo.git /a", "must write /a/…")]
    [TestCase("cd /d && git clone git@h:u/repo.git", "must write /d/repo/…")]
    [TestCase("find /a -delete", "must remove /a/…")]
    [TestCase("find /a -name x -delete", "may remove /a/…")]
    [TestCase("find /a -name x -exec rm -f {} +", "may write /a/…", "may remove /a/…")]
    [TestCase("find /a -type f -exec sh -c 'strip \"$@\" || :' -- {} +", "may write /a/…", "may remove /a/…")]
    [TestCase("awk '/=>/ { print $3 }' /a", new string[0])]
    [TestCase("awk '$1 > 5 { print \"a > b\" }' /a", new string[0])]
    [TestCase("awk '{ print > \"/b\" }' /a", "may write anywhere")]
    [TestCase("openssl req -x509 -keyout /k.pem -out /c.pem -subj /CN=x", "must write /k.pem", "must write /c.pem")]
    [TestCase("cd /d && patch -p1 -i /x.patch", "may write /d/…")]
    [TestCase("apk --print-arch", new string[0])]
    [TestCase("cat /a | grep x", new string[0])]
    [TestCase("echo x >> /a 2>&1", "must write /a")]
    [TestCase("echo x > /dev/null", new string[0])]
    [TestCase("apt-get update", "must write /var/lib/apt/lists/… (cache)")]
    [TestCase("apt-get clean", "must remove /var/cache/apt/archives/…")]
    [TestCase("dnf clean all", "must remove /var/cache/yum/…", "must remove /var/cache/dnf/…", "must remove /var/cache/libdnf5/…", "must remove /var/cache/tdnf/…")]
    public void Files_of_the_layer(string command, params string[] expected) =>
        Assert.That(EffectText.Layer("RUN " + command), Is.EqualTo(expected));

    [TestCase("tar -xzf /x.tgz -C /a", TransferKind.Extract, "/x.tgz", "/a/…")]
    [TestCase("cp /x /a", TransferKind.Copy, "/x", "/a/…")]
    [TestCase("mv /x /a", TransferKind.Move, "/x/…", "/a/…")]
    [TestCase("unzip /x.zip -d /a", TransferKind.Extract, "/x.zip", "/a/…")]
    public void Transfers(string command, TransferKind kind, string from, string to)
    {
        var transfer = EffectText.Of("RUN " + command).Transfers.Single();
        Assert.That((transfer.Kind, transfer.From?.ToString(), transfer.To.ToString()), Is.EqualTo((kind, from, to)));
    }

    [TestCase("apt-get install -y curl git", "curl", "git")]
    [TestCase("apk add --no-cache curl=8.0", "curl=8.0")]
    [TestCase("dnf install -y gcc", "gcc")]
    [TestCase("P='a b'; apt-get install -y $P c", "a", "b", "c")]
    public void Packages(string command, params string[] packages) =>
        Assert.That(EffectText.Of("RUN " + command).Packages.Single().Packages.Select(package => package.Value), Is.EqualTo(packages));

    [Test]
    public void A_virtual_group_is_named() =>
        Assert.That(EffectText.Of("RUN apk add --virtual .build gcc").Packages.Single().Group, Is.EqualTo(".build"));
}
