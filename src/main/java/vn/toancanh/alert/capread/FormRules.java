package vn.toancanh.alert.capread;

import java.util.HashMap;
import java.util.Map;
import vn.toancanh.alert.capxml.CapElement;
import vn.toancanh.alert.capxml.FaultName;

/** Whether a message has the parts the standard asks for, in their order, with possible texts. */
final class FormRules {
    /** The standard lets a message carry a signature behind its infos. */
    private static final String SIGNATURE = "http://www.w3.org/2000/09/xmldsig#";

    private final Faults faults;

    FormRules(Faults faults) {
        this.faults = faults;
    }

    /**
     * @param shape with parts
     */
    void check(CapElement element, Shape shape) {
        attributes(element);
        faults.unless(element.text().isEmpty(), FaultName.UNEXPECTED_TEXT, element, element.text());
        var counts = new HashMap<String, Integer>();
        var furthest = 0;
        for (var child : element.children()) {
            if (isSignature(element, child)) {
                continue;
            }
            var place = child.namespace().equals(CapElement.CAP) ? shape.place(child.name()) : -1;
            if (place < 0) {
                faults.add(FaultName.UNKNOWN_ELEMENT, child, child.name());
                continue;
            }
            faults.unless(place >= furthest, FaultName.WRONG_ORDER, child, child.name());
            furthest = Math.max(furthest, place);
            var part = shape.parts().get(place);
            var count = counts.merge(part.name(), 1, Integer::sum);
            faults.unless(
                    part.repeats() || count == 1, FaultName.REPEATED_ELEMENT, child, child.name());
            child(child, part);
        }
        missing(element, shape, counts);
    }

    private static boolean isSignature(CapElement parent, CapElement child) {
        return parent.name().equals("alert") && child.namespace().equals(SIGNATURE);
    }

    private void attributes(CapElement element) {
        for (var attribute : element.attributes()) {
            faults.add(FaultName.UNKNOWN_ATTRIBUTE, element, attribute.name());
        }
    }

    private void child(CapElement child, Shape.Part part) {
        var shape = Shape.of(child);
        if (!shape.parts().isEmpty()) {
            check(child, shape);
            return;
        }
        attributes(child);
        for (var inside : child.children()) {
            faults.add(FaultName.UNKNOWN_ELEMENT, inside, inside.name());
        }
        var fault = part.fault();
        if (fault != null && !part.good().test(child.text())) {
            faults.add(fault, child, child.text().isEmpty() ? child.name() : child.text());
        }
    }

    private void missing(CapElement element, Shape shape, Map<String, Integer> counts) {
        for (var part : shape.parts()) {
            faults.unless(
                    !part.required() || counts.containsKey(part.name()),
                    FaultName.MISSING_ELEMENT,
                    element,
                    part.name());
        }
    }
}
