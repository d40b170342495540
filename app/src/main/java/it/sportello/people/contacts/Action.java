package it.sportello.people.contacts;

/** What a person may ask for, and the proof it takes: one table, so that nobody decides it alone somewhere else. */
public enum Action {
    SEARCH(Proof.ADDRESS),
    SUBSCRIBE(Proof.ADDRESS),
    CHOOSE(Proof.ADDRESS),
    APPLY(Proof.ADDRESS),
    WITHDRAW(Proof.ADDRESS),
    SEE_OWN_APPLICATIONS(Proof.ADDRESS),
    LINK_ADDRESS(Proof.SHARED_CONTACT),
    SEE_OWN_RECORD(Proof.ONE_TIME_CODE),
    CHANGE_OWN_RECORD(Proof.DOCUMENT_SEEN),
    ERASE_OWN_RECORD(Proof.ONE_TIME_CODE);

    private final Proof needs;

    Action(Proof needs) {
        this.needs = needs;
    }

    public Proof needs() {
        return needs;
    }
}
