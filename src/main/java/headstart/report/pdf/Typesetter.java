package headstart.report.pdf;

import headstart.report.chart.Drawing;
import headstart.report.chart.Theme;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.apache.fop.apps.FOUserAgent;
import org.apache.fop.apps.FopConfParser;
import org.apache.fop.apps.FopFactory;
import org.apache.fop.apps.FopFactoryBuilder;
import org.apache.fop.apps.MimeConstants;
import org.apache.fop.events.Event;
import org.apache.fop.events.EventFormatter;
import org.apache.fop.events.model.EventSeverity;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Makes a PDF of formatting objects (XSL 1.1): tagged for screen readers, with its fonts in it. The same text gives the same bytes. */
final class Typesetter {
    private final Map<String, Drawing> drawings;
    private final Theme theme;

    Typesetter(Map<String, Drawing> drawings, Theme theme) {
        this.drawings = drawings;
        this.theme = theme;
    }

    private FopFactory factory(MachineFonts fonts) {
        FopFactory factory = configured(fonts);
        FigureImages images = new FigureImages(drawings, theme, fonts.files().keySet());
        factory.getImageManager().getRegistry().registerPreloader(images);
        factory.getImageManager().getRegistry().registerLoaderFactory(images);
        return factory;
    }

    private static FopFactory configured(MachineFonts fonts) {
        try (InputStream own = Typesetter.class.getResourceAsStream("/headstart/report/fop.xml")) {
            if (own == null) {
                throw new IllegalStateException("fop.xml is missing from the build.");
            }
            byte[] configuration = fonts.among(new String(own.readAllBytes(), StandardCharsets.UTF_8))
                    .getBytes(StandardCharsets.UTF_8);
            FopFactoryBuilder builder = new FopConfParser(
                            new ByteArrayInputStream(configuration), Resources.BASE, new Resources(fonts.files()))
                    .getFopFactoryBuilder();
            builder.getFontManager().disableFontCache();
            return builder.setAccessibility(true).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SAXException e) {
            throw new IllegalStateException("fop.xml is wrong: " + e.getMessage(), e);
        }
    }

    /** Characters that XML has not, such as control characters in the name of a file. */
    private static final Pattern NO_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    byte[] pdf(String text, Consumer<String> remarks) {
        String readable = NO_XML.matcher(text).replaceAll("\uFFFD");
        MachineFonts fonts = MachineFonts.of(
                readable + drawings.values().stream().map(Drawing::texts).collect(Collectors.joining()));
        String formattingObjects = fonts.behind(fonts.shown(readable));
        fonts.remark().ifPresent(remarks);
        FopFactory factory = factory(fonts);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FOUserAgent agent = factory.newFOUserAgent();
        agent.getEventBroadcaster().addEventListener(Typesetter::refuse);
        try {
            SAXParserFactory parsers = SAXParserFactory.newInstance();
            parsers.setNamespaceAware(true);
            parsers.newSAXParser()
                    .parse(
                            new InputSource(new StringReader(formattingObjects)),
                            factory.newFop(MimeConstants.MIME_PDF, agent, out).getDefaultHandler());
        } catch (SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("The layout of the report failed: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return StableBytes.of(out.toByteArray());
    }

    /** What is only news or a warning is for those who write the template. */
    private static void refuse(Event event) {
        if (event.getSeverity() == EventSeverity.ERROR || event.getSeverity() == EventSeverity.FATAL) {
            throw new IllegalStateException("The layout of the report failed: " + EventFormatter.format(event));
        }
    }
}
