package it.sportello.office.staff.signin;

/**
 * Wrong attempts, kept over a restart. However many names and addresses are tried, it holds a bounded number of records:
 * a key stands for a keyed digest of few bits, which nobody outside can aim at.
 */
public interface Throttles {

    /** @param kind {@code account} or {@code address}; @param value the e-mail or the address, never stored */
    Throttle of(String kind, String value);

    /** @return false when it was changed since its version: read it again */
    boolean keep(Throttle throttle);
}
