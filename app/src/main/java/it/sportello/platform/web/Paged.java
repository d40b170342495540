package it.sportello.platform.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One page of a list that stands whole in memory, with the ways to the pages beside it, which are {@code null} at an end. */
public record Paged<T>(List<T> rows, int total, String newer, String older) {

    static final int ROWS = 50;

    /**
     * @param path of the list, to which {@code page=2} is added: {@code /offices?}
     * @param page from 1; {@code null} is the first, and one beyond the last is the last
     */
    public static <T> Paged<T> of(List<T> all, String path, Integer page) {
        int last = Math.max(1, Math.ceilDiv(all.size(), ROWS));
        int at = page == null ? 1 : Math.clamp(page, 1, last);
        return new Paged<>(all.subList((at - 1) * ROWS, Math.min(all.size(), at * ROWS)), all.size(),
                at > 1 ? path + "page=" + (at - 1) : null, at < last ? path + "page=" + (at + 1) : null);
    }

    /** For a view: {@code rows, total, newer, older}. */
    public Map<String, Object> model() {
        Map<String, Object> model = new HashMap<>(Map.of("rows", rows, "total", total));
        model.put("newer", newer);
        model.put("older", older);
        return model;
    }
}
