package vn.toancanh.app.evidence;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import vn.toancanh.app.fault.Fault;
import vn.toancanh.app.fault.FaultProxy;
import vn.toancanh.app.fault.Request;
import vn.toancanh.app.taskwork.Told;
import vn.toancanh.task.Act;
import vn.toancanh.task.Attachment;
import vn.toancanh.task.evidence.EvidenceException;
import vn.toancanh.task.evidence.EvidenceFault;
import vn.toancanh.task.evidence.SampleFiles;
import vn.toancanh.task.evidence.Standing;
import vn.toancanh.task.evidence.Standing.Place;
import vn.toancanh.warehouse.client.WarehouseFiles;

/** A photo from the computer of a commune to that of the chairman, over a network that fails. */
@Timeout(120)
class EvidenceOnItsWayTest {
    private static final byte[] PHOTO = SampleFiles.picture("png", 700, 11);
    private static final int PIECES =
            (PHOTO.length + WarehouseFiles.PIECE - 1) / WarehouseFiles.PIECE;

    @TempDir Path folder;
    private final AtomicInteger puts = new AtomicInteger();
    private final List<String> ranges = new CopyOnWriteArrayList<>();
    private volatile Function<Request, Fault> weather = _ -> Fault.NONE;
    private Office.Warehouse warehouse;
    private FaultProxy proxy;
    private Office commune;
    private Office chairman;

    @BeforeEach
    void open() throws Exception {
        var shared = Files.createDirectory(folder.resolve("warehouse"));
        warehouse = Office.Warehouse.start(shared, 50L << 20);
        proxy = FaultProxy.before(warehouse.port(), this::weather);
        chairman = warehouse.office("chairman", warehouse.address(), folder.resolve("chairman"));
        chairman.connect();
        commune = office();
    }

    private Office office() throws Exception {
        var address = proxy.address().toString();
        return warehouse.office("commune", address, folder.resolve("commune"));
    }

    @AfterEach
    void close() throws Exception {
        commune.close();
        chairman.close();
        proxy.close();
        warehouse.close();
    }

    private Fault weather(Request request) {
        if (request.method().equals("PUT")) {
            puts.incrementAndGet();
        }
        if (!request.header("Range").isEmpty()) {
            ranges.add(request.header("Range"));
        }
        return weather.apply(request);
    }

    /** A directive that the commune has accepted and nothing else of it is under way. */
    private UUID accepted() throws Exception {
        var directive = chairman.issue(commune.unit()).id();
        await().until(chairman::isSent);
        commune.tasks.read(commune.client);
        commune.act(directive, new Act.Accept(""));
        return directive;
    }

    private Attachment taken(String name) throws Exception {
        var file = Files.write(folder.resolve(name), PHOTO);
        var taken = commune.tasks.desk().evidence().take(file).get();
        Files.delete(file);
        return taken;
    }

    private Place place(Office office, UUID line, Attachment file) {
        return office.tasks.desk().evidence().standing(line, file).place();
    }

    private Path read(Office office, Attachment file) throws Exception {
        office.tasks.read(office.client);
        return office.tasks.desk().evidence().file(file).get();
    }

    private void sent() {
        commune.wake();
        await().atMost(Duration.ofSeconds(60))
                .until(() -> {
                    commune.wake();
                    return commune.isSent();
                });
    }

    @Test
    void aPhotoTakenOfflineIsSeenByAnotherPersonOnceTheLineIsThere() throws Exception {
        var directive = accepted();
        var photo = taken("Kè Hoà Tiến.png");
        var line = commune.reports(directive, List.of(photo));
        assertEquals(Place.WAITING, place(commune, line, photo));
        commune.connect();
        sent();
        await().until(() -> place(commune, line, photo) == Place.HERE);
        chairman.tasks.read(chairman.client);
        assertEquals(Place.THERE, place(chairman, line, photo));
        assertArrayEquals(PHOTO, Files.readAllBytes(read(chairman, photo)));
        assertEquals(Place.HERE, place(chairman, line, photo));
        var named = chairman.tasks.desk().lines(directive).getLast().act().evidence();
        assertEquals(List.of(photo), named);
    }

    @Test
    void whateverTheNetworkDoesThePhotoArrivesOnceAndWhole() throws Exception {
        var directive = accepted();
        var photo = taken("kè.png");
        weather =
                request -> {
                    if (!request.method().equals("PUT")) {
                        return Fault.NONE;
                    }
                    return switch (puts.get()) {
                        case 1 -> new Fault.Broken(100_000);
                        case 2, 6 -> new Fault.DropAnswer();
                        case 3 -> new Fault.Reset();
                        case 4 -> new Fault.Duplicate();
                        case 5 -> new Fault.Cut(20);
                        default -> Fault.NONE;
                    };
                };
        commune.reports(directive, List.of(photo));
        commune.connect();
        sent();
        assertArrayEquals(PHOTO, Files.readAllBytes(read(chairman, photo)));
        assertEquals(3, chairman.tasks.desk().lines(directive).size());
        assertTrue(puts.get() <= PIECES + 6, puts + " pieces were sent for " + PIECES);
    }

    @Test
    void aProgramThatIsKilledGoesOnWhereItEnded() throws Exception {
        var directive = accepted();
        var photo = taken("kè.png");
        weather =
                request ->
                        request.method().equals("PUT") && puts.get() > 3
                                ? new Fault.BlackHole()
                                : Fault.NONE;
        var line = commune.reports(directive, List.of(photo));
        commune.connect();
        await().until(() -> puts.get() > 3);
        var on = new Standing(Place.SENDING, 100 * 3 * WarehouseFiles.PIECE / PHOTO.length);
        assertEquals(on, commune.tasks.desk().evidence().standing(line, photo));
        commune.close();
        weather = _ -> Fault.NONE;
        commune = office();
        assertEquals(Place.WAITING, place(commune, line, photo));
        commune.connect();
        sent();
        assertArrayEquals(PHOTO, Files.readAllBytes(read(chairman, photo)));
        assertEquals(PIECES + 1, puts.get());
    }

    @Test
    void aFileThatIsSentDoesNotHoldBackOtherDirectives() throws Exception {
        var first = accepted();
        var second = accepted();
        weather = request -> request.method().equals("PUT") ? new Fault.BlackHole() : Fault.NONE;
        commune.reports(first, List.of(taken("kè.png")));
        var quick = commune.act(second, new Act.Comment("Đã nhận", List.of()));
        commune.connect();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> {
                    chairman.tasks.read(chairman.client);
                    return chairman.tasks.desk().lines(second).stream()
                            .anyMatch(each -> each.id().equals(quick));
                });
        assertEquals(2, chairman.tasks.desk().lines(first).size());
    }

    @Test
    void aCopyThatWasLostOrTamperedWithIsSaidSoAndTheWordsAreKept() throws Exception {
        var told = new CopyOnWriteArrayList<Told>();
        commune.tasks.onTold(told::add);
        var directive = accepted();
        var gone = taken("kè.png");
        commune.act(directive, new Act.Comment("Gửi ảnh", List.of(gone)));
        var copy = read(commune, gone);
        Files.delete(copy);
        commune.connect();
        sent();
        await().until(() -> told.size() == 1);
        assertEquals("file-gone", told.getFirst().word());
        var tampered = taken("kè.png");
        var bytes = PHOTO.clone();
        bytes[5000] ^= 1;
        Files.write(copy, bytes);
        commune.act(directive, new Act.Comment("Gửi lại ảnh", List.of(tampered)));
        sent();
        await().until(() -> told.size() == 2);
        assertEquals("file-changed", told.getLast().word());
        var kept = commune.tasks.refused().stream().map(each -> each.line().act()).toList();
        assertEquals(
                List.of(
                        new Act.Comment("Gửi ảnh", List.of(gone)),
                        new Act.Comment("Gửi lại ảnh", List.of(tampered))),
                kept);
        assertEquals(0, puts.get());
    }

    @Test
    void aWarehouseThatTakesLessSaysSo() throws Exception {
        warehouse.close();
        var small = Files.createDirectory(folder.resolve("small"));
        warehouse = Office.Warehouse.start(small, 1000);
        proxy.close();
        proxy = FaultProxy.before(warehouse.port(), this::weather);
        chairman.close();
        commune.close();
        chairman = warehouse.office("chairman", warehouse.address(), folder.resolve("chairman2"));
        chairman.connect();
        commune = warehouse.office("commune", proxy.address().toString(), folder.resolve("c2"));
        var told = new CopyOnWriteArrayList<Told>();
        commune.tasks.onTold(told::add);
        var directive = accepted();
        commune.reports(directive, List.of(taken("kè.png")));
        commune.connect();
        sent();
        await().until(() -> !told.isEmpty());
        assertEquals("too-large", told.getFirst().word());
        assertEquals(1, commune.tasks.refused().size());
    }

    @Test
    void aReadingThatBreaksOffGoesOnFromThere() throws Exception {
        var directive = accepted();
        var photo = taken("kè.png");
        commune.reports(directive, List.of(photo));
        commune.connect();
        sent();
        commune.close();
        var cut = new AtomicInteger();
        weather =
                request -> {
                    var reads =
                            request.method().equals("GET")
                                    && request.path().contains("attachments");
                    return reads && cut.incrementAndGet() < 3 ? new Fault.Cut(400_000) : Fault.NONE;
                };
        commune = warehouse.office("commune", proxy.address().toString(), folder.resolve("new"));
        commune.connect();
        assertArrayEquals(PHOTO, Files.readAllBytes(read(commune, photo)));
        assertEquals(2, ranges.size(), ranges.toString());
        assertTrue(ranges.stream().noneMatch(range -> range.equals("bytes=0-")), ranges.toString());
    }

    @Test
    void whatIsNowhereIsSaidSo() throws Exception {
        accepted();
        commune.connect();
        var unknown =
                SampleFiles.attachment("x.png", vn.toancanh.task.evidence.FileKind.PNG, PHOTO);
        var failed =
                assertThrows(
                        CompletionException.class,
                        () -> commune.tasks.desk().evidence().file(unknown).join());
        assertEquals(EvidenceFault.AWAY, ((EvidenceException) failed.getCause()).why());
    }
}
