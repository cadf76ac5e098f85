using DockerfileOptimizer.Semantics.Commands;

namespace DockerfileOptimizer.Tests.Semantics.Commands;

public sealed class RemoveCommandTests : CommandTests
{
    private const string Folder = "/srv/data/cache";

    [TestCase("rm -rf /srv/data/cache")]
    [TestCase("rm -rf -- /srv/data/cache/*")]
    [TestCase("rm /srv/data/cache/file")]
    [TestCase("rm -rf /srv")]
    [TestCase("rm -rf /srv/*")]
    [TestCase("rm -rf /srv/d*")]
    [TestCase("rm -rf /srv/{log,data}/cache")]
    [TestCase("rm -rf {/tmp,/srv/data}/*")]
    [TestCase("cd /srv && rm -rf data")]
    [TestCase("cd /srv/data/cache/ && rm -rf *")]
    [TestCase("rm -rf $UNKNOWN")]
    [TestCase("rm -rf /srv/$NAME")]
    [TestCase("rm -rf \"$(cat list)\"")]
    [TestCase("C=/srv/data/cache; rm -rf $C")]
    [TestCase("C='/tmp/* /srv/data/*'; rm -rf $C")]
    [TestCase("find /srv/data/cache -type f -delete")]
    [TestCase("find /srv -type f -exec rm {} +")]
    [TestCase("find / -path '/srv/data/cache/*' -delete")]
    [TestCase("find /srv/data -type f | xargs -r rm")]
    [TestCase("mv /srv/data /tmp")]
    public void What_may_touch_a_folder_is_seen(string script) => Assert.That(MayTouch(script), Is.True);

    [TestCase("rm -rf /srv/data/cached")]
    [TestCase("rm -rf /srv/log/*")]
    [TestCase("rm -rf /tmp/* /root/.cache")]
    [TestCase("rm -rf build")]
    [TestCase("cd / && rm -rf tmp")]
    [TestCase("rm -rf *.zip")]
    [TestCase("rm -rf /tmp/$NAME")]
    [TestCase("rm -rf $HOME/build")]
    [TestCase("C='/tmp/* /srv/log/*'; rm -rf $C")]
    [TestCase("rm -rf $HOME/build-$VERSION")]
    [TestCase("T=\"$(mktemp -d)\"; rm -rf \"$T\"")]
    [TestCase("find / -name '*.pyc' -delete")]
    [TestCase("find /usr -type f -delete")]
    [TestCase("find / -name '*.pyc' | xargs rm")]
    public void What_leads_elsewhere_is_not(string script) => Assert.That(MayTouch(script), Is.False);

    [TestCase("find /srv/data/cache -type f")]
    [TestCase("ls /srv/data/cache")]
    [TestCase("echo rm -rf /srv")]
    public void What_deletes_nothing_is_none(string script) => Assert.That(RemoveCommand.TryRead(Command(script)), Is.Null);

    private static bool MayTouch(string script) => Script(script).Commands
        .Select(RemoveCommand.TryRead)
        .Any(removal => removal?.MayTouch(Folder, stage: null) == true);
}
