package it.sportello.platform.api;

import io.micronaut.core.annotation.Introspected;

import java.time.Instant;
import java.util.List;

/**
 * A program of another body, or of the region, that may ask us. A controller of the API takes it as a parameter.
 *
 * @param id        ours, also the first part of its key
 * @param name      in words of staff: "SIL Sardegna"
 * @param digest    of the key's secret part
 * @param scopes    what it may do, by the names of the document: {@code offices.read}
 * @param offices   codes of those whose things it may see and touch; empty for all
 * @param perMinute how many questions a minute
 * @param active    a disabled one is turned away at once
 * @param created   when
 * @param lastUsed  to within five minutes, or {@code null}
 */
@Introspected
public record ApiClient(String id, String name, String digest, List<String> scopes, List<String> offices, int perMinute,
                        boolean active, Instant created, Instant lastUsed) {

    public static final int USUAL_RATE = 600;

    public ApiClient {
        scopes = List.copyOf(scopes);
        offices = List.copyOf(offices);
    }

    /** Whether what belongs to this office is this client's to see. {@code null} is the whole region's. */
    public boolean mayWork(String office) {
        return offices.isEmpty() || office != null && offices.contains(office);
    }

    /** Who did something, where the account of a member of staff would stand. */
    public String actor() {
        return "api/" + id;
    }


    @Override
    public String toString() {
        return "ApiClient[" + id + "]";
    }
}
