package headstart.report.chart;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** The size in print that a PNG states: dots per metre (PNG 1.2, chunk {@code pHYs}). */
final class PrintedSize {
    private static final double INCHES_PER_METRE = 1 / 0.0254;
    /** Signature and header of a PNG: the chunk stands before the first one with pixels. */
    private static final int HEAD = 8 + 25;

    private static final int LENGTH = 9;
    private static final byte METRE = 1;

    private PrintedSize() {}

    /** The same PNG with so many dots per inch. */
    static byte[] stated(byte[] png, double dpi) {
        int dots = (int) Math.rint(dpi * INCHES_PER_METRE);
        ByteBuffer chunk = ByteBuffer.allocate(4 + LENGTH);
        chunk.put("pHYs".getBytes(StandardCharsets.US_ASCII))
                .putInt(dots)
                .putInt(dots)
                .put(METRE);
        CRC32 check = new CRC32();
        check.update(chunk.array());
        return ByteBuffer.allocate(png.length + 4 + chunk.capacity() + 4)
                .put(png, 0, HEAD)
                .putInt(LENGTH)
                .put(chunk.array())
                .putInt((int) check.getValue())
                .put(png, HEAD, png.length - HEAD)
                .array();
    }
}
