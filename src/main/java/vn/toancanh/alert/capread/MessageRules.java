package vn.toancanh.alert.capread;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import vn.toancanh.alert.cap.CapReference;
import vn.toancanh.alert.cap.CapTime;
import vn.toancanh.alert.capxml.CapElement;
import vn.toancanh.alert.capxml.FaultName;

/** What the standard asks of a message as a whole, beyond its form. */
final class MessageRules {
    private static final Pattern FORBIDDEN = Pattern.compile("[\\s,<&]");
    private static final Set<String> REFER = Set.of("Update", "Cancel", "Ack", "Error");
    private static final Set<String> WARN = Set.of("Alert", "Update");

    /** Only who sent a warning may change or withdraw it; anybody may acknowledge or reject it. */
    private static final Set<String> OWN_ONLY = Set.of("Update", "Cancel");

    private final CapElement alert;
    private final Faults faults;

    MessageRules(CapElement alert, Faults faults) {
        this.alert = alert;
        this.faults = faults;
    }

    void check() {
        names();
        scope();
        var type = alert.text("msgType");
        var references = alert.child("references").filter(given -> !given.text().isEmpty());
        faults.unless(
                references.isPresent() || !REFER.contains(type),
                FaultName.REFERENCES_MISSING,
                alert,
                type);
        references.ifPresent(this::references);
        faults.unless(
                !WARN.contains(type) || alert.child("info").isPresent(),
                FaultName.INFO_MISSING,
                alert,
                type);
        new InfoRules(alert, faults).check();
    }

    private void names() {
        alert.child("identifier")
                .filter(given -> FORBIDDEN.matcher(given.text()).find())
                .ifPresent(at -> faults.add(FaultName.IDENTIFIER_CHARACTERS, at, at.text()));
        alert.child("sender")
                .filter(given -> FORBIDDEN.matcher(given.text()).find())
                .ifPresent(at -> faults.add(FaultName.SENDER_CHARACTERS, at, at.text()));
    }

    private void scope() {
        var scope = alert.child("scope");
        if (scope.isEmpty()) {
            return;
        }
        var at = scope.get();
        var restricted = at.text().equals("Restricted");
        var restriction = !alert.text("restriction").isEmpty();
        faults.unless(!restricted || restriction, FaultName.RESTRICTION_MISSING, at, at.text());
        faults.unless(
                restricted || !restriction, FaultName.RESTRICTION_WITHOUT_SCOPE, at, at.text());
        faults.unless(
                !at.text().equals("Private") || !alert.text("addresses").isEmpty(),
                FaultName.ADDRESSES_MISSING,
                at,
                at.text());
    }

    private void references(CapElement at) {
        var seen = new HashSet<String>();
        for (var triple : triples(at.text())) {
            faults.unless(seen.add(triple), FaultName.REPEATED_REFERENCE, at, triple);
            CapBuilder.reference(triple)
                    .ifPresentOrElse(
                            to -> reference(at, triple, to),
                            () -> faults.add(FaultName.BAD_REFERENCE, at, triple));
        }
    }

    private void reference(CapElement at, String triple, CapReference to) {
        var sender = alert.text("sender");
        var same = to.sender().equals(sender);
        if (same && to.identifier().equals(alert.text("identifier"))) {
            faults.add(FaultName.CIRCULAR_REFERENCE, at, triple);
            return;
        }
        CapTime.parse(alert.text("sent"))
                .filter(sent -> to.sent().isAfter(sent))
                .ifPresent(_ -> faults.add(FaultName.POSTDATED_REFERENCE, at, triple));
        faults.unless(
                same || !OWN_ONLY.contains(alert.text("msgType")),
                FaultName.REFERENCE_OF_ANOTHER_SENDER,
                at,
                to.sender());
    }

    /** References as written, one for each stretch between white space. */
    static List<String> triples(String references) {
        return Arrays.stream(references.strip().split("\\s+", -1))
                .filter(triple -> !triple.isEmpty())
                .toList();
    }
}
