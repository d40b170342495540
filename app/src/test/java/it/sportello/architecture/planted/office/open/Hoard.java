package it.sportello.architecture.planted.office.open;

import org.bson.Document;

/** Planted: a domain that sees the driver. */
public class Hoard {
    public Document document;
}
