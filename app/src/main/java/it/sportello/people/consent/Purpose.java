package it.sportello.people.consent;

/**
 * Why we would write to someone first. PUBLIC_TASK (art. 6.1.e GDPR, d.lgs. 150/2015) may write until the person says no;
 * REQUEST needs that the person asked for it.
 */
public enum Purpose {
    VACANCIES(Basis.REQUEST),
    APPOINTMENTS(Basis.PUBLIC_TASK),
    QUESTIONNAIRES(Basis.PUBLIC_TASK),
    SURVEYS(Basis.PUBLIC_TASK),
    COMPANY_NEWS(Basis.REQUEST),
    SERVICE_NEWS(Basis.PUBLIC_TASK);

    public enum Basis { PUBLIC_TASK, REQUEST }

    private final Basis basis;

    Purpose(Basis basis) {
        this.basis = basis;
    }

    public Basis basis() {
        return basis;
    }
}
