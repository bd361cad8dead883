package vn.toancanh.alert.hazard;

import java.util.Optional;
import vn.toancanh.alert.cap.CapInfo;
import vn.toancanh.alert.cap.CapNames;

/** The level of hazard of a message. An estimate must be shown as one. */
public sealed interface MessageHazard {
    HazardLevel level();

    /** The message says so. */
    record Stated(HazardLevel level) implements MessageHazard {}

    /**
     * From the severity of the message. Level 5 is never estimated: a catastrophe is declared, not
     * inferred.
     */
    record Estimated(HazardLevel level) implements MessageHazard {}

    /** Empty where neither a level nor a severity is known; a level that is no level is ignored. */
    static Optional<MessageHazard> of(CapInfo info) {
        return stated(info).or(() -> estimated(info.severity()));
    }

    private static Optional<MessageHazard> stated(CapInfo info) {
        return info.parameters().stream()
                .filter(parameter -> parameter.name().equals(CapNames.HAZARD_LEVEL))
                .map(parameter -> parameter.value())
                .filter(value -> value.matches("[1-5]"))
                .map(Integer::valueOf)
                .map(HazardLevel::of)
                .flatMap(Optional::stream)
                .findFirst()
                .map(Stated::new);
    }

    private static Optional<MessageHazard> estimated(CapInfo.Severity severity) {
        return switch (severity) {
            case EXTREME -> Optional.of(new Estimated(HazardLevel.FOUR));
            case SEVERE -> Optional.of(new Estimated(HazardLevel.THREE));
            case MODERATE -> Optional.of(new Estimated(HazardLevel.TWO));
            case MINOR -> Optional.of(new Estimated(HazardLevel.ONE));
            case UNKNOWN -> Optional.empty();
        };
    }
}
