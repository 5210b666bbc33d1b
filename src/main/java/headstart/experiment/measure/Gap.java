package headstart.experiment.measure;

/**
 * A pair that is compared over time.
 *
 * @param name key of the gap
 * @param leader a team, a chip or a chipmaker (its best team at each moment)
 * @param laggard likewise
 */
public record Gap(String name, Subject.Performer leader, Subject.Performer laggard) implements Subject {
    public Gap {
        if (leader.equals(laggard)) {
            throw new IllegalArgumentException(
                    "gaps." + name + ": leader and laggard (" + leader.name() + ") must differ.");
        }
    }

    /** That of both sides; of sides at different points the later one. */
    @Override
    public int point() {
        return Math.max(leader.point(), laggard.point());
    }

    @Override
    public SubjectKind kind() {
        return SubjectKind.GAP;
    }
}
