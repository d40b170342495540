package it.sportello.people.loading.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.office.staff.StaffMember;
import it.sportello.office.staff.StaffMembers;
import it.sportello.people.loading.BringList;
import it.sportello.people.loading.Load;
import it.sportello.people.loading.Loads;
import it.sportello.people.loading.sheets.ReadSheet;
import it.sportello.people.records.Origin;
import it.sportello.platform.time.Rome;
import it.sportello.platform.web.Pages;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A list of people comes in: pasted, or as a file, which a small script sends as it is because forms carry no files here. */
@Controller("/people/load")
@Produces(MediaType.TEXT_HTML)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.MANAGER, Role.ADMINISTRATOR})
class LoadController {

    private static final String FORM = "people/loading/load-form";
    private static final int LONGEST_SOURCE = 120;
    private static final int WAITING = 25;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM, HH:mm", Locale.ITALIAN);

    private final BringList bring;
    private final Loads loads;
    private final Offices offices;
    private final StaffMembers members;

    LoadController(BringList bring, Loads loads, Offices offices, StaffMembers members) {
        this.bring = bring;
        this.loads = loads;
        this.offices = offices;
        this.members = members;
    }

    @Introspected
    record Pasted(@Nullable String office, @Nullable String source, @Nullable String basis, @Nullable String text) {
    }

    /** A list that somebody brought and nobody decided of. */
    @Introspected
    record Waiting(String id, String source, String file, String office, String staff, String at, int lines) {
    }

    /** @param page of the lists that wait, from 1 */
    @Get
    HttpResponse<?> form(@QueryValue @Nullable Integer page, SignedIn who) {
        Map<String, Object> model = model(new Pasted("", "", Origin.Basis.PUBLIC_TASK.name(), ""), Map.of(), who);
        List<Load> mine = loads.waiting().stream().filter(load -> who.mayWork(load.office())).toList();
        int from = Math.clamp(page == null ? 0 : (page - 1L) * WAITING, 0, mine.size());
        int shown = from / WAITING + 1;
        model.put("waiting", mine.stream().skip(from).limit(WAITING).map(this::waiting).toList());
        model.put("newer", shown > 1 ? "/people/load?page=" + (shown - 1) : null);
        model.put("older", mine.size() > from + WAITING ? "/people/load?page=" + (shown + 1) : null);
        return Pages.page(HttpStatus.OK, FORM, model);
    }

    private Waiting waiting(Load load) {
        return new Waiting(load.id(), load.source(), load.file() == null ? "testo incollato" : load.file(),
                offices.find(load.office()).map(Office::name).orElse(load.office()),
                members.find(load.staff()).map(StaffMember::name).orElse("una persona che non lavora più qui"),
                MOMENT.format(load.at().atZone(Rome.ZONE)), load.lines());
    }

    @Post
    @Journalled(value = Kind.PEOPLE_LOADED, thing = "office", ref = "pasted.office", how = "bring")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> paste(@Body Pasted pasted, SignedIn who) {
        Map<String, String> errors = errors(pasted, who);
        String text = pasted.text() == null ? "" : pasted.text();
        ReadSheet.Result result = ReadSheet.read(text.getBytes(StandardCharsets.UTF_8));
        if (result instanceof ReadSheet.Result.Unreadable(var sentence)) {
            errors.put("text", sentence);
        }
        return errors.isEmpty() && result instanceof ReadSheet.Result.Read(var sheet)
                ? Pages.after("/people/load/" + brought(sheet, pasted, null, who).id())
                : Pages.wrong(FORM, model(pasted, errors, who));
    }

    /**
     * @param name of the file, written as in an address; it may name somebody, so it stands in none
     * @return 201 with the address of the list, or 422 with a sentence, as plain text for the script
     */
    @Post("/file")
    @Journalled(value = Kind.PEOPLE_LOADED, thing = "office", ref = "office", how = "bring")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @Produces(MediaType.TEXT_PLAIN)
    HttpResponse<String> file(@Body byte[] file, @QueryValue @Nullable String office, @QueryValue @Nullable String source,
                              @QueryValue @Nullable String basis, @Header("X-File-Name") @Nullable String name, SignedIn who) {
        Pasted about = new Pasted(office, source, basis, null);
        Map<String, String> errors = errors(about, who);
        if (!errors.isEmpty()) {
            return HttpResponse.unprocessableEntity().body(String.join(" ", errors.values()));
        }
        return switch (ReadSheet.read(file)) {
            case ReadSheet.Result.Unreadable(var sentence) -> HttpResponse.unprocessableEntity().body(sentence);
            case ReadSheet.Result.Read(var sheet) -> {
                String path = "/people/load/" + brought(sheet, about, named(name), who).id();
                yield HttpResponse.created(path, URI.create(path));
            }
        };
    }

    private Load brought(it.sportello.people.loading.sheets.Sheet sheet, Pasted about, String file, SignedIn who) {
        return bring.bring(sheet, about.office(), about.source().strip(), file, Origin.Basis.valueOf(about.basis()), who.id());
    }

    private static String named(String name) {
        if (name == null) {
            return null;
        }
        try {
            String plain = URLDecoder.decode(name, StandardCharsets.UTF_8).strip();
            return plain.substring(0, Math.min(LONGEST_SOURCE, plain.length()));
        } catch (IllegalArgumentException unreadable) {
            return null;
        }
    }

    private Map<String, String> errors(Pasted about, SignedIn who) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (about.office() == null || offices.find(about.office()).isEmpty() || !who.mayWork(about.office())) {
            errors.put("office", "Scegli l'ufficio che seguirà queste persone.");
        }
        if (about.source() == null || about.source().isBlank() || about.source().length() > LONGEST_SOURCE) {
            errors.put("source", "Scrivi da dove viene l'elenco, in poche parole.");
        }
        if (about.basis() == null || List.of(Origin.Basis.values()).stream().noneMatch(basis -> basis.name().equals(about.basis()))) {
            errors.put("basis", "Scegli perché potete tenere questi dati.");
        }
        return errors;
    }

    private Map<String, Object> model(Pasted form, Map<String, String> errors, SignedIn who) {
        Map<String, String> names = new LinkedHashMap<>();
        offices.all().stream().filter(office -> who.mayWork(office.code())).forEach(office -> names.put(office.code(), office.name()));
        Map<String, String> bases = new LinkedHashMap<>();
        List.of(Origin.Basis.values()).forEach(basis -> bases.put(basis.name(), basis.label()));
        return new HashMap<>(Map.of("form", form, "errors", errors, "offices", names, "bases", bases));
    }
}
