package headstart.calibration;

import java.util.List;

/** Something that says how the throughput of teams develops: the simulation, or a null model. Thread-safe. */
interface CurveModel {
    /** Its parameters. */
    List<FreeParameter> parameters();

    /**
     * What it says about each block.
     *
     * @param values one per parameter
     */
    List<PathMoments> moments(List<SeriesBlock> blocks, double[] values);
}
