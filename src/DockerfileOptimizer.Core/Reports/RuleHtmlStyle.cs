namespace DockerfileOptimizer.Reports;

/// <summary>How the HTML page of the rules looks, by day and by night. Contrasts are at least 4.5 : 1.</summary>
internal static class RuleHtmlStyle
{
    public const string Css =
        """
        :root {
          --text: #1f2430; --muted: #57606f; --ground: #ffffff; --raised: #f5f6f8; --line: #d9dde3; --link: #0b5cad;
          --error: #b3261e; --warning: #8a5300; --info: #0b5cad; --good: #1d6f42; --mark: #ffe39b;
        }
        @media (prefers-color-scheme: dark) {
          :root {
            --text: #e4e7ec; --muted: #a3acba; --ground: #14171c; --raised: #1d2128; --line: #343b46; --link: #7ab8ff;
            --error: #ff8a80; --warning: #f2b661; --info: #7ab8ff; --good: #7bd3a0; --mark: #6b4e00;
          }
        }
        * { box-sizing: border-box; }
        html { scroll-behavior: smooth; scroll-padding-top: 1rem; }
        @media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
        body { margin: 0 auto; max-width: 62rem; padding: 1rem 1.25rem 4rem; background: var(--ground); color: var(--text); font: 1rem/1.55 system-ui, sans-serif; }
        a { color: var(--link); }
        a:focus-visible, pre:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
        .skip { position: absolute; left: -100rem; }
        .skip:focus { position: static; }
        h1 { font-size: 1.9rem; line-height: 1.2; margin: 1rem 0; }
        h2 { margin: 3rem 0 1rem; padding-bottom: .3rem; border-bottom: 1px solid var(--line); }
        h3 { margin: 0 0 .4rem; font-size: 1.15rem; }
        h3 a { text-decoration: none; }
        nav { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: .93rem; }
        th, td { text-align: left; padding: .35rem .7rem .35rem 0; border-bottom: 1px solid var(--line); }
        th { color: var(--muted); }
        section { margin: 1.2rem 0; padding: 1.1rem 1.2rem; border: 1px solid var(--line); border-radius: .6rem; }
        section:target { border-color: var(--link); box-shadow: 0 0 0 2px var(--link); }
        section p { margin: .6rem 0; }
        .facts { display: flex; flex-wrap: wrap; gap: .5rem; color: var(--muted); font-size: .87rem; }
        .facts span { padding: .05rem .55rem; border: 1px solid currentColor; border-radius: 1rem; }
        .facts .error { color: var(--error); }
        .facts .warning { color: var(--warning); }
        .facts .info { color: var(--info); }
        figure { margin: .8rem 0; border-left: 4px solid var(--line); }
        figure.bad { border-color: var(--error); }
        figure.good { border-color: var(--good); }
        figcaption { padding: .2rem .8rem; color: var(--muted); font-size: .87rem; background: var(--raised); }
        pre { margin: 0; padding: .5rem .8rem .8rem; overflow-x: auto; background: var(--raised); }
        code, pre { font: .92rem/1.5 ui-monospace, "Cascadia Mono", Consolas, monospace; }
        :not(pre) > code { padding: .05rem .3rem; border-radius: .25rem; background: var(--raised); }
        mark { color: inherit; background: var(--mark); border-radius: .2rem; }
        .elsewhere { color: var(--muted); font-size: .87rem; }
        @media print { nav, .skip { display: none; } section { break-inside: avoid; } }

        """;
}
