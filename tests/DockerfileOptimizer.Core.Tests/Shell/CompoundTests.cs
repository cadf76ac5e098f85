namespace DockerfileOptimizer.Tests.Shell;

public sealed class CompoundTests
{
    [TestCase("(a; b)", "[sub a; b]")]
    [TestCase("(a) >f 2>&1", "[sub a 1:Output:f 2:DuplicateOutput:1]")]
    [TestCase("{ a; b; } | c", "([group a; b;] | c)")]
    [TestCase("((a); b)", "[sub [sub a]; b]")]
    [TestCase("((x++)) && ((y = (1 + 2) * 3))", "([arithmetic x++] && [arithmetic y = (1 + 2) * 3])")]
    [TestCase("if a; then b; fi", "[if a; => b;]")]
    [TestCase("if a\nthen b\nelif c; then d; else e; fi", "[if a⏎ => b⏎ elif c; => d; else e;]")]
    [TestCase("while a; do b; done < f", "[while a; => b; 0:Input:f]")]
    [TestCase("until a; do b; done", "[until a; => b;]")]
    [TestCase("for i in 1 $x; do b; done", "[for i in 1,$x => b;]")]
    [TestCase("for i\ndo b; done", "[for i => b;]")]
    [TestCase("for i; do b; done", "[for i => b;]")]
    [TestCase("for i in; do b; done", "[for i in  => b;]")]
    [TestCase("for i in a; { b; }", "[for i in a => b;]")]
    [TestCase("for ((i = 0; i < 3; i++)); do b; done", "[for [arithmetic i = 0; i < 3; i++] => b;]")]
    [TestCase("select i in a b; do c; done", "[select i in a,b => c;]")]
    [TestCase("case $x in a|b) c;; (d) e ;; *) esac", "[case $x: a|b => c / d => e / * => ]")]
    [TestCase("case x in\n a) b\n ;;\n\n c) d ;& e) f ;;& g) h\nesac", "[case x: a => b⏎ / c => d / e => f / g => h⏎]")]
    [TestCase("case x in esac", "[case x: ]")]
    [TestCase("f() { a; }", "[function f [group a;]]")]
    [TestCase("f ()\n( a ) > x", "[function f [sub a 1:Output:x]]")]
    [TestCase("function f { a; }; function g() { b; }", "[function f [group a;]]; [function g [group b;]]")]
    [TestCase("[[ -f x && ( ! $y == z* || a < b ) ]]", "[test -f,x,$y,==,z*,a,b]")]
    [TestCase("[[ $x =~ ^(a|b c)+$ ]]", "[test $x,=~,^(a|b c)+$]")]
    [TestCase("[[ $x ]]", "[test $x]")]
    [TestCase("[ -f x ] && [ \"$a\" = b ]", "([ -f x ] && [ \"$a\" = b ])")]
    [TestCase("{ a; } 2>/dev/null || exit 0", "([group a; 2:Output:/dev/null] || exit 0)")]
    public void A_compound_command_is_read(string text, string tree) => Assert.That(Scripts.Tree(text), Is.EqualTo(tree));

    [TestCase("for i in 1; do echo \"$(if a; then (b); fi)\"; done")]
    [TestCase("if true; then for x in a b; do case $x in a) while read l; do { (echo $l); }; done < f;; esac; done; fi")]
    public void Compound_commands_nest(string text) => Assert.That(Scripts.Errors(text), Is.Empty);
}
