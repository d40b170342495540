package it.sportello.jobs.vacancies.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import it.sportello.jobs.vacancies.offer.Contract;
import it.sportello.jobs.vacancies.offer.Hours;
import it.sportello.jobs.vacancies.offer.Licence;
import it.sportello.jobs.vacancies.offer.Offer;
import it.sportello.jobs.vacancies.offer.Requirements;
import it.sportello.jobs.vacancies.offer.Source;
import it.sportello.jobs.vacancies.offer.Terms;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;

/**
 * What an operator writes about a vacancy, as written.
 *
 * @param place   a town's name: {@code Cagliari} or {@code Samone (TN)}
 * @param flags   what is ticked: unnamed, remote, board, reserved
 * @param key     of this form: sent twice, it makes one vacancy
 * @param version of the vacancy the operator was looking at
 */
@Introspected
record VacancyForm(@Nullable String title, @Nullable String description, @Nullable String occupation,
                   @Nullable String employer, @Nullable String place, @Nullable String contract, @Nullable String hours,
                   @Nullable String schedule, @Nullable String pay, @Nullable String start, @Nullable String months,
                   @Nullable String licence, @Nullable String education, @Nullable String experience,
                   @Nullable String skills, @Nullable String positions, @Nullable String validThrough,
                   @Nullable String preselectionBy, @Nullable String source, @Nullable String link, @Nullable String how,
                   @Nullable List<String> flags, @Nullable List<String> offices, @Nullable String key,
                   @Nullable Long version) {

    VacancyForm {
        flags = flags == null ? List.of() : List.copyOf(flags);
        offices = offices == null ? List.of() : List.copyOf(offices);
        version = version == null ? 0 : version;
        positions = positions == null ? "1" : positions;
    }

    static VacancyForm empty(String key, List<String> offices) {
        return new VacancyForm(null, null, null, null, null, Contract.FIXED_TERM.name(), Hours.FULL_TIME.name(), null, null,
                null, null, null, null, null, null, "1", null, null, "employer", null, null, null, offices, key, 0L);
    }

    /** @param belfiore of the place, empty when it was not understood */
    Offer offer(String belfiore, Map<String, Offer.Words> translations) {
        return new Offer(new Offer.Words(text(title), text(description)), translations, text(occupation),
                new Offer.Employer(text(employer), !flags.contains("unnamed")),
                new Offer.Workplace(belfiore, flags.contains("remote")),
                new Terms(one(Contract.class, contract, Contract.OTHER), one(Hours.class, hours, Hours.FULL_TIME),
                        text(schedule), text(pay), day(start), number(months, 0), flags.contains("board")),
                new Requirements(Licence.read(licence).orElse(null), text(education), text(experience), text(skills)),
                number(positions, 0), day(validThrough), day(preselectionBy),
                "found".equals(source) ? new Source.Found(text(link), text(how)) : new Source.FromEmployer(),
                flags.contains("reserved"), offices);
    }

    private static String text(String value) {
        return value == null ? "" : value.strip();
    }

    private static int number(String value, int otherwise) {
        return text(value).matches("\\d{1,4}") ? Integer.parseInt(text(value)) : otherwise;
    }

    private static LocalDate day(String value) {
        try {
            return text(value).isEmpty() ? null : LocalDate.parse(text(value));
        } catch (DateTimeParseException notADay) {
            return null;
        }
    }

    private static <E extends Enum<E>> E one(Class<E> words, String value, E otherwise) {
        for (E word : words.getEnumConstants()) {
            if (word.name().equals(value)) {
                return word;
            }
        }
        return otherwise;
    }
}
