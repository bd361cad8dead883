package vn.toancanh.alert;

/** Region B: whether somebody has seen it. UNACK with an inactive condition is "tự hết". */
public enum Attention {
    NONE,
    UNACK,
    ACK
}
