package vn.toancanh.map.picture;

import vn.toancanh.area.LonLat;

/**
 * A ring around a place where something is going on.
 *
 * @param text what a screen reader and the hover card say
 * @param fresh not yet acknowledged: it pulses where motion is allowed
 */
public record MapRing(String id, LonLat at, Tone tone, String text, boolean fresh) {
    /** Status tones; the style sheet gives each its colour. */
    public enum Tone {
        OK,
        WATCH,
        ACT,
        UNKNOWN
    }
}
