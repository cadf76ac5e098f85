using DockerfileOptimizer.Fixes;
using DockerfileOptimizer.Text;
using static DockerfileOptimizer.Tests.Fixes.Candidates;

namespace DockerfileOptimizer.Tests.Fixes;

public sealed class FixApplierTests
{
    private const string Text = "0123456789";

    [Test]
    public void Fixes_that_do_not_meet_are_applied_together_in_the_order_of_their_findings()
    {
        var applier = Applier();

        var pass = applier.Apply([
            Candidate("B", Replace(8, 9, "h")), Candidate("C", Replace(1, 3, "bc")), Candidate("A", Replace(3, 4, "d"))]);

        Assert.Multiple(() =>
        {
            Assert.That(applier.Text.Content, Is.EqualTo("0bcd4567h9"));
            Assert.That(pass.Applied.Ids(), Is.EqualTo((string[])["C", "A", "B"]));
            Assert.That(pass.Waiting, Is.Empty);
        });
    }

    [Test]
    public void Of_overlapping_fixes_the_first_is_taken_and_the_other_waits()
    {
        var applier = Applier();

        var pass = applier.Apply([Candidate("A", Replace(2, 5, "y")), Candidate("B", Replace(1, 3, "x"))]);

        Assert.Multiple(() =>
        {
            Assert.That(applier.Text.Content, Is.EqualTo("0x3456789"));
            Assert.That(pass.Applied.Ids(), Is.EqualTo((string[])["B"]));
            Assert.That(pass.Waiting.Ids(), Is.EqualTo(((string, FixObstacle)[])[("A", FixObstacle.Overlap)]));
        });
    }

    [Test]
    public void At_one_place_the_lower_id_comes_first()
    {
        var applier = Applier();

        applier.Apply([Candidate("B", Replace(1, 2, "b")), Candidate("A", Replace(1, 2, "a"))]);

        Assert.That(applier.Text.Content, Is.EqualTo("0a23456789"));
    }

    [Test]
    public void A_fix_is_applied_whole_or_not_at_all()
    {
        var applier = Applier();

        var pass = applier.Apply([
            Candidate("A", Replace(1, 3, "x")), Candidate("B", Replace(2, 4, "y"), Replace(8, 9, "z")), Candidate("C", Replace(8, 9, "w"))]);

        Assert.Multiple(() =>
        {
            Assert.That(applier.Text.Content, Is.EqualTo("0x34567w9"));
            Assert.That(pass.Applied.Ids(), Is.EqualTo((string[])["A", "C"]));
        });
    }

    [Test]
    public void Equal_changes_are_made_once()
    {
        var applier = Applier();

        var pass = applier.Apply([
            Candidate("A", Insert(5, "+"), Replace(1, 2, "a")), Candidate("B", Insert(5, "+"), Replace(8, 9, "b")), Candidate("C", Insert(5, "+"))]);

        Assert.Multiple(() =>
        {
            Assert.That(applier.Text.Content, Is.EqualTo("0a234+567b9"));
            Assert.That(pass.Applied.Ids(), Is.EquivalentTo((string[])["A", "B", "C"]));
        });
    }

    [TestCase(5, 5, "y", Description = "another insertion at the same place")]
    [TestCase(5, 6, "", Description = "the word behind is removed")]
    [TestCase(3, 5, "", Description = "the word before is removed")]
    [TestCase(4, 6, "y", Description = "the word around is replaced")]
    public void An_insertion_waits_when_it_touches_another_change(int start, int end, string text)
    {
        var pass = Applier().Apply([Candidate("A", Replace(start, end, text)), At(new(9, 1), "B", Fix.Safe("Fix", Insert(5, "x")))]);

        Assert.That(pass.Waiting.Ids(), Is.EqualTo(((string, FixObstacle)[])[("B", FixObstacle.Overlap)]));
    }

    [Test]
    public void Changes_of_one_fix_may_touch()
    {
        var applier = Applier();

        applier.Apply([Candidate("A", Replace(3, 5, "x"), Insert(5, "y"), Insert(5, "z"), Insert(3, "w"), Replace(5, 6, ""))]);

        Assert.That(applier.Text.Content, Is.EqualTo("012wxyz6789"));
    }

    [Test]
    public void A_later_change_is_compared_with_all_that_were_taken()
    {
        var singles = Enumerable.Range(0, 10).Select(index => At(new(0, 0), "A", Fix.Safe("Fix", Replace(index, index + 1, "x"))));
        var applier = Applier();

        var pass = applier.Apply([.. singles.Reverse(), At(new(1, 0), "B", Fix.Safe("Fix", Replace(0, 10, "")))]);

        Assert.That((applier.Text.Content, pass.Waiting.Count), Is.EqualTo(("xxxxxxxxxx", 1)));
    }

    [Test]
    public void Of_alternatives_one_is_applied_in_all_passes()
    {
        var applier = Applier();

        var first = applier.Apply([
            Candidate("A", Replace(1, 2, "a")).InGroup("user of 'build'"),
            Candidate("B", Replace(3, 4, "b")).InGroup("user of 'build'"),
            Candidate("C", Replace(5, 6, "c")).InGroup("user of 'final'")]);
        var second = applier.Apply([Candidate("B", Replace(3, 4, "b")).InGroup("user of 'build'")]);

        Assert.Multiple(() =>
        {
            Assert.That(applier.Text.Content, Is.EqualTo("0a234c6789"));
            Assert.That(first.Applied.Ids(), Is.EqualTo((string[])["A", "C"]));
            Assert.That(first.Waiting.Concat(second.Waiting).Ids(), Is.All.EqualTo(("B", FixObstacle.Alternative)));
        });
    }

    [Test]
    public void A_fix_that_waits_leaves_its_group_to_others()
    {
        var pass = Applier().Apply([
            Candidate("A", Replace(1, 3, "a")),
            Candidate("B", Replace(2, 4, "b")).InGroup("user"),
            Candidate("C", Replace(5, 6, "c")).InGroup("user")]);

        Assert.That(pass.Applied.Ids(), Is.EqualTo((string[])["A", "C"]));
    }

    [Test]
    public void A_malformed_fix_is_never_applied()
    {
        var applier = Applier();

        var pass = applier.Apply([
            Candidate("nothing changes", Replace(1, 2, "1")),
            Candidate("overlaps itself", Replace(1, 3, "a"), Replace(2, 4, "b")),
            Candidate("behind the end", Replace(9, 11, "a")),
            Candidate("no edits", (FileEdit[])[])]);

        Assert.Multiple(() =>
        {
            Assert.That(applier.Text.Content, Is.EqualTo(Text));
            Assert.That(pass.Waiting.Select(fix => fix.Obstacle), Is.EqualTo(Enumerable.Repeat(FixObstacle.Malformed, 4)));
        });
    }

    private static FixApplier Applier() => new(SourceText.From(Text));
}
