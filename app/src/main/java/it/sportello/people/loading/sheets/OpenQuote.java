package it.sportello.people.loading.sheets;

/** A quotation mark that opens a cell and is never closed takes all that follows into the cell. {@code line}: where it stands, from 1. */
final class OpenQuote extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int line;

    OpenQuote(int line) {
        super("opened at line " + line, null, false, false);
        this.line = line;
    }

    int line() {
        return line;
    }

    /** @return the line of the mark that makes a text unreadable, or 0. The next mark of the file closes it, and then too early. */
    static int line(String text, char delimiter) {
        int line = 1;
        int opened = 0;
        boolean quoted = false;
        boolean closed = false;
        boolean begins = true;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (quoted) {
                boolean doubled = c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"';
                at += doubled ? 1 : 0;
                closed = c == '"' && !doubled;
                quoted = !closed;
            } else if (begins && c == '"') {
                quoted = true;
                opened = line;
            } else if (closed && c != delimiter && !Character.isWhitespace(c)) {
                return opened;
            }
            if (!quoted && (c == delimiter || c == '\n')) {
                closed = false;
            }
            begins = c == delimiter || c == '\n';
            line += c == '\n' ? 1 : 0;
        }
        return quoted ? opened : 0;
    }
}
