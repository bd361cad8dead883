package vn.toancanh.base;

import java.time.Instant;
import java.util.function.Function;

/**
 * What a read of the warehouse gives back. Never null, never thrown: every screen must show all
 * three.
 */
public sealed interface Fetched<T> {
    /** The warehouse answered. */
    record Fresh<T>(T value, Instant asOf) implements Fetched<T> {}

    /** The warehouse did not answer; this is what we last saved. */
    record Stale<T>(T value, Instant asOf, ErrorCode reason) implements Fetched<T> {}

    /** The warehouse did not answer and nothing is saved. */
    record Absent<T>(ErrorCode reason) implements Fetched<T> {}

    default <R> Fetched<R> map(Function<T, R> f) {
        return switch (this) {
            case Fresh<T>(var value, var asOf) -> new Fresh<>(f.apply(value), asOf);
            case Stale<T>(var value, var asOf, var reason) ->
                    new Stale<>(f.apply(value), asOf, reason);
            case Absent<T>(var reason) -> new Absent<>(reason);
        };
    }
}
