package headstart.experiment;

/** One run, as far as one subject is concerned. */
sealed interface RunView permits SubjectView, PairView, MarketView {}
