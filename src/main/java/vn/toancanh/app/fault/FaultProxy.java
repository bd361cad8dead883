package vn.toancanh.app.fault;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.function.Function;

/**
 * Stands between programs and a warehouse on this computer and does to each request what it is
 * told. Any thread.
 */
public final class FaultProxy implements AutoCloseable {
    private static final System.Logger LOG = System.getLogger(FaultProxy.class.getName());
    private static final int MILLIS = 1000;

    private final ServerSocket door = new ServerSocket(0, 500, InetAddress.getLoopbackAddress());
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final int behind;
    private final Function<Request, Fault> weather;

    private FaultProxy(int behind, Function<Request, Fault> weather) throws IOException {
        this.behind = behind;
        this.weather = weather;
    }

    /**
     * @param behind the port of the warehouse
     * @param weather asked about each request, on its own thread
     */
    public static FaultProxy before(int behind, Function<Request, Fault> weather)
            throws IOException {
        var proxy = new FaultProxy(behind, weather);
        Thread.ofVirtual().name("fault-proxy").start(proxy::accept);
        return proxy;
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + door.getLocalPort());
    }

    /** Tears down what is under way. */
    public void tear() {
        open.forEach(FaultProxy::drop);
    }

    private void accept() {
        while (!door.isClosed()) {
            try {
                var client = door.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> serve(client));
            } catch (IOException e) {
                LOG.log(System.Logger.Level.DEBUG, "nobody comes", e);
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            var request = Request.read(client.getInputStream());
            act(weather.apply(request), request, client);
        } catch (IOException e) {
            // One of the two has gone, as they do here.
            LOG.log(System.Logger.Level.DEBUG, "gone", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            open.remove(client);
        }
    }

    private void act(Fault fault, Request request, Socket client)
            throws IOException, InterruptedException {
        switch (fault) {
            case Fault.None _ -> pass(request, client);
            case Fault.Delay(var by) -> {
                if (!closed.await(by.toMillis(), java.util.concurrent.TimeUnit.MILLISECONDS)) {
                    pass(request, client);
                }
            }
            case Fault.Throttle(var perSecond) -> slowly(asked(request), perSecond, client);
            case Fault.Cut(var after) -> {
                var answer = asked(request);
                client.getOutputStream().write(answer, 0, Math.min(after, answer.length));
            }
            case Fault.Broken(var after) -> {
                try (var server = ask(request.bytes(after))) {
                    server.shutdownOutput();
                    drop(client);
                    var _ = server.getInputStream().readAllBytes();
                }
            }
            case Fault.Reset _ -> drop(client);
            case Fault.BlackHole _ -> closed.await();
            case Fault.Duplicate _ -> {
                var _ = asked(request);
                client.getOutputStream().write(asked(request));
            }
            case Fault.DropAnswer _ -> {
                var _ = asked(request);
            }
        }
    }

    private void pass(Request request, Socket client) throws IOException {
        try (var server = ask(request.bytes(Integer.MAX_VALUE))) {
            server.getInputStream().transferTo(client.getOutputStream());
        }
    }

    private byte[] asked(Request request) throws IOException {
        try (var server = ask(request.bytes(Integer.MAX_VALUE))) {
            return server.getInputStream().readAllBytes();
        }
    }

    private Socket ask(byte[] request) throws IOException {
        var server = new Socket(InetAddress.getLoopbackAddress(), behind);
        try {
            server.getOutputStream().write(request);
            server.getOutputStream().flush();
            return server;
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    private static void slowly(byte[] answer, int perSecond, Socket client)
            throws IOException, InterruptedException {
        OutputStream out = client.getOutputStream();
        var piece = Math.max(1, perSecond / 10);
        for (var from = 0; from < answer.length; from += piece) {
            out.write(answer, from, Math.min(piece, answer.length - from));
            out.flush();
            Thread.sleep(MILLIS / 10);
        }
    }

    private static void drop(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.DEBUG, "gone already", e);
        }
    }

    @Override
    public void close() throws IOException {
        closed.countDown();
        door.close();
        tear();
    }
}
