package it.sportello.talk.broadcasts.codes;

import java.util.List;

/** Which broadcasts went out under a code: their own, or a vacancy's. */
public interface SentCodes {

    /** Before anything leaves under it. */
    void add(String code, String broadcast);

    /** The latest last, at most twenty. */
    List<String> of(String code);
}
