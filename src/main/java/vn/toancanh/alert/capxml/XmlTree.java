package vn.toancanh.alert.capxml;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads the elements of a message or a feed. Knows no document type and no outside entity, reads no
 * more than its bounds, whatever comes. Blocks on its input; not for threads to share.
 */
public final class XmlTree {
    /** Of one message; those of weather services have some ten thousand bytes. */
    public static final int MESSAGE_BYTES = 2 << 20;

    /** Of a feed, which may hold many messages. */
    public static final int FEED_BYTES = 16 << 20;

    private static final int MOST_DEEP = 32;
    private static final int MESSAGE_ELEMENTS = 20_000;
    private static final int FEED_ELEMENTS = 200_000;

    private final BoundedInput in;
    private final XMLStreamReader xml;
    private final Deque<Open> open = new ArrayDeque<>();
    private int mostElements = FEED_ELEMENTS;
    private int elements;
    private @Nullable Open root;

    private XmlTree(BoundedInput in) throws XMLStreamException, XmlFault, IOException {
        this.in = in;
        this.xml = factory().createXMLStreamReader(XmlCharacters.of(in));
    }

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
        factory.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
        factory.setXMLResolver((_, _, _, _) -> {
            throw new XMLStreamException("outside entities are not read");
        });
        // what is wrong is thrown as well; without this it is also printed
        factory.setXMLReporter((_, _, _, _) -> {});
        return factory;
    }

    /**
     * @throws IOException when the input itself fails
     */
    public static CapElement read(InputStream input) throws XmlFault, IOException {
        var in = new BoundedInput(input, FEED_BYTES);
        @Nullable XmlTree tree = null;
        try {
            tree = new XmlTree(in);
            return tree.whole();
            // the parser of the JDK throws more than it declares when bytes are garbage
        } catch (XMLStreamException | RuntimeException e) {
            in.rethrow();
            throw fault(in, e);
        } finally {
            if (tree != null) {
                tree.close();
            }
        }
    }

    private static XmlFault fault(BoundedInput in, Exception thrown) {
        var line = 0;
        var about = "";
        if (thrown instanceof XMLStreamException e) {
            line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNumber());
            about = said(e);
        }
        if (in.exceeded()) {
            return new XmlFault(FaultName.TOO_LARGE, 0, (in.bound() >> 20) + " MB");
        }
        var encoding =
                thrown instanceof XMLStreamException e
                        && e.getNestedException() instanceof CharacterCodingException;
        return new XmlFault(
                encoding ? FaultName.BAD_ENCODING : FaultName.NOT_WELL_FORMED, line, about);
    }

    /** The parser puts the place before the words; we say the place ourselves. */
    private static String said(XMLStreamException e) {
        var message = String.valueOf(e.getMessage());
        var at = message.indexOf("Message: ");
        return at < 0 ? message : message.substring(at + "Message: ".length());
    }

    private void close() {
        try {
            xml.close();
        } catch (XMLStreamException | RuntimeException e) {
            System.getLogger(XmlTree.class.getName()).log(System.Logger.Level.DEBUG, "close", e);
        }
    }

    private CapElement whole() throws XMLStreamException, XmlFault {
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.START_ELEMENT -> start();
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS,
                        XMLStreamConstants.CDATA,
                        XMLStreamConstants.SPACE ->
                        text();
                case XMLStreamConstants.DTD,
                        XMLStreamConstants.ENTITY_REFERENCE,
                        XMLStreamConstants.ENTITY_DECLARATION ->
                        throw new XmlFault(FaultName.DOCTYPE_REFUSED, line(), "");
                default -> {}
            }
        }
        if (root == null) {
            throw new XmlFault(FaultName.NOT_WELL_FORMED, 0, "");
        }
        return root.close("", root.name);
    }

    private void text() {
        var inside = open.peek();
        if (inside != null) {
            inside.text.append(xml.getTextCharacters(), xml.getTextStart(), xml.getTextLength());
        }
    }

    private void start() throws XmlFault {
        var namespace = xml.getNamespaceURI();
        var element = new Open(namespace == null ? "" : namespace, xml.getLocalName(), line());
        var parent = open.peek();
        if (parent == null) {
            root = element;
            root(element);
        } else {
            parent.children.add(element);
        }
        open.push(element);
        if (open.size() > MOST_DEEP) {
            throw new XmlFault(FaultName.TOO_DEEP, line(), String.valueOf(MOST_DEEP));
        }
        if (++elements > mostElements) {
            throw new XmlFault(FaultName.TOO_MANY_ELEMENTS, line(), String.valueOf(mostElements));
        }
        for (var i = 0; i < xml.getAttributeCount(); i++) {
            var of = xml.getAttributeNamespace(i);
            if (of == null || of.isEmpty() || of.equals(CapElement.CAP)) {
                element.attributes.add(
                        new CapElement.Attribute(
                                xml.getAttributeLocalName(i), xml.getAttributeValue(i)));
            }
        }
    }

    private void root(Open element) {
        if (element.name.equals("alert")) {
            in.lowerBy(FEED_BYTES - MESSAGE_BYTES);
            mostElements = MESSAGE_ELEMENTS;
        }
    }

    private int line() {
        return Math.max(0, xml.getLocation().getLineNumber());
    }

    /** An element whose end may be still to come. */
    private static final class Open {
        private final String namespace;
        private final String name;
        private final int line;
        private final StringBuilder text = new StringBuilder();
        private final List<CapElement.Attribute> attributes = new ArrayList<>();
        private final List<Open> children = new ArrayList<>();

        Open(String namespace, String name, int line) {
            this.namespace = namespace;
            this.name = name;
            this.line = line;
        }

        CapElement close(String above, String step) {
            var path = above.isEmpty() ? step : above + "/" + step;
            var counts = new HashMap<String, Integer>();
            children.forEach(child -> counts.merge(child.name, 1, Integer::sum));
            var seen = new HashMap<String, Integer>();
            var closed = new ArrayList<CapElement>(children.size());
            for (var child : children) {
                closed.add(child.close(path, step(child.name, counts, seen)));
            }
            return new CapElement(
                    namespace,
                    name,
                    path,
                    line,
                    text.toString().strip(),
                    List.copyOf(attributes),
                    List.copyOf(closed));
        }

        private static String step(
                String name, Map<String, Integer> counts, Map<String, Integer> seen) {
            var number = seen.merge(name, 1, Integer::sum);
            return counts.getOrDefault(name, 0) == 1 ? name : name + "[" + number + "]";
        }
    }
}
