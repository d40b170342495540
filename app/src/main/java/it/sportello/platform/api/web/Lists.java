package it.sportello.platform.api.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import it.sportello.platform.api.Cursor;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A list as a page of JSON: {@code {"items": [...], "next": "..."}}, at most a hundred at once. */
public final class Lists {

    private Lists() {
    }

    /**
     * @param all  in the order of {@code key}
     * @param show one of them as JSON
     */
    public static <T> HttpResponse<?> page(List<T> all, Function<T, String> key, String cursor, Integer limit, Function<T, ?> show) {
        int most = limit == null ? Cursor.USUAL : limit;
        if (most < 1 || most > Cursor.MOST) {
            return Problems.of(HttpStatus.BAD_REQUEST, "Richiesta non valida", "limit: da 1 a " + Cursor.MOST + ".");
        }
        Optional<Cursor.Slice<T>> slice = Cursor.slice(all, key, cursor, most);
        return slice.<HttpResponse<?>>map(page -> HttpResponse.ok(json(page.items().stream().map(show).toList(), page.next())))
                .orElseGet(Problems::badCursor);
    }

    public static Map<String, Object> json(List<?> items, String next) {
        Map<String, Object> page = new LinkedHashMap<>();
        page.put("items", items);
        if (next != null) {
            page.put("next", next);
        }
        return page;
    }
}
