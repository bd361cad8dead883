package vn.toancanh.alert.capxml;

/** A file is no usable XML; the fault says why. */
public final class XmlFault extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient CapFault fault;

    public XmlFault(FaultName name, int line, String about) {
        super(name.name());
        fault = new CapFault(name, "", line, about);
    }

    public CapFault fault() {
        return fault;
    }
}
