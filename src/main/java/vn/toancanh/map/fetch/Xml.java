package vn.toancanh.map.fetch;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import vn.toancanh.map.source.SourceException;
import vn.toancanh.map.source.SourceFault;

/**
 * An element of a description, names without their namespace. Document types are refused: nothing
 * is loaded from outside and nothing expands.
 */
record Xml(String name, Map<String, String> attributes, List<Xml> children, String text) {
    private static final int DEEPEST = 100;

    static Xml parse(byte[] bytes, String host) throws SourceException {
        // The factory of the JDK: one found on the class path might not keep these promises.
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            var reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
            while (reader.next() != XMLStreamConstants.START_ELEMENT) {
                if (reader.getEventType() == XMLStreamConstants.END_DOCUMENT) {
                    throw new XMLStreamException("no element");
                }
            }
            return element(reader, 0);
        } catch (XMLStreamException e) {
            var reason = String.valueOf(e.getMessage());
            throw new SourceException(SourceFault.BAD_CAPABILITIES, e, host, reason);
        }
    }

    private static Xml element(XMLStreamReader reader, int depth) throws XMLStreamException {
        if (depth > DEEPEST) {
            throw new XMLStreamException("too deep");
        }
        var name = reader.getLocalName();
        var attributes = new LinkedHashMap<String, String>();
        for (var i = 0; i < reader.getAttributeCount(); i++) {
            attributes.put(reader.getAttributeLocalName(i), reader.getAttributeValue(i));
        }
        var children = new ArrayList<Xml>();
        var text = new StringBuilder();
        while (reader.next() != XMLStreamConstants.END_ELEMENT) {
            if (reader.getEventType() == XMLStreamConstants.START_ELEMENT) {
                children.add(element(reader, depth + 1));
            } else if (reader.isCharacters()) {
                text.append(reader.getText());
            }
        }
        return new Xml(name, Map.copyOf(attributes), List.copyOf(children), text.toString());
    }

    String attribute(String key, String otherwise) {
        return attributes.getOrDefault(key, otherwise);
    }

    List<Xml> children(String wanted) {
        return children.stream().filter(child -> child.name.equals(wanted)).toList();
    }

    @Nullable Xml child(String wanted) {
        return children.stream().filter(c -> c.name.equals(wanted)).findFirst().orElse(null);
    }

    /** Text of a child, stripped; "" when there is none. */
    String textOf(String wanted) {
        var child = child(wanted);
        return child == null ? "" : child.text.strip();
    }

    /** Elements of these names at any depth, in the order of the document. */
    List<Xml> all(String... names) {
        var found = new ArrayList<Xml>();
        collect(Set.of(names), found);
        return found;
    }

    private void collect(Set<String> names, List<Xml> found) {
        if (names.contains(name)) {
            found.add(this);
        }
        children.forEach(child -> child.collect(names, found));
    }
}
