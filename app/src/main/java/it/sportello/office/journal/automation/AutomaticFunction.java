package it.sportello.office.journal.automation;

/**
 * One thing the service decides by itself. Each slice declares its own as a bean.
 *
 * @param name    kebab-case, never changed: {@code guess-language}
 * @param label   for staff
 * @param purpose what it decides, in plain Italian
 * @param version of its model or its rules: the journal says which one decided
 * @param without what happens when it is off; {@code null} when it cannot be, {@code always} says then why
 * @param always  why it cannot be turned off, or {@code null}
 * @param told    whether each use is told to the journal
 */
public record AutomaticFunction(String name, String label, String purpose, String version, String without, String always, boolean told) {

    public boolean canBeOff() {
        return without != null;
    }
}
