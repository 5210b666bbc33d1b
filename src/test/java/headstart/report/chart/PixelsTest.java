package headstart.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.Test;

class PixelsTest {
    private static BufferedImage drawn(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        g.setColor(new Color(0x4477aa));
        g.drawLine(0, 0, width, height);
        g.fillOval(width / 4, height / 4, width / 3, height / 3);
        g.dispose();
        return image;
    }

    /** Noise does not pack: the file has several chunks of dots. */
    private static BufferedImage noise(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(width);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, random.nextInt());
            }
        }
        return image;
    }

    private static byte[] byJava(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(0.7f);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (ImageOutputStream out = new MemoryCacheImageOutputStream(file)) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), how);
        }
        return file.toByteArray();
    }

    private static List<String> chunks(byte[] png) {
        List<String> chunks = new ArrayList<>();
        ByteBuffer rest = ByteBuffer.wrap(png).position(8);
        while (rest.hasRemaining()) {
            int length = rest.getInt();
            byte[] name = new byte[4];
            rest.get(name);
            chunks.add(new String(name, StandardCharsets.US_ASCII) + " " + length);
            rest.position(rest.position() + length + 4);
        }
        return chunks;
    }

    @Test
    void holdsEveryDot() throws IOException {
        for (BufferedImage image : List.of(drawn(1, 1), drawn(320, 200), noise(301, 97))) {
            BufferedImage read = ImageIO.read(new ByteArrayInputStream(Pixels.png(image)));
            int width = image.getWidth();
            int height = image.getHeight();
            assertThat(read.getWidth()).isEqualTo(width);
            assertThat(read.getHeight()).isEqualTo(height);
            assertThat(read.getRGB(0, 0, width, height, null, 0, width))
                    .containsExactly(image.getRGB(0, 0, width, height, null, 0, width));
        }
    }

    @Test
    void isByteForByteWhatJavaWrites() throws IOException {
        for (BufferedImage image : List.of(drawn(1, 1), drawn(900, 600), noise(401, 297))) {
            assertThat(Pixels.png(image)).isEqualTo(byJava(image));
        }
    }

    @Test
    void dotsThatDoNotPackTakeSeveralChunks() {
        assertThat(chunks(Pixels.png(noise(301, 97))))
                .startsWith("IHDR 13", "IDAT 32768", "IDAT 32768")
                .endsWith("IEND 0")
                .hasSizeBetween(5, 6);
    }
}
