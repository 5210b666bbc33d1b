package headstart.experiment.measure;

/** One run, as far as one subject is concerned. */
public sealed interface RunView permits SubjectView, PairView, MarketView, WholeRun.Seen {}
