package it.sportello.people.privacy;

/** Tells the person, where they can be reached, what became of their request. Implemented by whoever may write to people. */
public interface RequestNews {

    /** Safe to repeat. Never tells of a request that is nobody's. */
    void tell(Request request);
}
