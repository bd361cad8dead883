package vn.toancanh.alert.capread;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.cap.CapArea;
import vn.toancanh.alert.cap.CapCircle;
import vn.toancanh.alert.cap.CapInfo;
import vn.toancanh.alert.cap.CapPoint;
import vn.toancanh.alert.cap.CapReference;
import vn.toancanh.alert.cap.CapResource;
import vn.toancanh.alert.cap.CapTime;
import vn.toancanh.alert.cap.CapValue;
import vn.toancanh.alert.cap.CapWord;
import vn.toancanh.alert.capxml.CapElement;

/**
 * Makes messages of elements whose form was found good. Leaves out references, polygons and circles
 * that mean nothing.
 */
final class CapBuilder {
    private CapBuilder() {}

    static CapAlert message(CapElement alert) {
        return new CapAlert(
                alert.text("identifier"),
                alert.text("sender"),
                Objects.requireNonNull(time(alert, "sent"), "sent"),
                word(CapAlert.Status.class, alert.text("status")),
                word(CapAlert.Kind.class, alert.text("msgType")),
                alert.text("source"),
                word(CapAlert.Scope.class, alert.text("scope")),
                alert.text("restriction"),
                alert.text("addresses"),
                alert.children("code").stream().map(CapElement::text).toList(),
                alert.text("note"),
                references(alert.text("references")),
                alert.text("incidents"),
                alert.children("info").stream().map(CapBuilder::info).toList());
    }

    private static List<CapReference> references(String text) {
        return MessageRules.triples(text).stream()
                .map(CapBuilder::reference)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    static Optional<CapReference> reference(String triple) {
        var parts = triple.split(",", -1);
        if (parts.length != 3 || parts[0].isEmpty() || parts[1].isEmpty()) {
            return Optional.empty();
        }
        return CapTime.parse(parts[2]).map(sent -> new CapReference(parts[0], parts[1], sent));
    }

    private static CapInfo info(CapElement info) {
        return new CapInfo(
                info.text("language"),
                words(CapInfo.Category.class, info.children("category")),
                info.text("event"),
                words(CapInfo.Response.class, info.children("responseType")),
                word(CapInfo.Urgency.class, info.text("urgency")),
                word(CapInfo.Severity.class, info.text("severity")),
                word(CapInfo.Certainty.class, info.text("certainty")),
                info.text("audience"),
                values(info, "eventCode"),
                time(info, "effective"),
                time(info, "onset"),
                time(info, "expires"),
                info.text("senderName"),
                info.text("headline"),
                info.text("description"),
                info.text("instruction"),
                info.text("web"),
                info.text("contact"),
                values(info, "parameter"),
                info.children("resource").stream().map(CapBuilder::resource).toList(),
                info.children("area").stream().map(CapBuilder::area).toList());
    }

    private static CapResource resource(CapElement resource) {
        var size = resource.text("size");
        return new CapResource(
                resource.text("resourceDesc"),
                resource.text("mimeType"),
                size.isEmpty() ? null : Long.valueOf(size),
                resource.text("uri"),
                resource.text("derefUri"),
                resource.text("digest"));
    }

    private static CapArea area(CapElement area) {
        return new CapArea(
                area.text("areaDesc"),
                area.children("polygon").stream()
                        .map(polygon -> polygon(polygon.text()))
                        .filter(points -> !points.isEmpty())
                        .toList(),
                area.children("circle").stream()
                        .map(circle -> CapCircle.parse(circle.text()))
                        .flatMap(Optional::stream)
                        .filter(circle -> circle.centre().isOnEarth() && circle.isPossible())
                        .toList(),
                values(area, "geocode"),
                number(area, "altitude"),
                number(area, "ceiling"));
    }

    /** Empty unless every point is one: half a polygon is another place. */
    private static List<CapPoint> polygon(String text) {
        var written = MessageRules.triples(text);
        var points =
                written.stream()
                        .map(CapPoint::parse)
                        .flatMap(Optional::stream)
                        .filter(CapPoint::isOnEarth)
                        .toList();
        return points.size() == written.size() ? points : List.of();
    }

    private static List<CapValue> values(CapElement in, String name) {
        return in.children(name).stream()
                .map(pair -> new CapValue(pair.text("valueName"), pair.text("value")))
                .toList();
    }

    private static @Nullable OffsetDateTime time(CapElement in, String name) {
        return CapTime.parse(in.text(name)).orElse(null);
    }

    private static @Nullable BigDecimal number(CapElement in, String name) {
        var text = in.text(name);
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static <E extends Enum<E> & CapWord> List<E> words(
            Class<E> list, List<CapElement> given) {
        return given.stream().map(element -> word(list, element.text())).toList();
    }

    private static <E extends Enum<E> & CapWord> E word(Class<E> list, String word) {
        return CapWord.find(list, word)
                .orElseThrow(() -> new NoSuchElementException("form was not checked: " + word));
    }
}
