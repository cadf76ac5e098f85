// A build keeps a processor busy; tests of one fixture share a project and run one after another.
[assembly: Parallelizable(ParallelScope.Fixtures)]
[assembly: LevelOfParallelism(2)]
