package it.sportello.talk.broadcasts.repeats;

/** Which place of a broadcast reaches a person who has several, since two contacts were found to be one. */
public interface OncePerPerson {

    /**
     * @param person id of the contact that stands
     * @param place  {@code chunk/index}
     * @return whether this place has the person: the first that asked, and whenever it asks again
     */
    boolean take(String broadcast, String person, String place);
}
