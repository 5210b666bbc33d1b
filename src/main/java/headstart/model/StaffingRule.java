package headstart.model;

/**
 * How a chipmaker staffs its teams. A rule is one class and one constant of {@link Staffing.Kind}; the engine knows only this.
 */
interface StaffingRule {
    /** Whether the chipmaker hires and lets go; if not, it moves the people it has, at once. */
    boolean hires();

    /**
     * The engineers that each team of one chipmaker should have.
     *
     * @param view what the chipmaker sees on the day of the review
     * @return in the order of the view's teams, 0 or more; a rule that does not hire keeps their sum
     */
    double[] engineers(StaffingView view);
}
