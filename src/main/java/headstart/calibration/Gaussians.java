package headstart.calibration;

import headstart.random.RandomStream;

/** Normal numbers from a stream by the quantile function, the same on every JDK and CPU. */
final class Gaussians {
    private Gaussians() {}

    static double next(RandomStream luck) {
        double u = luck.nextDouble();
        return FreeParameter.score(Math.max(u, 0x1.0p-54));
    }

    static double[] next(RandomStream luck, int count) {
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = next(luck);
        }
        return numbers;
    }
}
