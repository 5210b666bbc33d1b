package headstart.experiment;

import headstart.statistics.SharedVariance;

/**
 * How much of an outcome's variance is doubt about numbers; the rest is luck.
 *
 * @param variance variance over replications, waiting times cut off at the horizon
 * @param doubt the share of it that runs with the same numbers and other luck have in common
 */
public record VarianceShare(String scenario, String subject, String outcome, double variance, SharedVariance doubt) {}
