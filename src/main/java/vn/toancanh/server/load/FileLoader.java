package vn.toancanh.server.load;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.Consumer;
import vn.toancanh.server.load.ObservationsFile.Ground;
import vn.toancanh.server.sqlite.SqliteHoldings;
import vn.toancanh.server.words.RefusedException;

/**
 * Takes files into the warehouse. Each file is one transaction: whatever stops it, even a killed
 * process, leaves the state before it. Loading a file again changes nothing. Blocks.
 */
public final class FileLoader {
    private final SqliteHoldings holdings;
    private final Clock clock;
    private final Consumer<RejectedRow> rejections;

    /**
     * @param rejections hears of every row that is not taken
     */
    public FileLoader(SqliteHoldings holdings, Clock clock, Consumer<RejectedRow> rejections) {
        this.holdings = holdings;
        this.clock = clock;
        this.rejections = rejections;
    }

    public Tally units(Path file) throws RefusedException {
        try (var load = holdings.begin();
                var text = text(file)) {
            var tally = UnitsFile.load(file, text, load, rejections);
            load.commit();
            return tally;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    /** Units come first: an outline of a unit nobody knows is rejected. */
    public Tally boundaries(Path file) throws RefusedException {
        if (!Files.isReadable(file)) {
            throw new RefusedException("server.file.missing");
        }
        try (var load = holdings.begin()) {
            var tally = BoundariesFile.load(file, load, rejections);
            load.commit();
            return tally;
        }
    }

    /** Units come first: a number of a unit nobody knows is rejected. */
    public Tally observations(Path file) throws RefusedException {
        try (var text = text(file)) {
            return observations(file, text);
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    Tally observations(Path file, Reader text) throws RefusedException {
        try (var load = holdings.begin()) {
            var ground = new Ground(load, holdings.indicators(), clock.instant());
            var tally = ObservationsFile.load(file, text, ground, rejections);
            load.commit();
            return tally;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Reader text(Path file) throws IOException {
        return new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8);
    }

    private static RefusedException unreadable(IOException e) {
        return e instanceof NoSuchFileException
                ? new RefusedException("server.file.missing")
                : new RefusedException("server.file.unreadable", String.valueOf(e.getMessage()));
    }
}
