/** Fits numbers of an experiment to dated measurements: targets, likelihood, search, posterior, predictions, null models. */
@org.jspecify.annotations.NullMarked
package headstart.calibration;
