package it.sportello.office.offices.mongo;

import it.sportello.office.offices.Desk;
import it.sportello.office.offices.Office;
import it.sportello.office.offices.OpeningHours;
import it.sportello.office.offices.Patron;
import it.sportello.office.offices.Remit;
import it.sportello.office.offices.Seat;
import org.bson.Document;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An office as a document, both ways. Local days and times are text: they mean no instant. */
final class OfficeDocuments {

    private OfficeDocuments() {
    }

    static Document write(Office office) {
        Document hours = new Document();
        office.hours().week().forEach((day, spans) -> hours.append(day.name(),
                spans.stream().map(span -> span.from() + "-" + span.to()).toList()));
        Remit remit = office.remit();
        return new Document("_id", office.code()).append("version", office.version()).append("name", office.name())
                .append("address", office.seat().address()).append("town", office.town()).append("province", office.province())
                .append("patron", office.patron().map(p -> new Document("day", p.day().toString()).append("name", p.name())).orElse(null))
                .append("phone", office.desk().phone()).append("email", office.desk().email()).append("hours", hours)
                .append("languages", office.desk().languages())
                .append("towns", remit.towns().stream().sorted().toList()).append("cap", remit.monthlyCapCents())
                .append("verified", remit.verified() == null ? null : remit.verified().toString()).append("centre", remit.centre());
    }

    static Office read(Document d) {
        return new Office(d.getString("_id"), d.getString("name"),
                new Seat(d.getString("address"), d.getString("town"), d.getString("province"), patron(d.get("patron", Document.class))),
                new Desk(d.getString("phone"), d.getString("email"), hours(d.get("hours", Document.class)),
                        d.getList("languages", String.class)),
                new Remit(Set.copyOf(d.getList("towns", String.class)), d.getLong("cap"), date(d.getString("verified")), d.getString("centre")),
                d.getLong("version"));
    }

    private static Patron patron(Document d) {
        return d == null ? null : new Patron(MonthDay.parse(d.getString("day")), d.getString("name"));
    }

    private static LocalDate date(String text) {
        return text == null ? null : LocalDate.parse(text);
    }

    private static OpeningHours hours(Document d) {
        Map<DayOfWeek, List<OpeningHours.Span>> week = new EnumMap<>(DayOfWeek.class);
        d.keySet().forEach(day -> week.put(DayOfWeek.valueOf(day),
                d.getList(day, String.class).stream().map(OfficeDocuments::span).toList()));
        return new OpeningHours(week);
    }

    private static OpeningHours.Span span(String text) {
        String[] ends = text.split("-");
        return new OpeningHours.Span(LocalTime.parse(ends[0]), LocalTime.parse(ends[1]));
    }
}
