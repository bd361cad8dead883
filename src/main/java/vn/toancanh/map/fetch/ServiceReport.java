package vn.toancanh.map.fetch;

import java.util.Set;
import vn.toancanh.map.source.SourceException;

/**
 * What a service says when it cannot answer: the exception report of OGC or the text of a page.
 *
 * @param root the document's element, "" when it has none
 * @param words as the server writes them
 * @param code its code, "" if there is none
 */
record ServiceReport(String root, String words, String code) {
    private static final Set<String> REPORTS =
            Set.of("ServiceExceptionReport", "ExceptionReport", "ServerException");

    /** XML, HTML or JSON rather than a picture. */
    static boolean isDocument(byte[] bytes) {
        for (var i = startsWithMark(bytes) ? 3 : 0; i < bytes.length; i++) {
            if (!Character.isWhitespace(bytes[i])) {
                return bytes[i] == '<' || bytes[i] == '{';
            }
        }
        return false;
    }

    /** The byte order mark of UTF-8. */
    private static boolean startsWithMark(byte[] bytes) {
        return bytes.length >= 3
                && bytes[0] == (byte) 0xef
                && bytes[1] == (byte) 0xbb
                && bytes[2] == (byte) 0xbf;
    }

    static ServiceReport read(byte[] bytes) {
        try {
            var document = Xml.parse(bytes, "");
            var words = new StringBuilder();
            var code = "";
            for (var part : document.all("ServiceException", "Exception", "ExceptionText")) {
                words.append(' ').append(part.text());
                code = part.attribute("code", part.attribute("exceptionCode", code));
            }
            var said = words.toString().strip();
            return new ServiceReport(document.name(), said.isEmpty() ? code : said, code);
        } catch (SourceException e) {
            return new ServiceReport("", "", "");
        }
    }

    boolean isReport() {
        return REPORTS.contains(root);
    }

    /** A tile beyond the edge of what the service has is no fault. */
    boolean isOutside() {
        return code.equals("TileOutOfRange");
    }
}
