package headstart.plugin;

/** How one chipmaker staffs its teams in one run. What it answers may depend on nothing but what it was shown. */
public interface StaffingRule {
    /**
     * Whether the chipmaker hires and lets go, which tells after {@code hiring_delay_days}; if not, it moves the people it has, at once.
     */
    boolean hires();

    /**
     * The engineers that each team should have.
     *
     * @param review what the chipmaker sees on the day of the review
     * @return in the order of the review's teams, each 0 or more; a rule that does not hire keeps their sum
     */
    double[] engineers(StaffingReview review);
}
