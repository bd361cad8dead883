package vn.toancanh.area;

/** A point in WGS 84 degrees. */
public record LonLat(double lon, double lat) {
    public LonLat {
        if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) {
            throw new IllegalArgumentException("not a longitude and latitude: " + lon + ", " + lat);
        }
    }
}
