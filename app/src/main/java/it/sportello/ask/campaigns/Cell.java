package it.sportello.ask.campaigns;

/** Invited and answers of some people. */
public record Cell(int invited, int answers) {

    public static final Cell NONE = new Cell(0, 0);

    /** In a hundred, rounded to the nearest; of nobody it is 0, as printed. */
    public int rate() {
        return invited == 0 ? 0 : (200 * answers + invited) / (2 * invited);
    }

    public boolean nobody() {
        return invited == 0;
    }

    /** As a dashboard says it: a rate of nobody is no rate. */
    public String said() {
        return nobody() ? "nessun contatto" : rate() + " %";
    }

    public Cell plus(Cell other) {
        return new Cell(invited + other.invited, answers + other.answers);
    }
}
