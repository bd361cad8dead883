package vn.toancanh.alert.capxml;

/**
 * One fault of one message.
 *
 * @param path of the element, such as {@code alert/info[2]/area/polygon}; blank for the whole file
 * @param line from 1; 0 where none is known
 * @param about the word, number or name at fault, shortened
 */
public record CapFault(FaultName name, String path, int line, String about) {
    private static final int MOST = 80;

    public CapFault {
        about = about.strip().replaceAll("\\s+", " ");
        about = about.length() <= MOST ? about : about.substring(0, MOST - 1) + "…";
    }

    /** Path and line, such as {@code alert/sent:5}; the line alone where there is no path. */
    public String place() {
        return line == 0 ? path : path + ":" + line;
    }
}
