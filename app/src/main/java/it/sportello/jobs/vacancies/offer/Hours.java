package it.sportello.jobs.vacancies.offer;

/** Working time, by the codes the employment services use (FT, PT, LT, LN, WE). */
public enum Hours {

    FULL_TIME("Tempo pieno", "FULL_TIME"),
    PART_TIME("Part-time", "PART_TIME"),
    SHIFTS("A turni", "FULL_TIME"),
    NIGHT("Di notte", "FULL_TIME"),
    WEEKEND("Nel fine settimana", "PART_TIME");

    private final String label;
    private final String schema;

    Hours(String label, String schema) {
        this.label = label;
        this.schema = schema;
    }

    public String label() {
        return label;
    }

    /** The {@code employmentType} of schema.org. */
    public String schema() {
        return schema;
    }
}
