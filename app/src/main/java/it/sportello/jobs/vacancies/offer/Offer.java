package it.sportello.jobs.vacancies.offer;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What a vacancy says: everything an operator may write and correct. The names follow schema.org JobPosting.
 *
 * @param words          title and description in Italian
 * @param translations   the same by language code ({@code en}, {@code fr}, {@code ar}); may be empty
 * @param occupation     id in the vocabulary of occupations
 * @param employer       who hires
 * @param workplace      where
 * @param terms          what is given
 * @param requirements   what is asked
 * @param positions      how many people, at least 1
 * @param validThrough   last day to apply
 * @param preselectionBy day by which the employer wants the names, or {@code null}
 * @param source         employer, or found
 * @param reserved       to the lists of L. 68/99: never searched, subscribed to, broadcast or applied for in chat
 * @param offices        codes of the offices that serve it; the first one received it
 */
public record Offer(Words words, Map<String, Words> translations, String occupation, Employer employer, Workplace workplace,
                    Terms terms, Requirements requirements, int positions, LocalDate validThrough, LocalDate preselectionBy,
                    Source source, boolean reserved, List<String> offices) {

    public Offer {
        translations = Map.copyOf(translations);
        offices = List.copyOf(offices);
    }

    public record Words(String title, String description) {
    }

    /** @param visible whether the public may read the name: an employer may ask to stay unnamed until the preselection */
    public record Employer(String name, boolean visible) {
    }

    /** @param place belfiore code of the municipality. @param remote the work can be done from home */
    public record Workplace(String place, boolean remote) {
    }

    /** In the language asked, else in Italian. */
    public Words words(String language) {
        return translations.getOrDefault(language, words);
    }
}
