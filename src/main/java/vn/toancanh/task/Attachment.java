package vn.toancanh.task;

import java.util.UUID;

/**
 * A file that belongs to a report or a comment; its bytes travel by themselves.
 *
 * @param type media type, by its content and not by its name
 * @param size in bytes
 * @param sha256 of all bytes, lower-case hexadecimal
 */
public record Attachment(UUID id, String name, String type, long size, String sha256) {}
