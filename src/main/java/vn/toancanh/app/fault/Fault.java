package vn.toancanh.app.fault;

import java.time.Duration;

/** What becomes of one request on its way. */
public sealed interface Fault {
    Fault NONE = new None();

    record None() implements Fault {}

    /** It arrives later. */
    record Delay(Duration by) implements Fault {}

    /** The answer comes slowly. */
    record Throttle(int bytesPerSecond) implements Fault {
        public Throttle {
            if (bytesPerSecond < 1) {
                throw new IllegalArgumentException("nothing would ever come");
            }
        }
    }

    /** The answer ends in the middle. */
    record Cut(int afterBytes) implements Fault {}

    /** Only so much of its body arrives; then the connection is torn down. */
    record Broken(int afterBytes) implements Fault {}

    /** Nothing arrives; the connection is torn down. */
    record Reset() implements Fault {}

    /** Nothing arrives and nobody says so. */
    record BlackHole() implements Fault {}

    /** It arrives twice. */
    record Duplicate() implements Fault {}

    /** It arrives and is done; the answer is lost. */
    record DropAnswer() implements Fault {}
}
