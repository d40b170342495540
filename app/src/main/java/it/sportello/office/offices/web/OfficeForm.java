package it.sportello.office.offices.web;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.core.annotation.Nullable;
import it.sportello.office.offices.OfficeDraft;

import java.util.List;

/** What an administrator writes about an office. */
@Introspected
record OfficeForm(@Nullable String code, @Nullable String name, @Nullable String address, @Nullable String town,
                  @Nullable String phone, @Nullable String email, @Nullable String hours, @Nullable String towns,
                  @Nullable String patron, @Nullable List<String> languages, @Nullable String cap, @Nullable String verified,
                  @Nullable String centre, @Nullable Long version) {

    long known() {
        return version == null ? 0 : version;
    }

    /** @param fixed the code of the office that is being changed, or {@code null} for a new one */
    OfficeDraft draft(String fixed) {
        return new OfficeDraft(fixed == null ? plain(code).toUpperCase() : fixed, plain(name), plain(address), plain(town),
                plain(phone), plain(email), plain(hours), plain(towns), plain(patron),
                languages == null ? "" : String.join(" ", languages), plain(cap), plain(verified), plain(centre).toUpperCase());
    }

    private static String plain(String text) {
        return text == null ? "" : text.strip();
    }
}
