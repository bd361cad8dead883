package vn.toancanh.map;

import java.util.concurrent.Executor;

/**
 * Where a map works.
 *
 * @param render a pool of a few threads that may be kept busy for a second
 * @param fx the door to the JavaFX thread
 */
public record MapThreads(Executor render, Executor fx) {}
