package vn.toancanh.app.taskbench;

import java.io.Closeable;
import java.io.IOException;
import java.util.regex.Pattern;

/**
 * A computer that listens for changes and reads directives as soon as it is told of some. It notes
 * when it had each line. One thread runs it.
 */
final class Watcher implements Closeable {
    private static final Pattern END =
            Pattern.compile("\"next\":(\\d+)(?:,\"mark\":\"([^\"]+)\")?,\"more\":(\\w+)}$");

    private static final int LONGEST_END = 120;

    private final HttpLine stream;
    private final HttpLine reading;
    private final Sightings sightings;
    private long after;
    private String mark = "";
    private volatile boolean ended;

    /**
     * @param most lines that can be noted
     */
    Watcher(int port, String token, int most) throws IOException {
        stream = new HttpLine(port, token);
        reading = new HttpLine(port, token);
        sightings = new Sightings(most);
    }

    /** Blocks; from now on nothing is missed. */
    void begin() throws IOException {
        read();
        stream.listen();
    }

    /** Blocks until it is closed. */
    void run() throws IOException {
        try {
            while (!ended) {
                if (stream.data().contains("\"tasks\"")) {
                    read();
                }
            }
        } catch (IOException e) {
            if (!ended) {
                throw e;
            }
        }
    }

    private void read() throws IOException {
        var more = true;
        while (more) {
            var answer = reading.get("/v1/tasks?after=" + after + mark);
            var end = END.matcher(answer.body());
            end.region(Math.max(0, answer.body().length() - LONGEST_END), answer.body().length());
            if (answer.status() != 200 || !end.find()) {
                throw new IOException("not read: " + answer.status() + " " + answer.body());
            }
            var before = after;
            after = Long.parseLong(end.group(1));
            mark = end.group(2) == null ? "" : "&mark=" + end.group(2);
            more = Boolean.parseBoolean(end.group(3));
            sightings.note(before, after);
        }
    }

    Sightings sightings() {
        return sightings;
    }

    @Override
    public void close() throws IOException {
        ended = true;
        stream.close();
        reading.close();
    }
}
