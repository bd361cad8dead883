package vn.toancanh.cache;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;

/** Connections that are given back, not closed, by {@code close}. */
final class Lent {
    private Lent() {}

    static Connection until(Connection lent, Runnable giveBack) {
        return (Connection)
                Proxy.newProxyInstance(
                        Lent.class.getClassLoader(),
                        new Class<?>[] {Connection.class},
                        (_, method, arguments) -> {
                            if (method.getName().equals("close")) {
                                giveBack.run();
                                return null;
                            }
                            try {
                                return method.invoke(lent, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause() == null ? e : e.getCause();
                            }
                        });
    }
}
