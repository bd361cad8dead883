package vn.toancanh.task.wire;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** Refuses what lacks a field it cannot do without. */
final class Whole {
    private Whole() {}

    /**
     * @throws IllegalArgumentException naming the field
     */
    static void check(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            many.forEach(Whole::check);
        } else if (value instanceof Record) {
            for (var component : value.getClass().getRecordComponents()) {
                var part = part(value, component);
                if (part == null
                        && !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                    throw new IllegalArgumentException("'" + component.getName() + "' is missing");
                }
                check(part);
            }
        }
    }

    private static @Nullable Object part(Object value, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(value);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
