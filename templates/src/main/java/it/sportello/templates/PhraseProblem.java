package it.sportello.templates;

/** A template that cannot be used: names the file and the key, never a person's value. The start is refused, the build is red. */
public final class PhraseProblem extends RuntimeException {

    PhraseProblem(String file, String key, String what) {
        super(file + (key.isEmpty() ? "" : ", " + key) + ": " + what);
    }
}
