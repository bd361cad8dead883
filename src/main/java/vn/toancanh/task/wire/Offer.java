package vn.toancanh.task.wire;

import java.util.UUID;
import vn.toancanh.task.Attachment;

/** A file announced for a directive, before its bytes are sent. */
public record Offer(UUID directive, Attachment attachment) {}
