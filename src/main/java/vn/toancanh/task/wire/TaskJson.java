package vn.toancanh.task.wire;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import vn.toancanh.base.AreaCode;
import vn.toancanh.indicator.Dimensions;
import vn.toancanh.task.Act;
import vn.toancanh.task.Line;
import vn.toancanh.task.Measure;
import vn.toancanh.task.Origin;

/**
 * Acts and lines as JSON: fields are named as in the records, {@code do} names an act, {@code from}
 * an origin, {@code by} a way to measure. Any thread.
 */
public final class TaskJson {
    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .addModule(new JavaTimeModule())
                    .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .defaultPropertyInclusion(
                            JsonInclude.Value.construct(
                                    JsonInclude.Include.NON_NULL, JsonInclude.Include.NON_NULL))
                    .addMixIn(Act.class, Acts.class)
                    .addMixIn(Origin.class, Origins.class)
                    .addMixIn(Measure.class, Measures.class)
                    .addMixIn(AreaCode.class, Code.class)
                    .addMixIn(Dimensions.class, Text.class)
                    .build();

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "do")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Act.Issue.class, name = "issue"),
        @JsonSubTypes.Type(value = Act.Accept.class, name = "accept"),
        @JsonSubTypes.Type(value = Act.Return.class, name = "return"),
        @JsonSubTypes.Type(value = Act.Reissue.class, name = "reissue"),
        @JsonSubTypes.Type(value = Act.Withdraw.class, name = "withdraw"),
        @JsonSubTypes.Type(value = Act.Report.class, name = "report"),
        @JsonSubTypes.Type(value = Act.Rework.class, name = "rework"),
        @JsonSubTypes.Type(value = Act.Confirm.class, name = "confirm"),
        @JsonSubTypes.Type(value = Act.AskExtension.class, name = "ask-extension"),
        @JsonSubTypes.Type(value = Act.GrantExtension.class, name = "grant-extension"),
        @JsonSubTypes.Type(value = Act.DenyExtension.class, name = "deny-extension"),
        @JsonSubTypes.Type(value = Act.AskSupport.class, name = "ask-support"),
        @JsonSubTypes.Type(value = Act.AnswerSupport.class, name = "answer-support"),
        @JsonSubTypes.Type(value = Act.Suspend.class, name = "suspend"),
        @JsonSubTypes.Type(value = Act.Resume.class, name = "resume"),
        @JsonSubTypes.Type(value = Act.Escalate.class, name = "escalate"),
        @JsonSubTypes.Type(value = Act.Comment.class, name = "comment"),
        @JsonSubTypes.Type(value = Act.Close.class, name = "close")
    })
    private interface Acts {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "from")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Origin.OfAlert.class, name = "alert"),
        @JsonSubTypes.Type(value = Origin.OfIndicator.class, name = "indicator"),
        @JsonSubTypes.Type(value = Origin.OfPlace.class, name = "place"),
        @JsonSubTypes.Type(value = Origin.OfBriefing.class, name = "briefing"),
        @JsonSubTypes.Type(value = Origin.Blank.class, name = "blank")
    })
    private interface Origins {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = Measure.Measured.class, name = "goals"),
        @JsonSubTypes.Type(value = Measure.NotMeasurable.class, name = "nothing")
    })
    private interface Measures {}

    private interface Code {
        @JsonValue
        String value();
    }

    private interface Text {
        @JsonValue
        String text();
    }

    private TaskJson() {}

    /** What was done upon which directive, with the newest move its author knew. */
    public record Sent(UUID directive, @Nullable UUID seen, Instant at, Act act) {}

    /**
     * Lines of a warehouse in its order.
     *
     * @param next the place after which to go on; that asked for when there is nothing more
     * @param mark of that place, to be sent with it; null from a warehouse that gives none
     * @param more whether there may be more; null where only asking tells
     */
    public record Page(
            List<Numbered> lines, long next, @Nullable UUID mark, @Nullable Boolean more) {
        public Page(List<Numbered> lines, long next) {
            this(lines, next, null, null);
        }

        /** Whether nothing would come of asking again. */
        public boolean isLast() {
            return more != null && !more;
        }
    }

    public record Numbered(long seq, Line line) {}

    /**
     * @throws IllegalArgumentException naming what is missing: {@link #read} would refuse it
     */
    public static String text(Object written) {
        Whole.check(written);
        try {
            return MAPPER.writeValueAsString(written);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + written, e);
        }
    }

    /**
     * @throws IllegalArgumentException naming what is wrong
     */
    public static <T> T read(String text, Class<T> type) {
        try {
            var value = MAPPER.readValue(text, type);
            if (value == null) {
                throw new IllegalArgumentException("nothing is written");
            }
            Whole.check(value);
            return value;
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e.getOriginalMessage(), e);
        }
    }
}
