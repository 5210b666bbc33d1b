package headstart.model;

/** Who is behind hires: the planned engineers times {@code 1 + response * gap to the fastest team}, up to the ceiling. */
final class RespondToGap implements StaffingRule {
    @Override
    public boolean hires() {
        return true;
    }

    @Override
    public double[] engineers(StaffingView view) {
        double response = view.staffing().response();
        return view.teams().stream()
                .mapToDouble(team -> view.bounded(team.planned() * (1 + response * team.gap()), team))
                .toArray();
    }
}
