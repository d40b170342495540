package it.sportello.office.links.web;

import io.micronaut.core.annotation.Introspected;
import it.sportello.office.offices.Offices;
import it.sportello.platform.api.ApiClient;
import it.sportello.platform.api.ApiClients;
import it.sportello.platform.api.ApiDocument;
import it.sportello.platform.time.Rome;
import it.sportello.platform.webhooks.Event;
import it.sportello.platform.webhooks.Subscribe;
import it.sportello.platform.webhooks.Subscription;
import it.sportello.platform.webhooks.Subscriptions;
import jakarta.inject.Singleton;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What the page shows. */
@Singleton
class LinksPage {

    static final String VIEW = "office/links/links";
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE d MMMM, 'ore' HH:mm", Locale.ITALIAN).withZone(Rome.ZONE);

    private final ApiClients clients;
    private final ApiDocument document;
    private final Subscriptions subscriptions;
    private final Subscribe subscribe;
    private final Offices offices;

    LinksPage(ApiClients clients, ApiDocument document, Subscriptions subscriptions, Subscribe subscribe, Offices offices) {
        this.clients = clients;
        this.document = document;
        this.subscriptions = subscriptions;
        this.subscribe = subscribe;
        this.offices = offices;
    }

    @Introspected
    record ClientRow(String id, String name, String scopes, String used, boolean active) {
    }

    /** @param waits what is provisional for the other side, in words, or {@code null}; @param why it was not taken, or {@code null} */
    @Introspected
    record HookRow(String id, String name, String url, String types, String waits, String why, String took, boolean paused) {
    }

    Map<String, Object> model(ClientForm client, HookForm hook, Map<String, String> errors) {
        return new HashMap<>(Map.of("client", client, "hook", hook, "errors", errors, "scopes", document.scopes(),
                "types", Event.TYPES, "offices", names(), "clients", clients.all().stream().map(this::row).toList(),
                "hooks", subscriptions.all().stream().map(this::row).toList()));
    }

    Map<String, String> names() {
        Map<String, String> names = new LinkedHashMap<>();
        offices.all().forEach(office -> names.put(office.code(), office.name()));
        return names;
    }

    private ClientRow row(ApiClient client) {
        String scopes = client.scopes().stream().map(scope -> document.scopes().getOrDefault(scope, scope)).collect(Collectors.joining(", "));
        return new ClientRow(client.id(), client.name(), scopes, client.lastUsed() == null ? "mai" : when(client.lastUsed()), client.active());
    }

    private HookRow row(Subscription hook) {
        Subscribe.Provisional waits = subscribe.provisional(hook);
        String words = waits.events() == 0 ? null : "Provvisorio: " + (waits.events() == 1 ? "un avviso aspetta da " : waits.events() + " avvisi aspettano da ")
                + when(waits.since()) + "." + (hook.standing().lost() > 0 ? " Altri " + hook.standing().lost() + " non ci stavano e sono persi." : "");
        return new HookRow(hook.id(), hook.name(), hook.url(), hook.types().stream().sorted().map(Event.TYPES::get).collect(Collectors.joining(", ")),
                words, hook.standing().said(), hook.standing().took() == null ? "mai" : when(hook.standing().took()), hook.paused());
    }

    private static String when(Instant at) {
        return WHEN.format(at);
    }
}
