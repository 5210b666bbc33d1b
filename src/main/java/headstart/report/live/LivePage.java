package headstart.report.live;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import headstart.report.chart.Chart;
import headstart.report.chart.DotChart;
import headstart.report.chart.HeatChart;
import headstart.report.chart.PanelChart;
import headstart.report.chart.Theme;
import headstart.report.chart.TimelineChart;
import headstart.report.figure.DrawnFigure;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** All that the page's script draws, as JSON. The records of the charts are written as they are; columns of numbers stand apart, each once. */
public final class LivePage {
    private LivePage() {}

    /** A figure as the script gets it; a heat map also brings its colours and contours. */
    private record Live(String name, String kind, Chart chart, Optional<HeatChart.Look> look) {
        static Live of(DrawnFigure figure) {
            return new Live(
                    figure.name(),
                    kindOf(figure.live()),
                    figure.live(),
                    figure.live() instanceof HeatChart heat ? Optional.of(heat.look()) : Optional.empty());
        }
    }

    private record Colors(List<String> light, List<String> dark) {}

    private record Data(
            Colors colors,
            List<float[]> dashes,
            List<List<List<Double>>> markers,
            List<Live> figures,
            Optional<ExplorerData> explorer) {}

    private static String kindOf(Chart chart) {
        if (chart instanceof PanelChart) {
            return "panels";
        }
        if (chart instanceof DotChart) {
            return "dots";
        }
        if (chart instanceof TimelineChart) {
            return "timeline";
        }
        return "heat";
    }

    /**
     * The text: {@code {"columns": [...], "data": {...}}}, where arrays of numbers in the data are places among the columns. The same
     * figures give the same text.
     */
    public static String json(List<DrawnFigure> figures, Optional<ExplorerData> explorer) {
        SharedColumns columns = new SharedColumns();
        JsonMapper mapper = mapper(columns);
        Data data = new Data(
                new Colors(Theme.LIGHT.lineColors(), Theme.DARK.lineColors()),
                Theme.dashes(),
                Theme.markers(),
                figures.stream().map(Live::of).toList(),
                explorer);
        String text = mapper.writeValueAsString(data);
        return "{\"data\":" + text + ",\"columns\":" + mapper.writeValueAsString(columns.texts()) + "}";
    }

    private static JsonMapper mapper(SharedColumns columns) {
        SimpleModule module = new SimpleModule();
        module.addSerializer(
                double[].class, new Writer<>(double[].class, (value, out) -> out.writeNumber(columns.place(value))));
        module.addSerializer(
                boolean[].class, new Writer<>(boolean[].class, (value, out) -> out.writeNumber(columns.place(value))));
        module.addSerializer(Double.class, new Writer<>(Double.class, LivePage::number));
        module.addSerializer(double.class, new Writer<>(double.class, LivePage::number));
        return JsonMapper.builder()
                .changeDefaultVisibility(visibility -> visibility
                        .withVisibility(PropertyAccessor.FIELD, Visibility.ANY)
                        .withVisibility(PropertyAccessor.GETTER, Visibility.NONE)
                        .withVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE))
                .addModule(module)
                .build();
    }

    private static void number(Double value, JsonGenerator out) {
        if (value.isNaN()) {
            out.writeNull();
        } else if (value.isInfinite()) {
            out.writeString(ShortNumber.of(value));
        } else if (value == 0) {
            out.writeNumber(0);
        } else {
            out.writeNumber(ShortNumber.rounded(value));
        }
    }

    /** How a value of one type is written. */
    private interface Writing<T> {
        void write(T value, JsonGenerator out);
    }

    private static final class Writer<T> extends StdSerializer<T> {
        private final transient Writing<T> writing;

        Writer(Class<T> type, Writing<T> writing) {
            super(type);
            this.writing = writing;
        }

        @Override
        public void serialize(T value, JsonGenerator out, SerializationContext context) {
            writing.write(value, out);
        }
    }
}
