package vn.toancanh.alert.capwrite;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import vn.toancanh.alert.cap.CapAlert;
import vn.toancanh.alert.cap.CapArea;
import vn.toancanh.alert.cap.CapInfo;
import vn.toancanh.alert.cap.CapPoint;
import vn.toancanh.alert.cap.CapReference;
import vn.toancanh.alert.cap.CapResource;
import vn.toancanh.alert.cap.CapTime;
import vn.toancanh.alert.cap.CapValue;
import vn.toancanh.alert.cap.CapWord;

/**
 * Writes messages so that reading them gives the same message. Characters that XML cannot hold are
 * written as U+FFFD. Any thread.
 */
public final class CapWriter {
    private final XmlLines xml = new XmlLines();

    private CapWriter() {}

    /** A whole document to be sent or kept as UTF-8. */
    public static String write(CapAlert alert) {
        var writer = new CapWriter();
        writer.alert(alert);
        return writer.xml.text();
    }

    private void alert(CapAlert alert) {
        xml.openMessage();
        xml.line("identifier", alert.identifier());
        xml.line("sender", alert.sender());
        xml.line("sent", CapTime.write(alert.sent()));
        xml.line("status", alert.status().word());
        xml.line("msgType", alert.kind().word());
        xml.optional("source", alert.source());
        xml.line("scope", alert.scope().word());
        xml.optional("restriction", alert.restriction());
        xml.optional("addresses", alert.addresses());
        alert.codes().forEach(code -> xml.line("code", code));
        xml.optional("note", alert.note());
        xml.optional("references", references(alert.references()));
        xml.optional("incidents", alert.incidents());
        alert.infos().forEach(this::info);
        xml.close("alert");
    }

    private static String references(List<CapReference> references) {
        return references.stream()
                .map(to -> to.sender() + "," + to.identifier() + "," + CapTime.write(to.sent()))
                .collect(Collectors.joining(" "));
    }

    private void info(CapInfo info) {
        xml.open("info");
        xml.line("language", info.language());
        words("category", info.categories());
        xml.line("event", info.event());
        words("responseType", info.responses());
        xml.line("urgency", info.urgency().word());
        xml.line("severity", info.severity().word());
        xml.line("certainty", info.certainty().word());
        xml.optional("audience", info.audience());
        values("eventCode", info.eventCodes());
        time("effective", info.effective());
        time("onset", info.onset());
        time("expires", info.expires());
        xml.optional("senderName", info.senderName());
        xml.optional("headline", info.headline());
        xml.optional("description", info.description());
        xml.optional("instruction", info.instruction());
        xml.optional("web", info.web());
        xml.optional("contact", info.contact());
        values("parameter", info.parameters());
        info.resources().forEach(this::resource);
        info.areas().forEach(this::area);
        xml.close("info");
    }

    private void resource(CapResource resource) {
        xml.open("resource");
        xml.line("resourceDesc", resource.description());
        xml.line("mimeType", resource.mimeType());
        var size = resource.size();
        xml.optional("size", size == null ? "" : size.toString());
        xml.optional("uri", resource.uri());
        xml.optional("derefUri", resource.content());
        xml.optional("digest", resource.digest());
        xml.close("resource");
    }

    private void area(CapArea area) {
        xml.open("area");
        xml.line("areaDesc", area.description());
        for (var polygon : area.polygons()) {
            var points = polygon.stream().map(CapPoint::written);
            xml.line("polygon", points.collect(Collectors.joining(" ")));
        }
        area.circles().forEach(circle -> xml.line("circle", circle.written()));
        values("geocode", area.geocodes());
        height("altitude", area.altitude());
        height("ceiling", area.ceiling());
        xml.close("area");
    }

    private <E extends CapWord> void words(String name, List<E> words) {
        words.forEach(word -> xml.line(name, word.word()));
    }

    private void values(String name, List<CapValue> values) {
        for (var value : values) {
            xml.open(name);
            xml.line("valueName", value.name());
            xml.line("value", value.value());
            xml.close(name);
        }
    }

    private void time(String name, @Nullable OffsetDateTime time) {
        xml.optional(name, time == null ? "" : CapTime.write(time));
    }

    private void height(String name, @Nullable BigDecimal feet) {
        xml.optional(name, feet == null ? "" : feet.toPlainString());
    }
}
