package vn.toancanh.map.picture;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.CoordinateSequence;
import org.locationtech.jts.geom.CoordinateSequenceFilter;
import org.locationtech.jts.geom.Geometry;
import vn.toancanh.map.geometry.StepCodec;
import vn.toancanh.map.geometry.StepGeometry;
import vn.toancanh.map.geometry.ZoomSteps;

/**
 * Prepared zoom steps beside the local copy, in a folder named after a digest of the shapes they
 * were made from: other shapes never find them. What is missing or damaged is made anew by whoever
 * asks, and written once more. Any thread.
 */
public final class StepFolder implements AutoCloseable {
    /** Keeps nothing. */
    public static final StepFolder NONE = new StepFolder(Path.of(""), false);

    private static final System.Logger LOG = System.getLogger(StepFolder.class.getName());

    /** A change of the thinning must raise it, or what the old one made is drawn. */
    private static final int THINNING = 1;

    private static final int DIGEST_BYTES = 32;
    private static final String LIST = "list";
    private static final String END = ".step";

    /** Boundaries of today and of the days somebody looked back to. */
    private static final int MOST_GROUNDS = 4;

    private final Path folder;
    private final boolean writable;
    private boolean closed;

    public StepFolder(Path folder, boolean writable) {
        this.folder = folder;
        this.writable = writable;
    }

    /** Whether some ground has all its steps in this folder. */
    public static boolean isWhole(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var grounds = Files.list(folder)) {
            return grounds.anyMatch(ground -> Files.exists(ground.resolve(LIST)));
        }
    }

    /** The steps of these projected shapes. */
    ZoomSteps.Shelf shelf(List<Geometry> shapes, int[] groups) {
        return this == NONE
                ? ZoomSteps.Shelf.NONE
                : new Ground(folder.resolve(digest(shapes, groups)));
    }

    private static String digest(List<Geometry> shapes, int[] groups) {
        var digest = sha256();
        var numbers = ByteBuffer.allocate(1 << 16);
        digest.update((byte) THINNING);
        for (int f = 0; f < groups.length; f++) {
            numbers.clear().putInt(groups[f]).putInt(shapes.get(f).getNumPoints());
            digest.update(numbers.flip());
            numbers.clear();
            shapes.get(f).apply(new Digesting(digest, numbers));
            digest.update(numbers.flip());
        }
        return HexFormat.of().formatHex(digest.digest(), 0, DIGEST_BYTES / 2);
    }

    private record Digesting(MessageDigest digest, ByteBuffer numbers)
            implements CoordinateSequenceFilter {
        @Override
        public void filter(CoordinateSequence points, int i) {
            if (numbers.remaining() < 2 * Double.BYTES) {
                digest.update(numbers.flip());
                numbers.clear();
            }
            numbers.putDouble(points.getOrdinate(i, 0)).putDouble(points.getOrdinate(i, 1));
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public boolean isGeometryChanged() {
            return false;
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Writes nothing from now on; waits for the step that is being written. */
    @Override
    public synchronized void close() {
        closed = true;
    }

    private synchronized boolean write(Path file, byte[] bytes) throws IOException {
        if (closed) {
            return false;
        }
        Files.createDirectories(file.getParent());
        var fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.write(fresh, bytes);
        Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
        return true;
    }

    /** Lets go of the grounds that were written longest ago. */
    private synchronized void tidy() throws IOException {
        if (closed) {
            return;
        }
        List<Path> grounds;
        try (var all = Files.list(folder)) {
            Comparator<Path> newest =
                    Comparator.comparingLong(each -> each.toFile().lastModified());
            grounds = all.sorted(newest.reversed()).skip(MOST_GROUNDS).toList();
        }
        for (var old : grounds) {
            try (var files = Files.list(old)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(old);
        }
    }

    /** The list of the steps there are is written last: without it nothing is taken from here. */
    private final class Ground implements ZoomSteps.Shelf {
        private final Path ground;
        private final AtomicBoolean keeping = new AtomicBoolean();

        Ground(Path ground) {
            this.ground = ground;
        }

        private Path list() {
            return ground.resolve(LIST);
        }

        private Path file(int step) {
            return ground.resolve(step + END);
        }

        @Override
        public List<Integer> steps() {
            var steps = new ArrayList<Integer>();
            try {
                if (Files.exists(list())) {
                    Files.readAllLines(list()).forEach(line -> steps.add(Integer.valueOf(line)));
                }
            } catch (IOException | NumberFormatException e) {
                LOG.log(System.Logger.Level.WARNING, "damaged: " + list(), e);
                return List.of();
            }
            return List.copyOf(steps);
        }

        @Override
        public @Nullable StepGeometry find(int step) {
            try {
                if (!Files.exists(file(step))) {
                    return null;
                }
                var bytes = Files.readAllBytes(file(step));
                var data =
                        Arrays.copyOfRange(
                                bytes, Math.min(DIGEST_BYTES, bytes.length), bytes.length);
                if (!Arrays.equals(sha256().digest(data), Arrays.copyOf(bytes, DIGEST_BYTES))) {
                    throw new IOException("other bytes than were written");
                }
                return StepCodec.read(data);
            } catch (IOException | StepCodec.DamagedStepException e) {
                LOG.log(System.Logger.Level.WARNING, "damaged: " + file(step), e);
                return null;
            }
        }

        @Override
        public void keep(List<Integer> steps, IntFunction<StepGeometry> made) {
            if (writable && keeping.compareAndSet(false, true)) {
                Thread.ofVirtual().name("zoom-steps").start(() -> write(steps, made));
            }
        }

        private void write(List<Integer> steps, IntFunction<StepGeometry> made) {
            try {
                for (int step : steps) {
                    if (find(step) == null && !write(step, made.apply(step))) {
                        return;
                    }
                }
                var lines = steps.stream().map(String::valueOf).toList();
                StepFolder.this.write(
                        list(), String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
                tidy();
            } catch (IOException e) {
                // The next start makes them again, as this one did.
                LOG.log(System.Logger.Level.WARNING, "not kept: " + ground, e);
            }
        }

        private boolean write(int step, StepGeometry made) throws IOException {
            var data = StepCodec.write(made);
            var bytes = ByteBuffer.allocate(DIGEST_BYTES + data.length);
            bytes.put(sha256().digest(data)).put(data);
            return StepFolder.this.write(file(step), bytes.array());
        }
    }
}
