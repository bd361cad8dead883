package vn.toancanh.task.wire;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
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
        @Type(value = Act.Issue.class, name = "issue"),
        @Type(value = Act.Accept.class, name = "accept"),
        @Type(value = Act.Return.class, name = "return"),
        @Type(value = Act.Reissue.class, name = "reissue"),
        @Type(value = Act.Withdraw.class, name = "withdraw"),
        @Type(value = Act.Report.class, name = "report"),
        @Type(value = Act.Rework.class, name = "rework"),
        @Type(value = Act.Confirm.class, name = "confirm"),
        @Type(value = Act.AskExtension.class, name = "ask-extension"),
        @Type(value = Act.GrantExtension.class, name = "grant-extension"),
        @Type(value = Act.DenyExtension.class, name = "deny-extension"),
        @Type(value = Act.AskSupport.class, name = "ask-support"),
        @Type(value = Act.AnswerSupport.class, name = "answer-support"),
        @Type(value = Act.Suspend.class, name = "suspend"),
        @Type(value = Act.Resume.class, name = "resume"),
        @Type(value = Act.Escalate.class, name = "escalate"),
        @Type(value = Act.Comment.class, name = "comment"),
        @Type(value = Act.Close.class, name = "close")
    })
    private interface Acts {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "from")
    @JsonSubTypes({
        @Type(value = Origin.OfAlert.class, name = "alert"),
        @Type(value = Origin.OfIndicator.class, name = "indicator"),
        @Type(value = Origin.OfPlace.class, name = "place"),
        @Type(value = Origin.OfBriefing.class, name = "briefing"),
        @Type(value = Origin.Blank.class, name = "blank")
    })
    private interface Origins {}

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "by")
    @JsonSubTypes({
        @Type(value = Measure.Measured.class, name = "goals"),
        @Type(value = Measure.NotMeasurable.class, name = "nothing")
    })
    private interface Measures {}

    private abstract static class Code {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Code(String value) {}

        @JsonValue
        abstract String value();
    }

    private abstract static class Text {
        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        Text(String text) {}

        @JsonValue
        abstract String text();
    }

    private TaskJson() {}

    /** What was done upon which directive, with the newest move its author knew. */
    public record Sent(UUID directive, @Nullable UUID seen, Instant at, Act act) {}

    /**
     * Lines of a warehouse in its order.
     *
     * @param next the place after which to go on; that asked for when there is nothing more
     */
    public record Page(List<Numbered> lines, long next) {}

    public record Numbered(long seq, Line line) {}

    public static String text(Object written) {
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
