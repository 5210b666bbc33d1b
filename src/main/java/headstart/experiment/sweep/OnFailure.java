package headstart.experiment.sweep;

/** What happens when a run of a sweep throws. */
public enum OnFailure {
    /** Nothing more is played. */
    STOP,
    /** The others are played, and the command ends as failed. */
    FINISH,
    /** The others are played, and the command ends as done. */
    IGNORE
}
