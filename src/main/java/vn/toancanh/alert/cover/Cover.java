package vn.toancanh.alert.cover;

import vn.toancanh.alert.AlertKey;
import vn.toancanh.alert.life.Stimulus;

/**
 * What an alert has to react to because of another one.
 *
 * @param stimulus {@link Stimulus.Suppress} with the fingerprint of the parent, or {@link
 *     Stimulus.Release}
 */
public record Cover(AlertKey key, Stimulus stimulus) {}
