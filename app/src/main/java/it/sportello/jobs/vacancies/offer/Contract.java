package it.sportello.jobs.vacancies.offer;

/**
 * The kind of contract offered. {@link #schema()} is the schema.org {@code employmentType} it is told as, together with the
 * {@link Hours}.
 */
public enum Contract {

    PERMANENT("Tempo indeterminato", null),
    FIXED_TERM("Tempo determinato", "TEMPORARY"),
    SEASONAL("Stagionale", "TEMPORARY"),
    AGENCY("Somministrazione", "TEMPORARY"),
    APPRENTICESHIP("Apprendistato", null),
    TRAINEESHIP("Tirocinio", "INTERN"),
    FREELANCE("Collaborazione o partita IVA", "CONTRACTOR"),
    ON_CALL("A chiamata", "PER_DIEM"),
    OTHER("Altro", "OTHER");

    private final String label;
    private final String schema;

    Contract(String label, String schema) {
        this.label = label;
        this.schema = schema;
    }

    public String label() {
        return label;
    }

    /** {@code null} when only the hours say it. */
    public String schema() {
        return schema;
    }
}
