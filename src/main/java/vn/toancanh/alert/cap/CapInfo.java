package vn.toancanh.alert.cap;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a message says in one language. Optional texts are blank when absent.
 *
 * @param language RFC 3066, such as vi-VN; en-US where the message names none, by the standard
 * @param parameters values beyond the standard, such as a level of hazard
 */
public record CapInfo(
        String language,
        List<Category> categories,
        String event,
        List<Response> responses,
        Urgency urgency,
        Severity severity,
        Certainty certainty,
        String audience,
        List<CapValue> eventCodes,
        @Nullable OffsetDateTime effective,
        @Nullable OffsetDateTime onset,
        @Nullable OffsetDateTime expires,
        String senderName,
        String headline,
        String description,
        String instruction,
        String web,
        String contact,
        List<CapValue> parameters,
        List<CapResource> resources,
        List<CapArea> areas) {
    /** Of an info that names no language (the standard). */
    public static final String UNNAMED_LANGUAGE = "en-US";

    /** What field the event belongs to. */
    public enum Category implements CapWord {
        GEO("Geo"),
        MET("Met"),
        SAFETY("Safety"),
        SECURITY("Security"),
        RESCUE("Rescue"),
        FIRE("Fire"),
        HEALTH("Health"),
        ENV("Env"),
        TRANSPORT("Transport"),
        INFRA("Infra"),
        CBRNE("CBRNE"),
        OTHER("Other");

        private final String word;

        Category(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /** What people are asked to do. */
    public enum Response implements CapWord {
        SHELTER("Shelter"),
        EVACUATE("Evacuate"),
        PREPARE("Prepare"),
        EXECUTE("Execute"),
        AVOID("Avoid"),
        MONITOR("Monitor"),
        ASSESS("Assess"),
        ALL_CLEAR("AllClear"),
        NONE("None");

        private final String word;

        Response(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /** How soon people should act. */
    public enum Urgency implements CapWord {
        IMMEDIATE("Immediate"),
        EXPECTED("Expected"),
        FUTURE("Future"),
        PAST("Past"),
        UNKNOWN("Unknown");

        private final String word;

        Urgency(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /** Worst first, then unknown. */
    public enum Severity implements CapWord {
        EXTREME("Extreme"),
        SEVERE("Severe"),
        MODERATE("Moderate"),
        MINOR("Minor"),
        UNKNOWN("Unknown");

        private final String word;

        Severity(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    /** Surest first, then unknown. */
    public enum Certainty implements CapWord {
        OBSERVED("Observed"),
        LIKELY("Likely"),
        POSSIBLE("Possible"),
        UNLIKELY("Unlikely"),
        UNKNOWN("Unknown");

        private final String word;

        Certainty(String word) {
            this.word = word;
        }

        @Override
        public String word() {
            return word;
        }
    }

    public CapInfo {
        language = language.isBlank() ? UNNAMED_LANGUAGE : language.strip();
        categories = List.copyOf(categories);
        event = event.strip();
        responses = List.copyOf(responses);
        audience = audience.strip();
        eventCodes = List.copyOf(eventCodes);
        effective = toSecond(effective);
        onset = toSecond(onset);
        expires = toSecond(expires);
        senderName = senderName.strip();
        headline = headline.strip();
        description = description.strip();
        instruction = instruction.strip();
        web = web.strip();
        contact = contact.strip();
        parameters = List.copyOf(parameters);
        resources = List.copyOf(resources);
        areas = List.copyOf(areas);
    }

    private static @Nullable OffsetDateTime toSecond(@Nullable OffsetDateTime time) {
        return time == null ? null : time.truncatedTo(ChronoUnit.SECONDS);
    }

    public boolean hasExpired(Instant now) {
        return expires != null && !expires.toInstant().isAfter(now);
    }
}
