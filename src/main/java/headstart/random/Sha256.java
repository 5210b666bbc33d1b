package headstart.random;

import java.util.Arrays;

/**
 * SHA-256 (FIPS 180-4), so that streams have the same seeds where {@code java.security} is missing, as in a page. For names alone: it
 * guards no secret.
 */
final class Sha256 {
    private static final int BLOCK = 64;
    private static final int ROUNDS = 64;
    private static final int LENGTH_BYTES = 8;
    /** First 32 bits of the fractional parts of the cube roots of the first 64 primes. */
    private static final int[] ROUND_CONSTANTS = new int[ROUNDS];
    /** The same of the square roots of the first 8 primes. */
    private static final int[] START = new int[8];

    static {
        int found = 0;
        for (int candidate = 2; found < ROUNDS; candidate++) {
            if (isPrime(candidate)) {
                ROUND_CONSTANTS[found] = fraction(candidate, 3);
                if (found < START.length) {
                    START[found] = fraction(candidate, 2);
                }
                found++;
            }
        }
    }

    private Sha256() {}

    private static boolean isPrime(int number) {
        for (int divisor = 2; divisor * divisor <= number; divisor++) {
            if (number % divisor == 0) {
                return false;
            }
        }
        return true;
    }

    /** The first 32 bits of the fractional part of the root, bit by bit, exactly. */
    private static int fraction(int number, int root) {
        long scaled = 0;
        for (int bit = 35; bit >= 0; bit--) {
            long tried = scaled | (1L << bit);
            if (isAtMost(tried, root, number)) {
                scaled = tried;
            }
        }
        return (int) scaled;
    }

    /** Whether {@code (scaled / 2^32)^root <= number}, worked out in whole numbers of 16 bits each. */
    private static boolean isAtMost(long scaled, int root, int number) {
        long[] power = {1};
        for (int i = 0; i < root; i++) {
            power = times(power, scaled);
        }
        long[] bound = new long[2 * root + 1];
        bound[2 * root] = number;
        for (int limb = power.length - 1; limb >= 0; limb--) {
            long other = limb < bound.length ? bound[limb] : 0;
            if (power[limb] != other) {
                return power[limb] < other;
            }
        }
        return true;
    }

    private static long[] times(long[] limbs, long factor) {
        long[] product = new long[limbs.length + 3];
        for (int i = 0; i < limbs.length; i++) {
            for (int j = 0; j < 3; j++) {
                product[i + j] += limbs[i] * ((factor >>> (16 * j)) & 0xffff);
            }
        }
        for (int i = 0; i + 1 < product.length; i++) {
            product[i + 1] += product[i] >>> 16;
            product[i] &= 0xffff;
        }
        return product;
    }

    /** The first 128 bits of the digest of a text in UTF-8. */
    static Streams.Name digest(String text) {
        int[] state = START.clone();
        byte[] padded = padded(utf8(text));
        int[] schedule = new int[ROUNDS];
        for (int from = 0; from < padded.length; from += BLOCK) {
            compress(state, padded, from, schedule);
        }
        return new Streams.Name(joined(state[0], state[1]), joined(state[2], state[3]));
    }

    private static long joined(int high, int low) {
        return ((long) high << Integer.SIZE) | (low & 0xffffffffL);
    }

    /** The text in UTF-8, half a pair of surrogates as a question mark: what {@code String.getBytes} gives, without its classes. */
    private static byte[] utf8(String text) {
        byte[] bytes = new byte[3 * text.length()];
        int size = 0;
        for (int i = 0; i < text.length(); i++) {
            int c = text.codePointAt(i);
            if (c < 0x80) {
                bytes[size++] = (byte) c;
            } else if (c < 0x800) {
                bytes[size++] = (byte) (0xc0 | (c >> 6));
                bytes[size++] = continued(c);
            } else if (c >= 0x10000) {
                i++;
                bytes[size++] = (byte) (0xf0 | (c >> 18));
                bytes[size++] = continued(c >> 12);
                bytes[size++] = continued(c >> 6);
                bytes[size++] = continued(c);
            } else if (Character.isSurrogate((char) c)) {
                bytes[size++] = '?';
            } else {
                bytes[size++] = (byte) (0xe0 | (c >> 12));
                bytes[size++] = continued(c >> 6);
                bytes[size++] = continued(c);
            }
        }
        return Arrays.copyOf(bytes, size);
    }

    private static byte continued(int bits) {
        return (byte) (0x80 | (bits & 0x3f));
    }

    private static byte[] padded(byte[] message) {
        int blocks = (message.length + 1 + LENGTH_BYTES + BLOCK - 1) / BLOCK;
        byte[] padded = new byte[blocks * BLOCK];
        System.arraycopy(message, 0, padded, 0, message.length);
        padded[message.length] = (byte) 0x80;
        long bits = 8L * message.length;
        for (int i = 1; i <= LENGTH_BYTES; i++) {
            padded[padded.length - i] = (byte) (bits >>> (8 * (i - 1)));
        }
        return padded;
    }

    private static void compress(int[] state, byte[] message, int from, int[] w) {
        for (int t = 0; t < 16; t++) {
            int at = from + 4 * t;
            w[t] = (message[at] << 24)
                    | ((message[at + 1] & 0xff) << 16)
                    | ((message[at + 2] & 0xff) << 8)
                    | (message[at + 3] & 0xff);
        }
        for (int t = 16; t < ROUNDS; t++) {
            int s0 = Integer.rotateRight(w[t - 15], 7) ^ Integer.rotateRight(w[t - 15], 18) ^ (w[t - 15] >>> 3);
            int s1 = Integer.rotateRight(w[t - 2], 17) ^ Integer.rotateRight(w[t - 2], 19) ^ (w[t - 2] >>> 10);
            w[t] = w[t - 16] + s0 + w[t - 7] + s1;
        }
        int a = state[0];
        int b = state[1];
        int c = state[2];
        int d = state[3];
        int e = state[4];
        int f = state[5];
        int g = state[6];
        int h = state[7];
        for (int t = 0; t < ROUNDS; t++) {
            int s1 = Integer.rotateRight(e, 6) ^ Integer.rotateRight(e, 11) ^ Integer.rotateRight(e, 25);
            int one = h + s1 + ((e & f) ^ (~e & g)) + ROUND_CONSTANTS[t] + w[t];
            int s0 = Integer.rotateRight(a, 2) ^ Integer.rotateRight(a, 13) ^ Integer.rotateRight(a, 22);
            int two = s0 + ((a & b) ^ (a & c) ^ (b & c));
            h = g;
            g = f;
            f = e;
            e = d + one;
            d = c;
            c = b;
            b = a;
            a = one + two;
        }
        state[0] += a;
        state[1] += b;
        state[2] += c;
        state[3] += d;
        state[4] += e;
        state[5] += f;
        state[6] += g;
        state[7] += h;
    }
}
