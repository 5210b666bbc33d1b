package headstart.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is first must not depend on how it is found: days that move to and fro, many of them equal, beside a plain search. */
class SoonestTest {
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 8, 17, 64, 115})
    void findsWhatASearchFindsAndTheLowestPlaceOfEqualDays(int places) {
        SplittableRandom luck = new SplittableRandom(26);
        double[] days = new double[places];
        Arrays.fill(days, Double.POSITIVE_INFINITY);
        Soonest soonest = new Soonest(places);
        for (int change = 0; change < 20_000; change++) {
            int place = luck.nextInt(places);
            days[place] = luck.nextInt(5) == 0 ? Double.POSITIVE_INFINITY : luck.nextInt(40);
            soonest.put(place, days[place]);
            int first = 0;
            for (int p = 1; p < places; p++) {
                first = days[p] < days[first] ? p : first;
            }
            assertEquals(first, soonest.place());
            assertEquals(days[first], soonest.day());
        }
        soonest.clear();
        assertEquals(Double.POSITIVE_INFINITY, soonest.day());
    }
}
