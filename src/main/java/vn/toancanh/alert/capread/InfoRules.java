package vn.toancanh.alert.capread;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import vn.toancanh.alert.cap.CapInfo;
import vn.toancanh.alert.cap.CapTime;
import vn.toancanh.alert.capxml.CapElement;
import vn.toancanh.alert.capxml.FaultName;

/** What the standard asks of the infos of a message and of their resources. */
final class InfoRules {
    private static final Pattern MIME =
            Pattern.compile("[A-Za-z0-9!#$&^_.+-]+/[A-Za-z0-9!#$&^_.+-]+(\\s*;.*)?");
    private static final Pattern SHA1 = Pattern.compile("[0-9A-Fa-f]{40}");

    private final CapElement alert;
    private final Faults faults;
    private final AreaRules areas;

    InfoRules(CapElement alert, Faults faults) {
        this.alert = alert;
        this.faults = faults;
        this.areas = new AreaRules(faults);
    }

    void check() {
        for (var info : alert.children("info")) {
            times(info);
            answers(info);
            info.child("web")
                    .filter(web -> !web.text().isEmpty() && !isAbsolute(web.text()))
                    .ifPresent(web -> faults.add(FaultName.WEB_NOT_ABSOLUTE, web, web.text()));
            info.children("resource").forEach(this::resource);
            info.children("area").forEach(areas::check);
        }
        languages();
    }

    private void times(CapElement info) {
        var sent = time(alert, "sent");
        var effective = time(info, "effective");
        if (alert.text("msgType").equals("Alert")) {
            inOrder(info, sent, effective, "effective", FaultName.EFFECTIVE_BEFORE_SENT);
        }
        var expires = time(info, "expires");
        inOrder(info, sent, expires, "expires", FaultName.EXPIRES_BEFORE_SENT);
        inOrder(info, effective, expires, "expires", FaultName.EXPIRES_BEFORE_EFFECTIVE);
        inOrder(info, time(info, "onset"), expires, "expires", FaultName.EXPIRES_BEFORE_ONSET);
    }

    private void inOrder(
            CapElement info,
            Optional<OffsetDateTime> first,
            Optional<OffsetDateTime> second,
            String at,
            FaultName fault) {
        if (first.isPresent() && second.isPresent() && second.get().isBefore(first.get())) {
            info.child(at).ifPresent(given -> faults.add(fault, given, given.text()));
        }
    }

    private static Optional<OffsetDateTime> time(CapElement in, String name) {
        return in.child(name).flatMap(given -> CapTime.parse(given.text()));
    }

    private void answers(CapElement info) {
        var answers = info.children("responseType");
        if (answers.size() > 1) {
            answers.stream()
                    .filter(answer -> answer.text().equals("None"))
                    .findFirst()
                    .ifPresent(at -> faults.add(FaultName.NO_ACTION_AMONG_ACTIONS, at, at.text()));
        }
    }

    private void resource(CapElement resource) {
        resource.child("mimeType")
                .filter(type -> !type.text().isEmpty() && !MIME.matcher(type.text()).matches())
                .ifPresent(type -> faults.add(FaultName.BAD_MIME_TYPE, type, type.text()));
        var content = resource.text("derefUri");
        resource.child("uri")
                .filter(uri -> !uri.text().isEmpty())
                .filter(uri -> content.isEmpty() && !isAbsolute(uri.text()))
                .ifPresent(
                        uri -> faults.add(FaultName.RELATIVE_URI_WITHOUT_CONTENT, uri, uri.text()));
        resource.child("derefUri")
                .filter(given -> !isBase64(given.text()))
                .ifPresent(given -> faults.add(FaultName.BAD_BASE64, given, given.text()));
        resource.child("digest")
                .filter(given -> !given.text().isEmpty() && !SHA1.matcher(given.text()).matches())
                .ifPresent(given -> faults.add(FaultName.BAD_DIGEST, given, given.text()));
    }

    private static boolean isBase64(String text) {
        try {
            // broken into lines by many senders
            Base64.getDecoder().decode(text.replaceAll("\\s", ""));
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isAbsolute(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** A text copied unchanged into an info of another language was not translated. */
    private void languages() {
        var languages = new HashMap<String, String>();
        for (var info : alert.children("info")) {
            var language = language(info);
            for (var part : new String[] {"description", "headline", "instruction"}) {
                var text = info.text(part);
                if (isWording(text)) {
                    var other = languages.putIfAbsent(part + "\n" + text, language);
                    if (other != null && !other.equals(language)) {
                        faults.add(FaultName.SAME_TEXT_IN_TWO_LANGUAGES, info, part);
                        break;
                    }
                }
            }
        }
    }

    /** One word may be the same in many languages: "Tsunami". */
    private static boolean isWording(String text) {
        return text.indexOf(' ') > 0;
    }

    private static String language(CapElement info) {
        var given = info.text("language");
        var whole = given.isEmpty() ? CapInfo.UNNAMED_LANGUAGE : given;
        return whole.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }
}
