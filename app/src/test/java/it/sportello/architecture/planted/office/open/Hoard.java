package it.sportello.architecture.planted.office.open;

import org.apache.commons.codec.digest.HmacUtils;
import org.bson.Document;

/** Planted: a domain that sees the driver, and shares what is for one thread. */
public class Hoard {
    public Document document;
    public HmacUtils codes;
}
