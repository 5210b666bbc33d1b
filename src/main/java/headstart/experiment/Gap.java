package headstart.experiment;

/**
 * A pair that is compared over time.
 *
 * @param name key of the gap
 * @param leader a team, a chip or a chipmaker (its best team at each moment)
 * @param laggard likewise
 */
public record Gap(String name, String leader, String laggard) {
    public Gap {
        if (leader.equals(laggard)) {
            throw new IllegalArgumentException("gaps." + name + ": leader and laggard (" + leader + ") must differ.");
        }
    }
}
