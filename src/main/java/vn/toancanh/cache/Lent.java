package vn.toancanh.cache;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import javax.sql.DataSource;

/** Connections that are given back, not closed, by {@code close}. */
final class Lent {
    private Lent() {}

    /** Where a lent connection comes from. */
    @FunctionalInterface
    interface Lender {
        Connection lend() throws SQLException;
    }

    static Connection until(Connection lent, Runnable giveBack) {
        return (Connection)
                proxy(
                        Connection.class,
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

    /** A source that does one thing: lend. */
    static DataSource source(Lender lender) {
        return (DataSource)
                proxy(
                        DataSource.class,
                        (_, method, _) -> {
                            if (method.getName().equals("getConnection")) {
                                return lender.lend();
                            }
                            throw new SQLFeatureNotSupportedException(method.getName());
                        });
    }

    private static Object proxy(Class<?> type, InvocationHandler handler) {
        return Proxy.newProxyInstance(Lent.class.getClassLoader(), new Class<?>[] {type}, handler);
    }
}
