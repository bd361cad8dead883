package vn.toancanh.demo.warning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.cap.CapInfo.Category;
import vn.toancanh.alert.cap.CapInfo.Certainty;
import vn.toancanh.alert.cap.CapInfo.Response;
import vn.toancanh.alert.cap.CapInfo.Severity;
import vn.toancanh.alert.cap.CapInfo.Urgency;
import vn.toancanh.alert.capwrite.CapChain;
import vn.toancanh.alert.capwrite.CapWriter;
import vn.toancanh.alert.capwrite.OwnWarning;
import vn.toancanh.alert.capwrite.OwnWarning.Grade;
import vn.toancanh.alert.capwrite.OwnWarning.Place;
import vn.toancanh.alert.capwrite.OwnWarning.Words;
import vn.toancanh.alert.hazard.HazardLevel;
import vn.toancanh.base.AreaCode;
import vn.toancanh.base.Bilingual;
import vn.toancanh.warehouse.ServedWarning;

/**
 * What the simulated weather service warns of: the storm in an Alert, two Updates as it nears and a
 * Cancel when it is over, the flood, and an exercise. Made once; what is later than now is not told
 * yet.
 */
public final class DemoWarnings {
    private static final Bilingual NAME =
            new Bilingual(
                    "Đài Khí tượng Thuỷ văn Sao Mai (mô phỏng)",
                    "Sao Mai weather service (simulated)");

    private final DemoMoments moments;
    private final Supplier<WarnedPlaces> places;
    private @Nullable List<CapAlert> written;

    /** Where the warnings hold, in degrees. */
    public record WarnedPlaces(
            Geometry coast, Geometry storm, List<AreaCode> flooded, Geometry drill) {}

    /**
     * When what is sent, each known before the places are made.
     *
     * @param storm begin of the storm; {@code peak} its worst, {@code over} its end
     */
    public record DemoMoments(Instant storm, Instant peak, Instant over) {
        Instant alert() {
            return storm.minus(Duration.ofHours(20));
        }

        Instant near() {
            return peak.minus(Duration.ofHours(40));
        }

        Instant here() {
            return peak.minus(Duration.ofHours(9));
        }

        Instant flood() {
            return storm.plus(Duration.ofHours(26));
        }

        Instant drill() {
            return peak.minus(Duration.ofHours(6));
        }

        Instant cancel() {
            return over.plus(Duration.ofHours(2));
        }

        List<Instant> all() {
            return List.of(alert(), near(), here(), flood(), drill(), cancel());
        }
    }

    /**
     * @param places asked once, when the first message is wanted
     */
    public DemoWarnings(DemoMoments moments, Supplier<WarnedPlaces> places) {
        this.moments = moments;
        this.places = places;
    }

    /** How many there are by now; costs nothing. */
    public long count(Instant now) {
        return moments.all().stream().filter(at -> !at.isAfter(now)).count();
    }

    /** Those sent by now, oldest first. */
    public synchronized List<ServedWarning> upTo(Instant now) {
        if (count(now) == 0) {
            return List.of();
        }
        var all = written;
        if (all == null) {
            all = write(places.get());
            written = all;
        }
        return all.stream()
                .filter(message -> !message.sent().toInstant().isAfter(now))
                .map(DemoWarnings::served)
                .toList();
    }

    private static ServedWarning served(CapAlert message) {
        var title =
                message.infos().isEmpty() ? message.note() : message.infos().getFirst().headline();
        return new ServedWarning(
                message.identifier(), message.sent().toInstant(), title, CapWriter.write(message));
    }

    private List<CapAlert> write(WarnedPlaces where) {
        var all = new ArrayList<CapAlert>();
        all.addAll(storm(where).messages());
        var flooded =
                new Place(
                        new Bilingual("Các xã ven sông", "Communes by the rivers"),
                        where.flooded(),
                        List.of());
        all.addAll(
                chain("demo-lu", CapAlert.Status.ACTUAL)
                        .warn(flood(flooded), moments.flood())
                        .messages());
        var drill =
                new Place(
                        new Bilingual("Khu vực diễn tập", "Area of the exercise"),
                        List.of(),
                        DemoShapes.outlines(where.drill()));
        all.addAll(
                chain("demo-dien-tap", CapAlert.Status.EXERCISE)
                        .warn(drill(drill), moments.drill())
                        .messages());
        all.sort(Comparator.comparing(CapAlert::key));
        return List.copyOf(all);
    }

    private static CapChain chain(String episode, CapAlert.Status status) {
        var sender = new CapChain.Sender("canhbao@kttv.saomai.example", NAME, status);
        return CapChain.of(sender, episode);
    }

    /** As it nears it is seen to reach farther inland. */
    private CapChain storm(WarnedPlaces where) {
        var coast =
                new Place(
                        new Bilingual("Ven biển vùng bão đi qua", "The coast where it passes"),
                        List.of(),
                        DemoShapes.outlines(where.coast()));
        var inland =
                new Place(
                        new Bilingual("Ven biển và các vùng ngập", "The coast and where it floods"),
                        List.of(),
                        DemoShapes.outlines(where.storm()));
        var far = new Grade(Urgency.FUTURE, Severity.MODERATE, Certainty.POSSIBLE, HazardLevel.TWO);
        var near =
                new Grade(Urgency.EXPECTED, Severity.SEVERE, Certainty.LIKELY, HazardLevel.THREE);
        var here =
                new Grade(
                        Urgency.IMMEDIATE, Severity.SEVERE, Certainty.OBSERVED, HazardLevel.THREE);
        return chain("demo-bao-6", CapAlert.Status.ACTUAL)
                .warn(storm(DemoWords.FAR, far, Response.MONITOR, coast), moments.alert())
                .warn(storm(DemoWords.NEAR, near, Response.PREPARE, coast), moments.near())
                .warn(storm(DemoWords.HERE, here, Response.SHELTER, inland), moments.here())
                .cancel(DemoWords.OVER, moments.cancel());
    }

    private OwnWarning storm(Words words, Grade grade, Response response, Place where) {
        return new OwnWarning(
                words,
                List.of(Category.MET),
                List.of(response),
                grade,
                moments.storm(),
                moments.over().plus(Duration.ofHours(12)),
                List.of(where));
    }

    private OwnWarning flood(Place where) {
        return new OwnWarning(
                DemoWords.FLOOD,
                List.of(Category.MET, Category.GEO),
                List.of(Response.EVACUATE),
                new Grade(
                        Urgency.IMMEDIATE, Severity.MODERATE, Certainty.OBSERVED, HazardLevel.TWO),
                moments.flood(),
                moments.over(),
                List.of(where));
    }

    private OwnWarning drill(Place where) {
        return new OwnWarning(
                DemoWords.DRILL,
                List.of(Category.SAFETY),
                List.of(Response.NONE),
                new Grade(Urgency.FUTURE, Severity.SEVERE, Certainty.LIKELY, HazardLevel.FOUR),
                null,
                moments.peak().plus(Duration.ofDays(2)),
                List.of(where));
    }
}
