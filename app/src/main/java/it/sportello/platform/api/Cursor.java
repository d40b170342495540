package it.sportello.platform.api;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a list goes on: opaque to the client. It names the last thing that was given, not a number, so that what comes and goes
 * meanwhile neither repeats nor hides the rest.
 */
public final class Cursor {

    public static final int MOST = 100;
    public static final int USUAL = 20;

    private Cursor() {
    }

    /** @param next where to go on, or {@code null} at the end */
    public record Slice<T>(List<T> items, String next) {
    }

    /**
     * @param all    in the order given by {@code key}, which names each once and grows
     * @param cursor as the client sent it, or {@code null} for the beginning
     * @return empty when the cursor is none of ours
     */
    public static <T> Optional<Slice<T>> slice(List<T> all, Function<T, String> key, String cursor, int limit) {
        return after(cursor).map(last -> {
            List<T> rest = last.isEmpty() ? all : all.stream().filter(each -> key.apply(each).compareTo(last) > 0).toList();
            List<T> items = rest.subList(0, Math.min(limit, rest.size()));
            return new Slice<>(items, rest.size() > limit ? of(key.apply(items.getLast())) : null);
        });
    }

    public static String of(String last) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(("c1" + last).getBytes(StandardCharsets.UTF_8));
    }

    /** @return the last thing given, empty text for the beginning; nothing when it is none of ours */
    public static Optional<String> after(String cursor) {
        if (cursor == null) {
            return Optional.of("");
        }
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            return text.startsWith("c1") ? Optional.of(text.substring(2)) : Optional.empty();
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
