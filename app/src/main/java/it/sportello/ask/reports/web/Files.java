package it.sportello.ask.reports.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;

/** A file that a browser keeps. */
final class Files {

    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private Files() {
    }

    static HttpResponse<?> csv(byte[] bytes, String name) {
        return file(bytes, MediaType.of("text/csv;charset=utf-8"), name + ".csv");
    }

    static HttpResponse<?> xlsx(byte[] bytes, String name) {
        return file(bytes, MediaType.of(XLSX), name + ".xlsx");
    }

    private static HttpResponse<?> file(byte[] bytes, MediaType type, String name) {
        return HttpResponse.ok(bytes).contentType(type).header("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }
}
