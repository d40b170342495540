package it.sportello.office.places;

/** A town and how well it fits, from 0 to 100. */
record Match(Municipality place, int score) {

    static final int EXACT = 100;
    /** From here up the name was said in full: no question is needed unless two towns bear it. */
    static final int SURE = 90;
    static final int BEGINS = 80;
    static final int CONTAINS = 70;
    static final int BEGUN = 60;
    static final int SLIP = 50;
}
