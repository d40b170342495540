package it.sportello.platform.status;

import java.util.List;

/** A slice that can say whether what people use of it works. */
public interface StatusPart {

    List<Part> parts();

    /** @param name as people call it; @param works whether it does; @param meanwhile what to do while it does not: one plain sentence */
    record Part(String name, boolean works, String meanwhile) {
    }
}
