package vn.toancanh.task.wire;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses what lacks a field it cannot do without. */
final class Whole {
    /**
     * Looked up once: asking a class for its fields costs more than reading the line they are in.
     */
    private static final ClassValue<List<Part>> PARTS =
            new ClassValue<>() {
                @Override
                protected List<Part> computeValue(Class<?> type) {
                    return Arrays.stream(type.getRecordComponents()).map(Part::of).toList();
                }
            };

    private Whole() {}

    private record Part(String name, boolean mayLack, Method accessor) {
        static Part of(RecordComponent component) {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            var mayLack = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            return new Part(component.getName(), mayLack, accessor);
        }

        @Nullable Object in(Object value) {
            try {
                return accessor.invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + name, e);
            }
        }
    }

    /**
     * @throws IllegalArgumentException naming the field
     */
    static void check(@Nullable Object value) {
        if (value instanceof Collection<?> many) {
            many.forEach(Whole::check);
        } else if (value instanceof Record) {
            for (var part : PARTS.get(value.getClass())) {
                var there = part.in(value);
                if (there == null && !part.mayLack()) {
                    throw new IllegalArgumentException("'" + part.name() + "' is missing");
                }
                check(there);
            }
        }
    }
}
