package it.sportello.bots.dialogue.words;

/** A flow that cannot be read: a red build, and a refusal at start. */
public class BrokenFlow extends RuntimeException {

    private final String file;
    private final String node;
    private final String what;

    public BrokenFlow(String file, String node, String what) {
        super(file + (node.isEmpty() ? "" : ", " + node) + ": " + what);
        this.file = file;
        this.node = node;
        this.what = what;
    }

    public String file() {
        return file;
    }

    /** Empty when the file as a whole is meant. */
    public String node() {
        return node;
    }

    public String what() {
        return what;
    }
}
