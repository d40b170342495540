package it.sportello.ask.questionnaires.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import it.sportello.ask.questionnaires.Filed;
import it.sportello.ask.questionnaires.Sheet;
import it.sportello.ask.questionnaires.SheetState;
import it.sportello.ask.questionnaires.Sheets;
import it.sportello.ask.questionnaires.keeping.Questionnaires;
import it.sportello.ask.scores.rules.Band;
import it.sportello.ask.scores.rules.Dimension;
import it.sportello.ask.scores.rules.FindRules;
import it.sportello.office.offices.Offices;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.contacts.Contact;
import it.sportello.people.contacts.Contacts;
import it.sportello.people.records.Person;
import it.sportello.platform.time.Rome;
import it.sportello.platform.web.Pages;
import jakarta.inject.Singleton;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The list of sheets of an office, chosen by questionnaire, state and band. */
@Singleton
class SheetList {

    /** Sheets whose office nobody knows yet. */
    static final String NOBODYS = "nessuno";

    private final Sheets sheets;
    private final Questionnaires questionnaires;
    private final FindRules rules;
    private final Contacts contacts;
    private final Offices offices;
    private final InstantSource clock;

    SheetList(Sheets sheets, Questionnaires questionnaires, FindRules rules, Contacts contacts, Offices offices, InstantSource clock) {
        this.sheets = sheets;
        this.questionnaires = questionnaires;
        this.rules = rules;
        this.contacts = contacts;
        this.offices = offices;
        this.clock = clock;
    }

    @Introspected
    record Row(String id, String person, String questionnaire, String state, String tone, String opened, String sent, String bands) {
    }

    HttpResponse<?> page(SheetsController.Wanted wanted, SignedIn who) {
        Map<String, String> names = new LinkedHashMap<>();
        offices.all().stream().filter(each -> who.mayWork(each.code())).forEach(each -> names.put(each.code(), each.name()));
        names.put(NOBODYS, "Persone senza ufficio");
        String office = blank(wanted.office()) ? first(names.keySet()) : wanted.office();
        if (!names.containsKey(office)) {
            return Pages.forbidden("Questo non è un tuo ufficio.");
        }
        SheetState state = Arrays.stream(SheetState.values()).filter(each -> each.name().equals(wanted.state())).findFirst().orElse(null);
        Map<String, String> bands = bands();
        String band = wanted.band() != null && bands.containsKey(wanted.band()) ? wanted.band() : null;
        String questionnaire = blank(wanted.questionnaire()) || questionnaires.named(wanted.questionnaire()).isEmpty() ? null : wanted.questionnaire();
        Sheets.Listed found = sheets.ofOffice(code(office), new Sheets.Filter(state, questionnaire, band), wanted.from());
        Map<String, Object> model = new HashMap<>();
        model.put("offices", names);
        model.put("office", office);
        model.put("questionnaires", titles());
        model.put("questionnaire", questionnaire);
        model.put("states", states());
        model.put("state", state == null ? null : state.name());
        model.put("bands", bands);
        model.put("chosenBand", band);
        model.put("mayExport", who.manages());
        model.put("rows", rows(found.sheets(), who, bands));
        String same = "/questionari?office=" + encoded(office) + "&questionnaire=" + encoded(questionnaire) + "&state="
                + encoded(state == null ? null : state.name()) + "&band=" + encoded(band);
        model.put("newer", wanted.from() == null ? null : same);
        model.put("older", found.older() == null ? null : same + "&from=" + found.older());
        return Pages.page(HttpStatus.OK, "ask/questionnaires/sheets", model);
    }

    /** Of who works for many, an office that has something to read. */
    private String first(Collection<String> codes) {
        Set<String> begun = sheets.among(codes.stream().map(SheetList::code).toList());
        return codes.stream().filter(name -> begun.contains(code(name))).findFirst().orElseGet(() -> codes.iterator().next());
    }

    private static String code(String office) {
        return NOBODYS.equals(office) ? null : office;
    }

    private List<Row> rows(List<Sheet> found, SignedIn who, Map<String, String> bands) {
        Map<String, Contact> people = contacts.byId(found.stream().map(sheet -> sheet.opening().contact()).toList());
        return found.stream().filter(sheet -> people.containsKey(sheet.opening().contact()))
                .filter(sheet -> Person.mayRead(who, people.get(sheet.opening().contact())))
                .map(sheet -> row(sheet, people.get(sheet.opening().contact()), bands)).toList();
    }

    private static Row row(Sheet sheet, Contact person, Map<String, String> bands) {
        Filed filed = sheet.filed();
        return new Row(sheet.id(), person.name() == null ? "Senza nome" : person.name(), SheetRow.title(sheet.opening().questionnaire()),
                sheet.state().label(), sheet.state().tone(), SheetTimes.moment(sheet.opening().at()),
                filed == null ? "" : SheetTimes.moment(filed.at()), filed == null ? "" : held(filed, bands));
    }

    private static String held(Filed filed, Map<String, String> bands) {
        return filed.held().entrySet().stream().sorted(Map.Entry.comparingByKey())
                .map(band -> bands.getOrDefault(band.getKey() + "/" + band.getValue(), band.getValue())
                        + (filed.amended().containsKey(band.getKey()) ? " (corretta da un operatore)" : "")).collect(Collectors.joining("; "));
    }

    private Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        questionnaires.all().forEach(flow -> titles.put(flow.name(), SheetRow.title(flow.name())));
        return titles;
    }

    private static Map<String, String> states() {
        Map<String, String> states = new LinkedHashMap<>();
        Arrays.stream(SheetState.values()).forEach(state -> states.put(state.name(), state.label()));
        return states;
    }

    /** Of the rules that hold today. */
    private Map<String, String> bands() {
        Map<String, String> bands = new LinkedHashMap<>();
        LocalDate today = LocalDate.ofInstant(clock.instant(), Rome.ZONE);
        questionnaires.all().forEach(flow -> rules.inForce(flow.name(), today).ifPresent(found ->
                Stream.concat(found.dimensions().stream(), Stream.ofNullable(found.total())).forEach(dimension ->
                        dimension.bands().forEach(band -> bands.putIfAbsent(dimension.name() + "/" + band.name(), title(dimension, band))))));
        return bands;
    }

    private static String title(Dimension dimension, Band band) {
        return dimension.title() + ": " + band.title();
    }

    private static boolean blank(String text) {
        return text == null || text.isBlank();
    }

    private static String encoded(String text) {
        return text == null ? "" : URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
