/** Sweeps: factors, designs, the runs at every design point, and what comes of them. */
@org.jspecify.annotations.NullMarked
package headstart.experiment.sweep;
