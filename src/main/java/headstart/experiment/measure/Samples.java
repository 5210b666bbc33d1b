package headstart.experiment.measure;

/** One run of one subject, sampled on a grid of days. */
public sealed interface Samples permits PerformerSamples, GapSamples, SellerSamples {}
