package vn.toancanh.alert.capxml;

import java.util.List;
import java.util.Optional;

/**
 * One element of a file with its place, before anybody asks what it means.
 *
 * @param path names from the root, with a number where siblings share a name
 * @param text of the element itself, without outer white space
 * @param attributes those that are neither of XML nor of XML Schema
 */
public record CapElement(
        String namespace,
        String name,
        String path,
        int line,
        String text,
        List<Attribute> attributes,
        List<CapElement> children) {
    /** The namespace of version 1.2. */
    public static final String CAP = "urn:oasis:names:tc:emergency:cap:1.2";

    /** One of an element; the name without its namespace. */
    public record Attribute(String name, String value) {}

    public boolean isCap(String wanted) {
        return namespace.equals(CAP) && name.equals(wanted);
    }

    /** Of any namespace. */
    public List<CapElement> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    /** The first of that name. */
    public Optional<CapElement> child(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).findFirst();
    }

    /** Blank when there is no such child. */
    public String text(String wanted) {
        return child(wanted).map(CapElement::text).orElse("");
    }

    /** Blank when there is no such attribute. */
    public String attribute(String wanted) {
        return attributes.stream()
                .filter(attribute -> attribute.name().equals(wanted))
                .map(Attribute::value)
                .findFirst()
                .orElse("");
    }
}
