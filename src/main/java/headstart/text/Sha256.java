package headstart.text;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Digests by SHA-256 (FIPS 180-4). */
public final class Sha256 {
    private static final int PART = 1 << 16;

    private Sha256() {}

    /** The 32 bytes of a digest. */
    public static byte[] of(byte[] bytes) {
        return digest().digest(bytes);
    }

    /** A digest in lower-case hexadecimal digits. */
    public static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(of(bytes));
    }

    /** The digest of all that is left of a stream, in such digits; only a part of it is held at a time. */
    public static String hex(InputStream in) throws IOException {
        MessageDigest digest = digest();
        byte[] part = new byte[PART];
        for (int read = in.read(part); read >= 0; read = in.read(part)) {
            digest.update(part, 0, read);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
