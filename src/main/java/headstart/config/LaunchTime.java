package headstart.config;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * When a chip came out, as well as a chip table says it: {@code 2024}, {@code 2026-H1}, {@code 2026-Q4}, {@code 2024-03} or {@code 2024-03-18}.
 *
 * @param earliest first day that it can have been
 * @param latest last day
 */
record LaunchTime(LocalDate earliest, LocalDate latest) {
    private static final Pattern TEXT = Pattern.compile("(\\d{4})(?:-(?:H([12])|Q([1-4])|(\\d{2})(?:-(\\d{2}))?))?");

    /** What the text says; empty where it says no time. */
    static Optional<LaunchTime> of(String text) {
        Matcher matcher = TEXT.matcher(text.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int year = Integer.parseInt(matcher.group(1));
        if (matcher.group(2) != null) {
            return Optional.of(months(year, 6 * Integer.parseInt(matcher.group(2)) - 5, 6));
        }
        if (matcher.group(3) != null) {
            return Optional.of(months(year, 3 * Integer.parseInt(matcher.group(3)) - 2, 3));
        }
        return matcher.group(4) == null
                ? Optional.of(months(year, 1, 12))
                : day(year, Integer.parseInt(matcher.group(4)), Optional.ofNullable(matcher.group(5)));
    }

    private static LaunchTime months(int year, int first, int count) {
        YearMonth from = YearMonth.of(year, first);
        return new LaunchTime(from.atDay(1), from.plusMonths(count - 1L).atEndOfMonth());
    }

    private static Optional<LaunchTime> day(int year, int month, Optional<String> day) {
        if (month < 1 || month > 12) {
            return Optional.empty();
        }
        if (day.isEmpty()) {
            return Optional.of(months(year, month, 1));
        }
        int own = Integer.parseInt(day.get());
        if (own < 1 || own > YearMonth.of(year, month).lengthOfMonth()) {
            return Optional.empty();
        }
        LocalDate date = LocalDate.of(year, month, own);
        return Optional.of(new LaunchTime(date, date));
    }

    /** Days from another launch to this one: at least. */
    long leastDaysAfter(LaunchTime other) {
        return earliest.toEpochDay() - other.latest.toEpochDay();
    }

    /** At most. */
    long mostDaysAfter(LaunchTime other) {
        return latest.toEpochDay() - other.earliest.toEpochDay();
    }
}
