package it.sportello.jobs.vacancies.search;

import it.sportello.jobs.vacancies.offer.Contract;
import it.sportello.jobs.vacancies.offer.Hours;
import it.sportello.jobs.vacancies.offer.Licence;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words people use for contract, hours and licence, in four languages; and those that ask for reserved vacancies. */
final class TermWords {

    /** L. 68/99: persons with disability and protected categories. */
    static final Pattern RESERVED = Pattern.compile("\\b(categori[ae] protett[ae]|(legge|l|lg|lex) 68\\b|68 99|68 1999"
            + "|collocamento (mirato|obbligatorio)|liste? special[ei]|protected categor\\w+|categories protegees|law 68|loi 68)");
    static final Pattern RADIUS = Pattern.compile("\\b(\\d{1,3}) ?(km|chilometri|kilometri)\\b");
    static final Pattern LICENCE = Pattern.compile(
            "\\b(?:(?:patente|patenti|licence|license|permis|رخصة) (am|a|be|b|ce|c e|c|de|d e|d|cqc)|(cqc))\\b");

    static final Map<Contract, Pattern> CONTRACTS = new LinkedHashMap<>();
    static final Map<Hours, Pattern> HOURS = new LinkedHashMap<>();

    static {
        put(CONTRACTS, Contract.PERMANENT, "(tempo )?indeterminato|posto fisso|fisso|permanent|cdi");
        put(CONTRACTS, Contract.FIXED_TERM, "(tempo )?determinato|temporaneo|fixed term|temporary|cdd");
        put(CONTRACTS, Contract.SEASONAL, "stagional[ei]|stagione|seasonal|saisonnier");
        put(CONTRACTS, Contract.APPRENTICESHIP, "apprendist\\w+|apprenticeship|apprentissage");
        put(CONTRACTS, Contract.TRAINEESHIP, "tirocini\\w*|stage|internship|traineeship");
        put(CONTRACTS, Contract.AGENCY, "somministrazione|interinale");
        put(CONTRACTS, Contract.FREELANCE, "partita iva|collaborazione|freelance");
        put(CONTRACTS, Contract.ON_CALL, "a chiamata");
        put(HOURS, Hours.PART_TIME, "part ?time|mezza giornata|poche ore|temps partiel|دوام جزيي");
        put(HOURS, Hours.FULL_TIME, "full ?time|tempo pieno|temps plein|دوام كامل");
        put(HOURS, Hours.NIGHT, "notte|notturn[oai]|night|nuit");
        put(HOURS, Hours.WEEKEND, "week ?end|fine settimana|sabato|domenica");
        put(HOURS, Hours.SHIFTS, "turni|turnist[ai]|shifts");
    }

    private TermWords() {
    }

    private static <T> void put(Map<T, Pattern> table, T value, String words) {
        table.put(value, Pattern.compile("\\b(" + words + ")\\b", Pattern.UNICODE_CHARACTER_CLASS));
    }

    /** Takes the first of a table that the text names out of the text. */
    static <T> T take(StringBuilder text, Map<T, Pattern> table) {
        for (var row : table.entrySet()) {
            if (take(text, row.getValue()) != null) {
                return row.getKey();
            }
        }
        return null;
    }

    static Licence takeLicence(StringBuilder text) {
        String found = take(text, LICENCE);
        return found == null ? null : Licence.read(found).orElse(null);
    }

    /** @return the first group that matched, or {@code null}; the words are gone from the text */
    static String take(StringBuilder text, Pattern words) {
        Matcher matcher = words.matcher(text);
        if (!matcher.find()) {
            return null;
        }
        String found = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        text.replace(matcher.start(), matcher.end(), " ");
        return found;
    }
}
