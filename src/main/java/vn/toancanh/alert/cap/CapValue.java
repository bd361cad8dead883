package vn.toancanh.alert.cap;

/** A value with the name of the list it is from: a parameter, an event code or a geocode. */
public record CapValue(String name, String value) {
    public CapValue {
        name = name.strip();
        value = value.strip();
    }
}
