using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Text;
using static DockerfileOptimizer.Tests.Fixes.Candidates;

namespace DockerfileOptimizer.Tests.Fixes;

public sealed class FixSessionTests
{
    [Test]
    public void A_text_without_findings_is_analysed_once_and_stays()
    {
        int analyses = 0;

        var result = new FixSession(_ => { analyses++; return []; }).Run(SourceText.From("FROM a"));

        Assert.That((result.Text.Content, analyses), Is.EqualTo(("FROM a", 1)));
    }

    [Test]
    public void Fixes_that_wait_are_applied_in_later_passes()
    {
        // 'aa' becomes 'a': findings overlap, so that one pass is not enough.
        var result = Run("aaaaa", text => Rewrite(text, "Shrink", "aa", "a"));

        Assert.Multiple(() =>
        {
            Assert.That(result.Text.Content, Is.EqualTo("a"));
            Assert.That(result.Applied.Ids(), Is.EqualTo(Enumerable.Repeat("Shrink", 4)));
            Assert.That(result.Waiting, Is.Empty);
        });
    }

    [Test]
    public void Each_phase_comes_to_rest_before_the_next_begins()
    {
        var result = Run("c l s ss", text =>
        [
            .. Rewrite(text, "Content", "c", "C"),
            .. Rewrite(text, "Layers", "l", "L", FixPhase.Layers),
            .. Rewrite(text, "Structure", "s", "S", FixPhase.Structure),
            .. Rewrite(text, "Structure2", "SS", "Z", FixPhase.Structure),
        ]);

        Assert.Multiple(() =>
        {
            Assert.That(result.Text.Content, Is.EqualTo("C L S Z"));
            Assert.That(result.Applied.Ids(), Is.EqualTo((string[])["Structure", "Structure", "Structure", "Structure2", "Layers", "Content"]));
        });
    }

    [Test]
    public void What_a_later_phase_makes_possible_is_done_too_so_that_a_second_run_finds_nothing()
    {
        var result = Run("c", text =>
        [
            .. Rewrite(text, "Content", "c", "s"),
            .. Rewrite(text, "Structure", "s", "S", FixPhase.Structure),
        ]);

        Assert.That(result.Text.Content, Is.EqualTo("S"));
    }

    [Test]
    public void A_rule_that_never_comes_to_rest_is_left_out_and_named()
    {
        var result = Run("ab", text =>
        [
            .. Rewrite(text, "Grows", "a", "aa"),
            .. Rewrite(text, "Ends", "b", "c"),
        ]);

        Assert.Multiple(() =>
        {
            Assert.That(result.Text.Content, Is.EqualTo("ac"));
            Assert.That(result.Applied.Ids(), Is.EqualTo((string[])["Ends"]));
            Assert.That(result.Waiting.Ids(), Is.EqualTo(((string, FixObstacle)[])[("Grows", FixObstacle.Unstable)]));
        });
    }

    [Test]
    public void Two_rules_that_undo_each_other_come_to_rest_without_one_of_them()
    {
        var result = Run("a", text =>
        [
            .. Rewrite(text, "There", "a", "b", FixPhase.Layers),
            .. Rewrite(text, "Back", "b", "a"),
        ]);

        Assert.Multiple(() =>
        {
            Assert.That(result.Text.Content, Is.EqualTo("a"));
            Assert.That(result.Waiting.Ids(), Is.EqualTo(((string, FixObstacle)[])[("There", FixObstacle.Unstable)]));
        });
    }

    [Test]
    public void Ten_passes_are_enough_for_a_chain_of_ten()
    {
        var result = Run("a", text => text.Length <= FixSession.MaxPasses ? [Candidate("Grows", Insert(0, "a"))] : []);

        Assert.That((result.Text.Length, result.Waiting.Count), Is.EqualTo((FixSession.MaxPasses + 1, 0)));
    }

    [Test]
    public void An_alternative_that_was_not_taken_is_named()
    {
        var result = Run("x", text =>
        [
            .. Rewrite(text, "A", "x", "y").Select(candidate => candidate.InGroup("image")),
            .. Rewrite(text, "B", "y", "z").Select(candidate => candidate.InGroup("image")),
        ]);

        Assert.Multiple(() =>
        {
            Assert.That(result.Text.Content, Is.EqualTo("y"));
            Assert.That(result.Waiting.Ids(), Is.EqualTo(((string, FixObstacle)[])[("B", FixObstacle.Alternative)]));
        });
    }

    [Test]
    public void A_file_that_fixes_make_ends_the_run_though_its_finding_stays()
    {
        string folder = Path.GetTempPath();
        string name = Path.GetRandomFileName();
        var session = new FixSession(text => [.. Rewrite(text, "A", "x", "y"), Candidate("B", FileEdit.Create(name, ".git\n"))])
        {
            Scope = new(folder),
        };

        var result = session.Run(SourceText.From("x"));

        Assert.Multiple(() =>
        {
            Assert.That(result.Text.Content, Is.EqualTo("y"));
            Assert.That(result.OtherFiles, Is.EqualTo((FixedFile[])[new(Path.Combine(folder, name), null, result.OtherFiles[0].Text)]));
            Assert.That(result.Applied.Ids(), Is.EquivalentTo((string[])["A", "B"]));
            Assert.That(File.Exists(Path.Combine(folder, name)), Is.False);
        });
    }

    private static FixSessionResult Run(string text, Func<SourceText, IReadOnlyList<FixCandidate>> analyze) =>
        new FixSession(analyze).Run(SourceText.From(text));

    private static List<FixCandidate> Rewrite(
        SourceText text, string id, string word, string replacement, FixPhase phase = FixPhase.Content)
    {
        var candidates = new List<FixCandidate>();
        for (int at = text.Content.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.Content.IndexOf(word, at + 1, StringComparison.Ordinal))
            candidates.Add(Candidate(id, Replace(at, at + word.Length, replacement)).InPhase(phase));
        return candidates;
    }
}
