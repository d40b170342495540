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
import it.sportello.office.journal.Journalled;
import it.sportello.office.journal.Kind;
import it.sportello.office.offices.Offices;
import it.sportello.office.staff.Role;
import it.sportello.office.staff.SignedIn;
import it.sportello.people.contacts.Contact;
import it.sportello.platform.web.Pages;
import it.sportello.talk.lines.Lines;
import it.sportello.talk.lines.PublicChannel;
import it.sportello.talk.lines.PublicChannels;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The public channels of the offices: a manager's own, an administrator's all. */
@Controller("/channels")
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({Role.MANAGER, Role.ADMINISTRATOR})
class ChannelsController {

    private static final String VIEW = "talk/lines/channels";
    private static final String NOT_YOURS = "Questo canale è di un altro ufficio.";
    private static final Map<String, String> AUDIENCES = audiences();

    private final PublicChannels channels;
    private final Offices offices;
    private final Lines lines;

    ChannelsController(PublicChannels channels, Offices offices, Lines lines) {
        this.channels = channels;
        this.offices = offices;
        this.lines = lines;
    }

    @Introspected
    record Form(@Nullable String address, @Nullable String office, @Nullable String audience) {

        boolean named() {
            return address != null && address.strip().matches(PublicChannel.ADDRESS);
        }
    }

    @Introspected
    record Row(String address, String office, String audience) {
    }

    @Get
    HttpResponse<?> list(SignedIn who) {
        return Pages.page(HttpStatus.OK, VIEW, model(new Form(null, null, Contact.Audience.CITIZEN.name()), Map.of(), who));
    }

    @Post
    @Journalled(value = Kind.CHANNEL_CHANGED, thing = "channel", ref = "form.address", how = "put")
    HttpResponse<?> put(@Body Form form, SignedIn who) {
        Map<String, String> errors = wrong(form, who);
        if (!errors.isEmpty()) {
            return Pages.wrong(VIEW, model(form, errors, who));
        }
        PublicChannel channel = new PublicChannel(form.address().strip(), form.office(), Contact.Audience.valueOf(form.audience()));
        Optional<PublicChannel> there = channels.find(channel.address());
        if (there.isPresent() && !who.mayWork(there.get().office())) {
            return Pages.forbidden(NOT_YOURS);
        }
        if (there.isEmpty() && channels.all().size() >= PublicChannels.MOST) {
            return Pages.refused("I canali sono già " + PublicChannels.MOST + ". Togline uno, poi riprova.");
        }
        Optional<String> complaint = complaint(channel);
        if (complaint.isPresent()) {
            return Pages.wrong(VIEW, model(form, Map.of("address", complaint.get()), who));
        }
        channels.put(channel);
        return Pages.after("/channels");
    }

    @Post("/removal")
    @Journalled(value = Kind.CHANNEL_CHANGED, thing = "channel", ref = "form.address", how = "remove")
    HttpResponse<?> remove(@Body Form form, SignedIn who) {
        Optional<PublicChannel> there = form.named() ? channels.find(form.address().strip()) : Optional.empty();
        if (there.isPresent() && !who.mayWork(there.get().office())) {
            return Pages.forbidden(NOT_YOURS);
        }
        there.ifPresent(channel -> channels.remove(channel.address()));
        return Pages.after("/channels");
    }

    private Map<String, String> wrong(Form form, SignedIn who) {
        Map<String, String> errors = new LinkedHashMap<>();
        if (!form.named()) {
            errors.put("address", "Scrivi il nome pubblico del canale con la chiocciola. Per esempio @cpi_palermo_offerte.");
        }
        if (form.office() == null || !offices(who).containsKey(form.office())) {
            errors.put("office", "Scegli un ufficio.");
        }
        if (form.audience() == null || !AUDIENCES.containsKey(form.audience())) {
            errors.put("audience", "Scegli per chi è il canale.");
        }
        return errors;
    }

    /** What the provider says when asked whether our bot may post there. */
    private Optional<String> complaint(PublicChannel channel) {
        return lines.publicly(channel.address()).map(line -> lines.adapter(line).probe(line))
                .map(probe -> probe.ok() ? Optional.<String>empty() : Optional.of(probe.sentence()))
                .orElse(Optional.of("Non c'è un bot Telegram. Prima l'amministratore ne configura uno."));
    }

    private Map<String, String> offices(SignedIn who) {
        Map<String, String> names = new LinkedHashMap<>();
        offices.all().stream().filter(office -> who.mayWork(office.code())).forEach(office -> names.put(office.code(), office.name()));
        return names;
    }

    private Map<String, Object> model(Form form, Map<String, String> errors, SignedIn who) {
        Map<String, String> names = offices(who);
        List<Row> rows = channels.all().stream().filter(channel -> who.mayWork(channel.office()))
                .map(channel -> new Row(channel.address(), names.getOrDefault(channel.office(), channel.office()),
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
