package it.sportello.talk.lines.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.Offices;
import it.sportello.office.staff.Role;
import it.sportello.people.contacts.Contact;
import it.sportello.platform.web.Pages;
import it.sportello.talk.lines.PublicChannel;
import it.sportello.talk.lines.PublicChannels;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The public channels of the offices, for administrators. */
@Controller("/channels")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(Role.ADMINISTRATOR)
class ChannelsController {

    private static final String VIEW = "talk/lines/channels";
    private static final Map<String, String> AUDIENCES = audiences();

    private final PublicChannels channels;
    private final Offices offices;

    ChannelsController(PublicChannels channels, Offices offices) {
        this.channels = channels;
        this.offices = offices;
    }

    @Introspected
    record Form(@Nullable String address, @Nullable String office, @Nullable String audience) {
    }

    @Introspected
    record Row(String address, String office, String audience) {
    }

    @Get
    HttpResponse<?> list() {
        return Pages.page(HttpStatus.OK, VIEW, model(new Form(null, null, Contact.Audience.CITIZEN.name()), Map.of()));
    }

    @Post
    HttpResponse<?> put(@Body Form form) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (form.address() == null || !form.address().strip().matches(PublicChannel.ADDRESS)) {
            errors.put("address", "Scrivi il nome pubblico del canale con la chiocciola. Per esempio @cpi_palermo_offerte.");
        }
        if (form.office() == null || offices.find(form.office()).isEmpty()) {
            errors.put("office", "Scegli un ufficio.");
        }
        if (form.audience() == null || !AUDIENCES.containsKey(form.audience())) {
            errors.put("audience", "Scegli per chi è il canale.");
        }
        if (!errors.isEmpty()) {
            return Pages.wrong(VIEW, model(form, errors));
        }
        channels.put(new PublicChannel(form.address().strip(), form.office(), Contact.Audience.valueOf(form.audience())));
        return Pages.after("/channels");
    }

    @Post("/removal")
    HttpResponse<?> remove(@Body Form form) {
        channels.remove(form.address() == null ? "" : form.address());
        return Pages.after("/channels");
    }

    private Map<String, Object> model(Form form, Map<String, String> errors) {
        Map<String, String> names = new LinkedHashMap<>();
        offices.all().forEach(office -> names.put(office.code(), office.name()));
        List<Row> rows = channels.all().stream().map(channel -> new Row(channel.address(),
                offices.find(channel.office()).map(Office::name).orElse(channel.office()),
                AUDIENCES.get(channel.audience().name()))).toList();
        return Map.of("rows", rows, "form", form, "errors", errors, "offices", names, "audiences", AUDIENCES);
    }

    private static Map<String, String> audiences() {
        Map<String, String> audiences = new LinkedHashMap<>();
        audiences.put(Contact.Audience.CITIZEN.name(), "Chi cerca lavoro");
        audiences.put(Contact.Audience.COMPANY.name(), "Aziende");
        return audiences;
    }
}
