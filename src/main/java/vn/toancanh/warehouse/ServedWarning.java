package vn.toancanh.warehouse;

import java.time.Instant;

/**
 * One message of the Common Alerting Protocol as a warehouse hands it on.
 *
 * @param id unique among those of the warehouse
 * @param message the whole document, CAP 1.2 in XML
 */
public record ServedWarning(String id, Instant sent, String title, String message) {}
