package it.sportello.office.staff;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a member of staff may do. The names are the words of {@code @Secured}.
 * OPERATOR works conversations and vacancies of the own offices; MANAGER approves broadcasts and sees figures of the own
 * offices; PROVINCE does the same for every office of a province, REGION for all; CONTACT_CENTRE finds people of all offices
 * and sees only what a booking takes; AUDITOR reads everything and changes nothing; ADMINISTRATOR makes accounts and offices,
 * everywhere.
 */
public final class Role {

    public static final String OPERATOR = "OPERATOR";
    public static final String MANAGER = "MANAGER";
    public static final String PROVINCE = "PROVINCE";
    public static final String REGION = "REGION";
    public static final String CONTACT_CENTRE = "CONTACT_CENTRE";
    public static final String AUDITOR = "AUDITOR";
    public static final String ADMINISTRATOR = "ADMINISTRATOR";

    /** As staff calls them, in the order in which they are offered. */
    public static final Map<String, String> LABELS = labels();
    public static final List<String> ALL = List.copyOf(LABELS.keySet());

    private static final Set<String> EVERYWHERE = Set.of(REGION, CONTACT_CENTRE, AUDITOR, ADMINISTRATOR);
    /** Those who see what a manager sees: of how many offices, and whether they may change it, is decided elsewhere. */
    private static final Set<String> AS_MANAGER = Set.of(PROVINCE, REGION, AUDITOR);

    private Role() {
    }

    private static Map<String, String> labels() {
        Map<String, String> labels = new LinkedHashMap<>();
        labels.put(OPERATOR, "Operatore");
        labels.put(MANAGER, "Responsabile");
        labels.put(PROVINCE, "Provincia");
        labels.put(REGION, "Regione");
        labels.put(CONTACT_CENTRE, "Centralino");
        labels.put(AUDITOR, "Revisore");
        labels.put(ADMINISTRATOR, "Amministratore");
        return Collections.unmodifiableMap(labels);
    }

    /** Whether the role is for all offices, also for those that will be opened. */
    public static boolean everywhere(String role) {
        return EVERYWHERE.contains(role);
    }

    /** The words of {@code @Secured} that let this role in: a page made for managers needs to know no other. */
    public static List<String> carried(String role) {
        return AS_MANAGER.contains(role) ? List.of(role, MANAGER) : List.of(role);
    }
}
