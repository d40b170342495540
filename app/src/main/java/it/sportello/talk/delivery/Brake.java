package it.sportello.talk.delivery;

/** The one button that stops everything we start, on every process at once. Answers go on. */
public interface Brake {

    boolean pressed();

    /** @param staff id of who pressed it */
    void press(String staff);

    void release(String staff);
}
