package headstart.report.pdf;

import java.io.ByteArrayInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.util.Map;
import org.apache.xmlgraphics.io.Resource;
import org.apache.xmlgraphics.io.ResourceResolver;

/**
 * What the layout may read: the fonts of the program, those that were taken from the machine, and figures by their names. It reaches no
 * file and no network.
 *
 * @param machine fonts of the machine by their families
 */
record Resources(Map<String, byte[]> machine) implements ResourceResolver {
    static final URI BASE = URI.create("fonts:/");

    private static final String FONTS = "/net/sf/jasperreports/fonts/dejavu";

    static InputStream font(String file) throws IOException {
        InputStream in = Resources.class.getResourceAsStream(FONTS + file);
        if (in == null) {
            throw new FileNotFoundException("font " + file + " is missing from the build.");
        }
        return in;
    }

    @Override
    public Resource getResource(URI uri) throws IOException {
        for (Map.Entry<String, byte[]> font : machine.entrySet()) {
            if (String.valueOf(uri.getPath()).endsWith("/" + MachineFonts.file(font.getKey()))) {
                return new Resource(new ByteArrayInputStream(font.getValue()));
            }
        }
        return new Resource(
                FigureImages.SCHEME.equals(uri.getScheme())
                        ? new ByteArrayInputStream(new byte[0])
                        : font(uri.getPath()));
    }

    @Override
    public OutputStream getOutputStream(URI uri) throws IOException {
        throw new IOException("The layout writes no file (" + uri + ").");
    }
}
