package it.sportello.jobs.vacancies.web;

import it.sportello.jobs.occupations.Occupation;
import it.sportello.jobs.occupations.Occupations;
import it.sportello.jobs.vacancies.Vacancy;
import it.sportello.jobs.vacancies.offer.Contract;
import it.sportello.jobs.vacancies.offer.Hours;
import it.sportello.jobs.vacancies.offer.Licence;
import it.sportello.jobs.vacancies.offer.Offer;
import it.sportello.jobs.vacancies.offer.Source;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.office.places.Municipality;
import it.sportello.office.places.PlaceFound;
import it.sportello.office.places.Places;
import it.sportello.office.staff.SignedIn;
import jakarta.inject.Singleton;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** Between the form of a vacancy and what is kept: towns by name, offices by name, lists to choose from. */
@Singleton
class VacancyForms {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ITALIAN);
    private static final Map<String, String> FLAGS = new LinkedHashMap<>();
    private static final Map<String, String> SOURCES = new LinkedHashMap<>();

    static {
        FLAGS.put("unnamed", "Non mostrare il nome dell'azienda");
        FLAGS.put("remote", "Si può lavorare da casa");
        FLAGS.put("board", "Vitto e alloggio");
        FLAGS.put("reserved", "Riservata (legge 68/99): non si pubblica e non si manda in chat");
        SOURCES.put("employer", "Portata dall'azienda");
        SOURCES.put("found", "Trovata da noi e verificata");
    }

    private final Places places;
    private final Occupations occupations;
    private final Offices offices;

    VacancyForms(Places places, Occupations occupations, Offices offices) {
        this.places = places;
        this.occupations = occupations;
        this.offices = offices;
    }

    /** @param kept what the form does not show and must not lose, or {@code null} */
    Offer offer(VacancyForm form, Offer kept) {
        return form.offer(belfiore(form.place()), kept == null ? Map.of() : kept.translations());
    }

    /** The office's province, else the workplace's: the first part of the code. */
    String province(Offer offer) {
        return offer.offices().stream().findFirst().flatMap(offices::find).map(Office::province)
                .or(() -> places.find(offer.workplace().place()).map(Municipality::province)).orElse("IT");
    }

    VacancyForm of(Vacancy vacancy) {
        Offer o = vacancy.offer();
        var found = o.source() instanceof Source.Found it ? it : new Source.Found("", "");
        List<String> flags = new ArrayList<>();
        tick(flags, "unnamed", !o.employer().visible());
        tick(flags, "remote", o.workplace().remote());
        tick(flags, "board", o.terms().boardAndLodging());
        tick(flags, "reserved", o.reserved());
        return new VacancyForm(o.words().title(), o.words().description(), o.occupation(), o.employer().name(),
                town(o.workplace().place()), o.terms().contract().name(), o.terms().hours().name(), o.terms().schedule(),
                o.terms().pay(), text(o.terms().start()), o.terms().months() == 0 ? "" : "" + o.terms().months(),
                text(o.requirements().licence()), o.requirements().education(), o.requirements().experience(),
                o.requirements().skills(), "" + o.positions(), text(o.validThrough()), text(o.preselectionBy()),
                o.source().isOurs() ? "employer" : "found", found.link(), found.how(), flags, o.offices(), "",
                vacancy.version());
    }

    Map<String, Object> model(VacancyForm form, String code, Map<String, String> errors, SignedIn who) {
        Map<String, Object> model = new HashMap<>(Map.of("form", form, "errors", errors, "flags", FLAGS, "sources", SOURCES,
                "contracts", labels(Contract.values(), Contract::label), "hours", labels(Hours.values(), Hours::label),
                "licences", labels(Licence.values(), Licence::name), "occupations", occupations(), "offices", names(who)));
        model.put("code", code);
        return model;
    }

    /** Names of the offices that serve it. */
    List<String> served(Offer offer) {
        return offer.offices().stream().map(code -> offices.find(code).map(Office::name).orElse(code)).toList();
    }

    /** {@code 1 dicembre 2026}, or {@code null}. */
    static String day(LocalDate day) {
        return day == null ? null : DAY.format(day);
    }

    /** Code to name of the offices this person works for. */
    Map<String, String> names(SignedIn who) {
        Map<String, String> names = new LinkedHashMap<>();
        offices.all().stream().filter(office -> who.mayWork(office.code()))
                .forEach(office -> names.put(office.code(), office.name()));
        who.offices().forEach(code -> names.putIfAbsent(code, code));
        return names;
    }

    private Map<String, String> occupations() {
        Map<String, String> labels = new LinkedHashMap<>();
        occupations.all().stream().sorted(Comparator.comparing(Occupation::label))
                .forEach(occupation -> labels.put(occupation.id(), occupation.label()));
        return labels;
    }

    String town(String belfiore) {
        return places.find(belfiore).map(Municipality::label).orElse("");
    }

    /** {@code Samone (TN)} is what the list of towns calls it; a bare name is enough when one town has it. */
    private String belfiore(String name) {
        String words = name == null ? "" : name.strip();
        if (words.isEmpty()) {
            return "";
        }
        return places.search(words.replaceAll("\\s*\\(.*\\)$", "")).stream().filter(town -> town.label().equals(words))
                .map(Municipality::belfiore).findFirst()
                .orElseGet(() -> places.recognise(words, null) instanceof PlaceFound.One(Municipality one) ? one.belfiore() : "");
    }

    private static <E extends Enum<E>> Map<String, String> labels(E[] words, Function<E, String> label) {
        Map<String, String> labels = new LinkedHashMap<>();
        Arrays.stream(words).forEach(word -> labels.put(word.name(), label.apply(word)));
        return labels;
    }

    private static void tick(List<String> flags, String flag, boolean on) {
        if (on) {
            flags.add(flag);
        }
    }

    private static String text(Object value) {
        return value == null ? "" : value.toString();
    }
}
