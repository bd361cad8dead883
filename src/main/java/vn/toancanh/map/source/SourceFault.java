package vn.toancanh.map.source;

/** Why a source gives nothing. The sentence of each is the text {@code map.fault.NAME}. */
public enum SourceFault {
    /** The address cannot be used: {0} the address. */
    BAD_ADDRESS,
    /** No connection: {0} the host. */
    UNREACHABLE,
    /** {0} the host. */
    TIMEOUT,
    /** The certificate: {0} the host. */
    TLS,
    /** {0} the host, {1} the HTTP status. */
    STATUS,
    /** Sent elsewhere: {0} the host, {1} the other one. */
    REDIRECTED,
    /** {0} what, {1} the bound in megabytes. */
    TOO_LARGE,
    /** More corners than fit into the memory: {0} the file or layer, {1} the bound. */
    TOO_MANY_VERTICES,
    /** Something else where a picture was asked for: {0} the host, {1} its type. */
    NOT_A_PICTURE,
    /** The server says in its own words what is wrong: {0} the host, {1} the words. */
    SERVICE_EXCEPTION,
    /** {0} the size that came, {1} the size that was agreed. */
    WRONG_SIZE,
    /** A picture that cannot be decoded: {0} reason. */
    BAD_PICTURE,
    /** A description of a service that cannot be used: {0} the host, {1} reason. */
    BAD_CAPABILITIES,
    /** {0} the layer, {1} those there are. */
    NO_SUCH_LAYER,
    /** A file without a coordinate system: {0} the file. */
    NO_CRS,
    /** {0} its name. */
    UNKNOWN_CRS,
    /** A file that cannot be read: {0} the file, {1} reason. */
    BAD_FILE,
    /** {0} what is empty. */
    EMPTY,
    /** A filter that cannot be understood: {0} the position counted from 1, {1} reason. */
    BAD_FILTER,
    /** Nobody waits for it any more. */
    CANCELLED;

    /** Key of its sentence in the text bundle. */
    public String textKey() {
        return "map.fault." + name();
    }
}
