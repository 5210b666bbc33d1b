package headstart.experiment;

/** One run of one subject, sampled on a grid of days. */
sealed interface Samples permits PerformerSamples, GapSamples, SellerSamples {}
