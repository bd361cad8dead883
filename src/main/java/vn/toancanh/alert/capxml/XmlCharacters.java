package vn.toancanh.alert.capxml;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The characters of an XML file by its first bytes: a byte order mark, two bytes a letter, or the
 * encoding it declares; UTF-8 where it says nothing. A byte that is no letter is thrown, not
 * guessed.
 */
final class XmlCharacters {
    private static final int HEAD = 256;
    private static final Pattern DECLARED =
            Pattern.compile("^<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w.-]{1,40})[\"']");

    private XmlCharacters() {}

    /** How a file starts: the encoding its bytes show, and the length of its mark. */
    private record Start(Charset charset, int mark) {}

    static Reader of(InputStream in) throws IOException, XmlFault {
        var head = in.readNBytes(HEAD);
        var start = start(head);
        var rest = new ByteArrayInputStream(head, start.mark(), head.length - start.mark());
        var decoder =
                charset(head, start)
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new InputStreamReader(new SequenceInputStream(rest, in), decoder);
    }

    private static Start start(byte[] head) {
        if (begins(head, 0xef, 0xbb, 0xbf)) {
            return new Start(StandardCharsets.UTF_8, 3);
        }
        if (begins(head, 0xfe, 0xff) || begins(head, 0, '<')) {
            return new Start(StandardCharsets.UTF_16BE, head[0] == 0 ? 0 : 2);
        }
        if (begins(head, 0xff, 0xfe) || begins(head, '<', 0)) {
            return new Start(StandardCharsets.UTF_16LE, head[0] == '<' ? 0 : 2);
        }
        return new Start(StandardCharsets.UTF_8, 0);
    }

    private static boolean begins(byte[] head, int... with) {
        for (var i = 0; i < with.length; i++) {
            if (head.length <= i || (head[i] & 0xff) != with[i]) {
                return false;
            }
        }
        return true;
    }

    private static Charset charset(byte[] head, Start start) throws XmlFault {
        var shown = start.charset();
        var text = new String(head, start.mark(), head.length - start.mark(), shown);
        var declared = declared(text);
        if (declared.isEmpty()) {
            return shown;
        }
        var name = declared.get();
        var charset = known(name);
        var wide = !shown.equals(StandardCharsets.UTF_8);
        var claimsWide = name.toUpperCase(Locale.ROOT).startsWith("UTF-16");
        var agrees =
                wide ? claimsWide : !claimsWide && (start.mark() == 0 || charset.equals(shown));
        if (!agrees) {
            throw new XmlFault(FaultName.BAD_ENCODING, 1, name);
        }
        return wide ? shown : charset;
    }

    private static Optional<String> declared(String head) {
        var found = DECLARED.matcher(head);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static Charset known(String name) throws XmlFault {
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new XmlFault(FaultName.BAD_ENCODING, 1, name);
        }
    }
}
