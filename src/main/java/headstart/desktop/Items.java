package headstart.desktop;

import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import sim.util.Properties;

/** The lines of an inspector as MASON takes them: what it would find by getters, setters, domains and descriptions of an object. */
final class Items extends Properties {
    private static final long serialVersionUID = 1;

    private final transient List<Item> items;

    Items(List<Item> items) {
        this.items = List.copyOf(items);
    }

    /** Whether there may be other lines at another time: MASON would build all of them anew at every event. */
    @Override
    public boolean isVolatile() {
        return false;
    }

    @Override
    public int numProperties() {
        return items.size();
    }

    @Override
    public Object getValue(int index) {
        return items.get(index).value().get();
    }

    @Override
    public @Nullable Object getDomain(int index) {
        return items.get(index).domain();
    }

    @Override
    public String getDescription(int index) {
        return items.get(index).description();
    }

    @Override
    public boolean isReadWrite(int index) {
        return items.get(index).setter() != null;
    }

    @Override
    public String getName(int index) {
        return items.get(index).name();
    }

    @Override
    public Class<?> getType(int index) {
        return items.get(index).type();
    }

    @Override
    protected Object _setValue(int index, Object value) {
        Consumer<Object> setter = items.get(index).setter();
        if (setter != null) {
            setter.accept(value);
        }
        return getValue(index);
    }
}
